"""The “Documents and terms” menu of the admin."""

from django.forms import Select
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column, NumberColumn
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from cms.editor.annual_copy_views import YearlyEditView
from cms.editor.panels import translated
from cms.editor.viewsets import RowViewSet
from cms.l10n.formatting import long_date
from home.models import AnnualFacts, LegalAct, OfficialDocument, Term


class OfficialDocumentViewSet(RowViewSet):
    model = OfficialDocument
    url_prefix = "library/documents"
    icon = "doc-full"
    menu_label = _("Official documents")
    edit_view_class = YearlyEditView
    search_fields = ["title_lt", "title_en", "number"]
    list_filter = ["kind", "year", "adopted_by", "live"]
    list_display = [
        "title_lt",
        Column("kind", label=_("Kind"), accessor=lambda one: one.get_kind_display(), sort_key="kind"),
        Column("number", label=pgettext_lazy("document", "Number"), sort_key="number_order"),
        Column(
            "adopted_on", label=_("Adopted on"), accessor=lambda one: long_date(one.adopted_on), sort_key="adopted_on"
        ),
        Column("status", label=_("Status"), accessor="status_string"),
    ]
    panels = [
        FieldPanel("kind"),
        *translated("title"),
        FieldRowPanel([FieldPanel("file_lt"), FieldPanel("file_en")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("number"), FieldPanel("adopted_by"), FieldPanel("adopted_on")]),
                *translated("signatory"),
                FieldRowPanel([FieldPanel("year"), FieldPanel("period")]),
            ],
            heading=_("How it was adopted"),
        ),
        FieldPanel("supersedes", widget=Select),  # Wagtail's chooser texts do not inflect the noun
        FieldPanel("calls"),
    ]


class LegalActViewSet(RowViewSet):
    model = LegalAct
    url_prefix = "library/acts"
    icon = "clipboard-list"
    menu_label = _("Legal acts")
    search_fields = ["title_lt", "title_en", "number"]
    list_filter = ["level"]
    list_display = [
        "title_lt",
        Column("number", label=pgettext_lazy("document", "Number"), sort_key="number_order"),
        Column("level", label=_("Level"), accessor=lambda act: act.get_level_display(), sort_key="level"),
        Column("checked_on", label=_("Checked on"), accessor=lambda act: long_date(act.checked_on)),
    ]
    panels = [
        *translated("title"),
        *translated("issuer"),
        FieldRowPanel([FieldPanel("number"), FieldPanel("issued_on"), FieldPanel("level")]),
        *translated("url"),
        FieldRowPanel([FieldPanel("checked_on"), FieldPanel("superseded_by", widget=Select)]),
    ]


class AnnualFactsViewSet(RowViewSet):
    model = AnnualFacts
    url_prefix = "library/years"
    icon = "date"
    menu_label = _("Figures of the years")
    list_display = [
        "year",
        NumberColumn("members", label=_("Members"), sort_key="members"),
        NumberColumn("staff", label=_("Employees")),
    ]
    panels = [
        FieldPanel("year"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("members"), FieldPanel("members_before"), FieldPanel("legal_persons")])],
            heading=_("Members"),
        ),
        FieldPanel("staff"),
        MultiFieldPanel([FieldRowPanel([FieldPanel("received"), FieldPanel("spent")])], heading=_("Money")),
        *translated("plan"),
    ]


class TermViewSet(RowViewSet):
    model = Term
    url_prefix = "library/terms"
    icon = "help"
    menu_label = _("Glossary")
    search_fields = ["term_lt", "term_en", "expansion_lt", "expansion_en"]
    list_filter = ["is_marked"]
    list_display = [
        "term_lt",
        "expansion_lt",
        "term_en",
        BooleanColumn("is_marked", label=_("Explained in texts"), sort_key="is_marked"),
    ]
    panels = [
        *translated("term"),
        *translated("expansion"),
        *translated("definition"),
        FieldPanel("is_marked"),
    ]


class LibraryViewSetGroup(SnippetViewSetGroup):
    items = (OfficialDocumentViewSet, LegalActViewSet, AnnualFactsViewSet, TermViewSet)
    menu_label = _("Documents and terms")
    menu_icon = "folder-open-inverse"
    menu_order = 175
