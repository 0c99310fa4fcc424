"""The "external link" tab of the link chooser: an address of this site becomes a link to its page."""

from urllib.parse import urlsplit

from django.urls import reverse
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.admin.views.chooser import ExternalLinkView as WagtailExternalLinkView

from .links import page_at


class ExternalLinkView(WagtailExternalLinkView):
    """Wagtail's own view knows only addresses in the language of the interface, at the site's own host."""

    def post(self, request):
        self.form = self.form_class(request.POST, initial=self.get_initial_data(), prefix=self.form_prefix)
        page = page_at(self.form.cleaned_data["url"], [request.get_host()]) if self.form.is_valid() else None
        if page is None or page.is_root():
            return super().post(request)
        internal = {
            "id": page.pk,
            "parentId": page.get_parent().pk,
            "adminTitle": page.draft_title,
            "editUrl": reverse("wagtailadmin_pages:edit", args=[page.pk]),
            "url": page.url,
        }
        parts = urlsplit(self.form.cleaned_data["url"])
        if not (parts.query or parts.fragment):
            return self.render_chosen_response(internal)
        return self.ask(internal)

    def ask(self, internal):
        """A link to the page would lose what stands behind ? or #: let the editor decide."""
        external = self.get_result_data()
        return render_modal_workflow(
            self.request,
            "wagtailadmin/chooser/confirm_external_to_internal.html",
            None,
            {"submitted_url": external["url"], "internal_url": internal["url"], "page": internal["adminTitle"]},
            json_data={"step": "confirm_external_to_internal", "external": external, "internal": internal},
        )
