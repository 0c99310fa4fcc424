"""Reports: queries without results, and files of which only the title can be found."""

from urllib.parse import urlencode

from django.db.models import Max, Sum
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django_filters import BooleanFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets import BooleanRadioSelect
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import policy_registry

from cms.i18n import ENDONYMS
from cms.l10n.formatting import long_date
from cms.models import CustomDocument
from cms.web.spreadsheets import SafeExportMixin

from .models import DocumentText, Promotion, SearchCount
from .models.log import RARE


class SearchesFilterSet(WagtailFilterSet):
    found_nothing = BooleanFilter(label=_("Nothing was found"), method="narrow", widget=BooleanRadioSelect)

    class Meta:
        model = SearchCount
        fields = ["language"]

    def narrow(self, counts, name, value):
        return counts.filter(most=0) if value else counts.filter(most__gt=0)


def promote_url(row):
    """Return where these words are given a first result."""
    viewset = Promotion.snippet_viewset
    words = urlencode({"query": row["example"], "language": row["language"]})
    return f"{reverse(viewset.get_url_name('add'))}?{words}"


class SearchesView(SafeExportMixin, ReportView):
    """Words that somebody else has typed too: what only one person looks for is nobody's business."""

    page_title = _("Searches of visitors")
    header_icon = "search"
    model = SearchCount
    index_url_name = "search_searches"
    index_results_url_name = "search_searches_results"
    filterset_class = SearchesFilterSet
    permission_policy = ModelPermissionPolicy(SearchCount)
    any_permission_required = ["view"]
    columns = [
        Column("example", label=_("Words")),
        Column("language", label=_("Language"), accessor=lambda row: ENDONYMS[row["language"]]),
        NumberColumn("total", label=_("Searches")),
        NumberColumn("most", label=_("Results")),
        Column("last_day", label=_("Last searched"), accessor=lambda row: long_date(row["last_day"])),
        TitleColumn(
            "promote",
            label=_("First result"),
            accessor=lambda row: gettext("Choose what comes first"),
            get_url=promote_url,
            id_accessor="canonical",
        ),
    ]
    list_export = ["example", "language", "total", "most", "last_day"]
    export_filename = pgettext_lazy("file name", "searches")

    def get_queryset(self):
        grouped = SearchCount.objects.values("language", "canonical")
        counts = grouped.annotate(total=Sum("searches"), most=Max("hits"), last_day=Max("day"), example=Max("query"))
        return counts.filter(total__gte=RARE).order_by("-total", "canonical", "language")


class UnreadDocumentsView(SafeExportMixin, ReportView):
    page_title = _("Files without text")
    header_icon = "doc-full-inverse"
    model = DocumentText
    index_url_name = "search_unread_documents"
    index_results_url_name = "search_unread_documents_results"
    any_permission_required = ["add", "change"]
    columns = [
        TitleColumn(
            "document",
            label=_("File"),
            get_url=lambda row: reverse("wagtaildocs:edit", args=[row.pk]),
        ),
        Column("get_state_display", label=_("Why its text cannot be searched")),
    ]
    list_export = ["document.title", "get_state_display"]
    export_filename = pgettext_lazy("file name", "files without text")

    @property
    def permission_policy(self):
        """That of documents, which Wagtail registers only when all apps are ready."""
        return policy_registry.get_by_type(CustomDocument)

    def get_queryset(self):
        rows = DocumentText.objects.exclude(state=DocumentText.State.READ).select_related("document")
        return rows.order_by("document__title", "pk")
