"""Promoted results and synonyms in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import CreateView, SnippetViewSetGroup

from cms.editor.viewsets import ChosenRowViewSet
from cms.i18n import LANGUAGES

from .models import Promotion, SynonymSet

LENGTH = Promotion._meta.get_field("query").max_length


class PromotionCreateView(CreateView):
    """The report of what is looked for leads here with the words filled in."""

    def get_initial(self):
        given = self.request.GET
        language = given.get("language") if given.get("language") in dict(LANGUAGES) else None
        known = {"query": given.get("query", "")[:LENGTH], "language": language}
        return {**super().get_initial(), **{name: value for name, value in known.items() if value}}


def target(promotion):
    thing = promotion.page or promotion.document
    return f"{thing._meta.verbose_name}: {thing.title}"


class PromotionViewSet(ChosenRowViewSet):
    model = Promotion
    url_prefix = "search/first-results"
    icon = "pick"
    menu_label = _("First results")
    add_view_class = PromotionCreateView
    search_fields = ["query"]
    list_display = ["query", "get_language_display", Column("target", label=_("Leads to"), accessor=target)]
    list_filter = ["language"]
    panels = [
        FieldRowPanel([FieldPanel("query"), FieldPanel("language"), FieldPanel("sort_order")]),
        PageChooserPanel("page"),
        FieldPanel("document"),
    ]


class SynonymSetViewSet(ChosenRowViewSet):
    model = SynonymSet
    url_prefix = "search/synonyms"
    icon = "link"
    menu_label = _("Synonyms")
    search_fields = ["terms"]
    list_display = ["terms", "get_language_display"]
    list_filter = ["language"]
    panels = [FieldPanel("terms"), FieldPanel("language")]


class SearchViewSetGroup(SnippetViewSetGroup):
    items = (PromotionViewSet, SynonymSetViewSet)
    menu_label = _("Search of the site")
    menu_icon = "search"
    menu_order = 180
