"""The list of ideas: narrowed by clean addresses, each idea at an address of its own, what came of them, open data."""

from functools import partial

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as gettext
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path
from wagtail.fields import RichTextField

from cms.i18n import LT, NO_ENGLISH_ANCHOR, content_language
from cms.models import BasePage, SitePage
from cms.panels import translated
from home.ideas.facts import idea_facts, page_link
from home.ideas.opendata import ideas_file
from home.ideas.selection import PATTERN, SHOWN_STATES, Selection, Shelf
from home.ideas.states import CHANGES, FILE, SUGGEST
from home.opendata import either
from home.structured_data import dataset

from .ideas import Idea
from .narrowed import NarrowedListMixin

PER_PAGE = 20
TRACE = ("measure", "place", "call", "project__call")


class IdeaIndexPage(NarrowedListMixin, RoutablePageMixin, SitePage):
    selection_class = Selection
    file_names = FILE
    introduction = RichTextField(_("introduction above the form"), blank=True)
    thank_you = RichTextField(_("thanks, shown once the idea is sent"), blank=True)

    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.SurveyIndexPage", "home.StandardPage"]
    required_in_english = ["introduction", "thank_you"]
    content_panels = [*SitePage.content_panels, *translated("introduction"), *translated("thank_you")]

    class Meta:
        verbose_name = _("list of ideas")
        verbose_name_plural = _("lists of ideas")

    shown_idea = None  # the one whose own address was asked for

    @property
    def languages(self):
        """Of the address of an idea: those it can be read in. Lithuanian shows every idea, and says what is not."""
        own = super().languages
        idea = self.shown_idea
        return [code for code in own if idea is None or code == LT or code in idea.languages]

    @cached_property
    def shelf(self):
        return Shelf(Idea.objects.public())

    # --- Addresses -----------------------------------------------------------------------

    @re_path(rf"^{PATTERN}$", name="listing")
    def listing(self, request, filters=""):
        return self.listed(request, filters)

    @re_path(rf"^{PATTERN}(?P<name>{either(FILE)})\.(?P<kind>csv|json)/$", name="data")
    def data(self, request, name, kind, filters=""):
        ideas = Idea.objects.public()
        return self.filed(
            request, filters, name, kind, lambda ids: ideas_file(ideas.filter(pk__in=ids), kind, self, request)
        )

    @re_path(r"^(?P<number>[1-9][0-9]{0,17})/$", name="idea")
    def idea(self, request, number):
        self.shown_idea = Idea.objects.public().select_related(*TRACE).filter(pk=number).first()
        if self.shown_idea is None:
            raise Http404
        if content_language() not in self.languages:  # 302: English may come later
            return redirect(f"{self.url_in(LT, request)}{number}/#{NO_ENGLISH_ANCHOR}")
        idea = self.shown_idea
        context = {"idea": idea, "facts": idea_facts(idea, self.get_url(request)), "share_type": "article"}
        context |= {"heading": idea.localized_title, "description": idea.excerpt}  # of a shared link
        return self.render(request, context_overrides=context, template="home/idea/idea.html")

    @re_path(rf"^(?P<word>{either(CHANGES)})/$", name="changes")
    def changes(self, request, word):
        if word != CHANGES[content_language()]:
            return redirect(self.own_address(request, CHANGES), permanent=True)
        ideas = Idea.objects.readable().changed().select_related(*TRACE)
        context = {"ideas": Paginator(ideas, PER_PAGE).get_page(request.GET.get("page"))}
        for idea in context["ideas"]:
            idea.project_link = page_link(idea.project)
        return self.render(request, context_overrides=context, template="home/idea/changes.html")

    @re_path(rf"^(?P<word>{either(SUGGEST)})/$", name="suggest")
    def suggest(self, request, word):
        """A hook stands before this: forms and services are not a model's business."""
        raise Http404

    def own_address(self, request, words):
        return f"{self.get_url(request)}{words[content_language()]}/"

    def subpath_in(self, language, request):
        match = getattr(request, "routable_resolver_match", None)
        if match is None:
            return ""
        if match.url_name in ("suggest", "changes"):
            return {"suggest": SUGGEST, "changes": CHANGES}[match.url_name][language] + "/"
        if match.url_name == "idea":
            return f"{match.kwargs['number']}/"
        return self.chosen_path(language, match)

    # --- What the templates show ------------------------------------------------------------

    def get_context(self, request, *args, **kwargs):
        url = self.get_url(request) or ""
        words = {"suggest": SUGGEST, "changes": CHANGES}
        urls = {f"{name}_url": f"{url}{both[content_language()]}/" for name, both in words.items()}
        return {**super().get_context(request, *args, **kwargs), "index_url": url, **urls}

    def list_context(self, request, selection):
        labels = {"state": gettext("State"), "measure": gettext("Area"), "year": gettext("Year")}
        labels |= {"place": gettext("Place")}
        files = self.files(request, selection)
        return {
            "ideas": self.page_of(request, selection, Idea.objects.select_related("place"), PER_PAGE),
            "selection": selection,
            "choices": self.choices(selection, labels),
            "form_url": self.get_url(request),
            "state_links": self.shelf.state_links(selection, SHOWN_STATES, partial(self.address, request)),
            "files": files,
            "below": list(BasePage.objects.child_of(self).visible()),
            "only_lithuanian": self.shelf.only_lithuanian(selection),
            "lithuanian": LT,
            "lithuanian_url": self.url_in(LT, request) + selection.path_in(LT),
            "is_noindex": len(selection.chosen) > 1,
            "structured_data": dataset(self, request, files.values()),
        }
