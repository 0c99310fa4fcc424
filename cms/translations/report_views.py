"""The report of all pages and their translation status."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn, NumberColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.widgets.button import Button

from cms.indexing.reports import english_links_to_lithuanian_only
from cms.translations.column import EnglishColumn

from .listing import EnglishFilterSet, translatable, with_units

NUMBERS = {
    "missing_units": pgettext_lazy("number of texts", "Missing"),
    "draft_units": pgettext_lazy("number of texts", "Not confirmed"),
    "outdated_units": pgettext_lazy("number of texts", "Outdated"),
    "confirmed_units": pgettext_lazy("number of texts", "Confirmed"),
}


def owner_of(page):
    return page.owner.get_username() if page.owner else ""


def width_of(name):
    """A telephone shows what is to be done."""
    return None if name in ("missing_units", "outdated_units") else "cms-wide-only"


class EnglishView(IndexView):
    page_title = _("Translation status")
    header_icon = "globe"
    index_url_name = "cms_english"
    index_results_url_name = "cms_english_results"
    template_name = "cms/admin/english_report.html"
    results_template_name = "cms/admin/english_report_results.html"
    any_permission_required = ["add", "change", "publish"]
    base_filterset_class = EnglishFilterSet
    default_ordering = "title"
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title cms-wide-title"),
        PageStatusColumn("status", label=_("In Lithuanian"), sort_key="live", classname="cms-wide-only"),
        EnglishColumn("live_en", label=_("In English"), sort_key="live_en"),
        *[NumberColumn(name, label=label, sort_key=name, classname=width_of(name)) for name, label in NUMBERS.items()],
        DateColumn("behind_since", label=_("Behind since"), sort_key="behind_since"),
        Column(
            "owner",
            label=pgettext_lazy("of a page", "Owner"),
            accessor=owner_of,
            sort_key="owner__username",
            classname="cms-wide-only",
        ),
    ]
    list_export = ["title", "title_en", "status_string", "live_en", *NUMBERS, "behind_since", "owner"]
    export_headings = {"title_en": _("Title in English"), "behind_since": _("Behind since"), **NUMBERS}
    export_filename = "english"

    @cached_property
    def header_more_buttons(self):
        buttons = [
            Button(_("Export for translation (XLIFF)"), reverse("cms_export_all_xliff"), icon_name="download"),
            Button(_("Import a translation (XLIFF)"), reverse("cms_import_xliff"), icon_name="upload"),
        ]
        return [*super().header_more_buttons, *buttons]

    def get_base_queryset(self):
        pages = self.model.objects.filter(pk__in=translatable(self.request.user).values("pk"))
        return self.annotate_queryset(pages)

    def annotate_queryset(self, pages):
        return with_units(super().annotate_queryset(pages).prefetch_related("owner"))

    @cached_property
    def links(self):
        pairs = english_links_to_lithuanian_only()
        if not pairs:
            return []
        editable = self.permission_policy.instances_user_has_permission_for(self.request.user, "change")
        allowed = set(editable.filter(pk__in=[page.pk for page, _target in pairs]).values_list("pk", flat=True))
        return [pair for pair in pairs if pair[0].pk in allowed]

    def get_context_data(self, *args, **kwargs):
        return {**super().get_context_data(*args, **kwargs), "links": self.links}
