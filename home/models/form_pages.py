"""Pages with a form for visitors."""

from django.shortcuts import redirect

from cms.i18n import content_language


class FormMixin:
    """The view handles posts to `form_url` and shows an invalid form with `with_form`."""

    def form_url(self, request):
        return self.get_url(request)

    def with_form(self, request, form):
        """Respond with the invalid form and its errors."""
        return self.serve(request, form=form)

    @staticmethod
    def form_context(request, form):
        """A successful post redirects to `?sent`."""
        return {"form": form, "is_sent": "sent" in request.GET and form is None}


class FormBehindMixin(FormMixin):
    """The form has its own address below the page, the only place that sets a cookie."""

    form_words = {}  # path segment of the form, by language
    form_template = ""

    def form_url(self, request):
        return f"{self.get_url(request) or ''}{self.form_words[content_language()]}/"

    def with_form(self, request, form):
        return self.show_form(request, self.form_words[content_language()], form)

    def show_form(self, request, word, form=None):
        if word != self.form_words[content_language()]:
            return redirect(self.form_url(request), permanent=True)
        context = {**self.form_context(request, form), "is_behind": True}
        return self.render(request, context_overrides=context, template=self.form_template)
