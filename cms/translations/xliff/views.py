"""Export of files for translators, and import in two steps: preview, then drafts."""

from django import forms
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permissions import policy_registry

from cms.l10n.quotes import inner_quotes
from cms.models import BasePage, TranslationUnit
from cms.translations.listing import translatable
from cms.translations.report_views import EnglishView
from cms.translations.units import units_of

from .document import CONTENT_TYPE, LARGEST, exported, read
from .importing import proposed, take_over
from .markup import Unreadable

# What a form may hold: Django's own limits are 2.5 MB and, here, 10 000 fields.
LARGEST_NOTE, MOST_TEXTS = 2_300_000, 8_000
SALT = "cms.xliff"
TOO_LARGE = _("The file is larger than 8 MB. Export and import fewer pages at a time.")
TOO_MUCH = _("The file changes too much at once. Export and import fewer pages at a time.")


def answer(pages, name):
    """Return the file with the texts of the pages, as their drafts are now."""
    drafts = [page.specific.get_latest_revision_as_object() for page in pages]
    rows = TranslationUnit.objects.filter(page__in=[page.pk for page in drafts], state=TranslationUnit.State.CONFIRMED)
    confirmed = set(rows.values_list("page_id", "key"))
    text = exported([(draft, units_of(draft)) for draft in drafts], confirmed)
    response = HttpResponse(text, content_type=CONTENT_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{slugify(name) or "xliff"}.xlf"'
    return response


@require_GET
def export_page(request, pk):
    page = get_object_or_404(BasePage, pk=pk, alias_of=None, depth__gt=1)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    if request.GET.get("below"):
        return answer(translatable(request.user).filter(path__startswith=page.path).order_by("path"), page.slug)
    return answer([page], page.slug)


@require_GET
def export_all(request):
    pages = translatable(request.user).order_by("path")
    if not pages.exists():
        raise PermissionDenied
    return answer(pages, request.get_host())


class ImportForm(forms.Form):
    file = forms.FileField(
        label=_("XLIFF 2.0 file"),
        help_text=_("A file exported by this website, with the English added by your tool or translator."),
        widget=forms.FileInput(attrs={"accept": ".xlf,.xliff"}),
        error_messages={"empty": _("The file is empty.")},
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > LARGEST:  # before any of it is read
            raise ValidationError(TOO_LARGE)
        return file


class ImportView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    page_title = _("Import a translation")
    header_icon = "upload"
    template_name = "cms/admin/xliff_import.html"
    any_permission_required = ["change"]

    @property
    def permission_policy(self):
        return policy_registry.get_by_type(BasePage)

    def get_breadcrumbs_items(self):
        report = {"url": reverse("cms_english"), "label": EnglishView.page_title}
        return [*super().get_breadcrumbs_items(), report, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return {"form": ImportForm(), **super().get_context_data(**kwargs)}

    def post(self, request):
        if note := request.POST.get("note"):
            return self.take(note)
        form = ImportForm(request.POST, request.FILES)
        if form.is_valid():
            try:
                return self.preview(form.cleaned_data["file"].read())
            except Unreadable as error:
                form.add_error("file", str(error))
        return self.render_to_response(self.get_context_data(form=form))

    def preview(self, content):
        pages, foreign = proposed(read(content), self.request.user)
        note = signing.dumps(content.decode("latin-1"), salt=SALT, compress=True)
        if len(note) > LARGEST_NOTE or sum(len(page.proposals) for page in pages) > MOST_TEXTS:
            raise Unreadable(TOO_MUCH)
        if not pages:
            raise Unreadable(_("This file matches no page of this website: it comes from another one."))
        return self.render_to_response(self.get_context_data(pages=pages, foreign=foreign, note=note))

    def take(self, note):
        """Work everything out anew: pages may have changed since, and what was sent along is only a choice."""
        try:
            pages, _foreign = proposed(read(signing.loads(note, salt=SALT).encode("latin-1")), self.request.user)
        except (signing.BadSignature, Unreadable):
            messages.error(self.request, _("The file could no longer be read: choose it again."))
            return redirect("cms_import_xliff")
        chosen, number = set(self.request.POST.getlist("take")), 0
        for one in pages:
            wanted = [text for text in one.proposals if f"{one.page.pk}:{text.unit.key}" in chosen]
            number += bool(wanted) and self.save(one.page, wanted)
        text = ngettext(
            "A draft of %(count)s page has the translation. Nothing has been published.",
            "Drafts of %(count)s pages have the translation. Nothing has been published.",
            number,
        )
        (messages.success if number else messages.warning)(self.request, text % {"count": number})
        return redirect("cms_english")

    def save(self, page, wanted):
        try:
            take_over(page, wanted, self.request.user)
        except ValidationError as error:
            text = _("“%(page)s” was not changed: %(faults)s")
            found = {"page": inner_quotes(page.get_admin_display_title()), "faults": " ".join(error.messages)}
            messages.error(self.request, text % found)
            return False
        return True
