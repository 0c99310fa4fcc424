"""Pages with a form for visitors."""

from django.shortcuts import redirect

from cms.i18n import content_language


class FormMixin:
    """The view takes what is posted to `form_url`, and hands back by `with_form` what is not right yet."""

    def form_url(self, request):
        return self.get_url(request)

    def with_form(self, request, form):
        """Answer with what was typed and what is wrong with it."""
        return self.serve(request, form=form)

    @staticmethod
    def form_context(request, form):
        """`sent` in the address follows a sent form."""
        return {"form": form, "is_sent": "sent" in request.GET and form is None}


class FormBehindMixin(FormMixin):
    """The form has an address of its own behind the page: only there does a visitor get a cookie."""

    form_words = {}  # of that address, by language
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
