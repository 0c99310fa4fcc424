"""What stands under Documents and terms in the menu of the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from cms.panels import translated
from home.models import Term


class TermViewSet(SnippetViewSet):
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
    items = (TermViewSet,)
    menu_label = _("Documents and terms")
    menu_icon = "folder-open-inverse"
    menu_order = 175
