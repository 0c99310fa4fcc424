"""The admin menu of cms: programmes and funders."""

from django.db.models import Count
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.snippets.views.snippets import CreateView, EditView, IndexView, SnippetViewSet

from cms.models import Programme

from .choosers import OnlySeenChooserViewSet
from .history import RowHistoryView


class SavedByAButtonMixin:
    """Disables autosave: a row without drafts is public once saved."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.autosave_enabled = self.autosave_enabled and self.draftstate_enabled


class AddRowView(SavedByAButtonMixin, CreateView):
    pass


class EditRowView(SavedByAButtonMixin, EditView):
    pass


class ChosenRowViewSet(SnippetViewSet):
    """Restricts the chooser to what the list shows."""

    chooser_viewset_class = OnlySeenChooserViewSet
    history_view_class = RowHistoryView


class RowViewSet(ChosenRowViewSet):
    """The browser keeps unsaved input: see cms/static/cms/admin/recovery.js."""

    add_view_class = AddRowView
    edit_view_class = EditRowView


class ProgrammeIndexView(IndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().annotate(number_of_pages=Count("fundings__page", distinct=True))


class ProgrammeViewSet(ChosenRowViewSet):
    model = Programme
    url_prefix = "programmes"
    icon = "tag"
    menu_label = _("Programmes and funders")
    menu_order = 240
    add_to_admin_menu = True
    index_view_class = ProgrammeIndexView
    search_fields = ["name_lt", "name_en"]
    list_filter = ["fund"]
    list_display = [
        "name_lt",
        "name_en",
        Column("fund", label=_("Source of money"), accessor=lambda one: one.get_fund_display(), sort_key="fund"),
        Column("period", label=_("Years"), accessor="period", sort_key="starts_in"),
        NumberColumn("number_of_pages", label=_("Pages"), sort_key="number_of_pages"),
    ]
