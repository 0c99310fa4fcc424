"""The link chooser: labels in the editor's language; an address of this site becomes a page link."""

from urllib.parse import urlsplit

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import choosers as forms
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.admin.views import chooser

from cms.web.links import page_at

from .choosers import BrowseView, ChosenMultipleView

LABELS = {
    "link_text": _("Link text"),
    "email_address": _("E-mail"),
    "subject": _("Subject of the e-mail"),
    "body": _("Text of the e-mail"),
    "phone_number": _("Phone"),
}


class LabelsMixin:
    """Adds translated labels: Wagtail's forms have none, and Django derives English ones from field names."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = LABELS.get(name, field.label)


class ExternalLinkForm(LabelsMixin, forms.ExternalLinkChooserForm):
    pass


class EmailLinkForm(LabelsMixin, forms.EmailLinkChooserForm):
    pass


class PhoneLinkForm(LabelsMixin, forms.PhoneLinkChooserForm):
    pass


class AnchorLinkForm(LabelsMixin, forms.AnchorLinkChooserForm):
    pass


class EmailLinkView(chooser.EmailLinkView):
    form_class = EmailLinkForm


class PhoneLinkView(chooser.PhoneLinkView):
    form_class = PhoneLinkForm


class AnchorLinkView(chooser.AnchorLinkView):
    form_class = AnchorLinkForm


class ExternalLinkView(chooser.ExternalLinkView):
    """Recognises our own addresses in both languages; Wagtail's view only those in the interface language."""

    form_class = ExternalLinkForm

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
        """Ask the editor: a page link would lose the query or fragment."""
        external = self.get_result_data()
        return render_modal_workflow(
            self.request,
            "wagtailadmin/chooser/confirm_external_to_internal.html",
            None,
            {"submitted_url": external["url"], "internal_url": internal["url"], "page": internal["adminTitle"]},
            json_data={"step": "confirm_external_to_internal", "external": external, "internal": internal},
        )


# The fields of their query strings.
VIEWS = {
    "choose-external-link/": ExternalLinkView,
    "choose-email-link/": EmailLinkView,
    "choose-phone-link/": PhoneLinkView,
    "choose-anchor-link/": AnchorLinkView,
    "choose-page/": BrowseView,
    "choose-page/<int:parent_page_id>/": BrowseView,
    "choose-page/chosen-multiple/": ChosenMultipleView,
}
