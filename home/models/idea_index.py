"""The list of ideas: filters, an address for each idea, results, open data."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import re_path
from wagtail.fields import RichTextField

from cms.editor.panels import translated
from cms.i18n import LT, NO_ENGLISH_ANCHOR, content_language
from cms.models import BasePage, SitePage
from home.ideas.facts import idea_facts, page_link
from home.ideas.filters import PATTERN, SHOWN_STATES, FacetIndex, ListFilter
from home.ideas.opendata import ideas_file
from home.ideas.states import CHANGES, FILE, SUGGEST
from home.projects.opendata import either

from .form_pages import FormBehindMixin
from .idea_senders import KEPT_AFTER_ANSWER
from .ideas import Idea
from .narrowed import NarrowedListMixin

PER_PAGE = 20
TRACE = ("measure", "place", "call", "project__call")


class IdeaIndexPage(NarrowedListMixin, FormBehindMixin, SitePage):
    form_words = SUGGEST
    form_template = "home/idea/suggest.html"
    selection_class = ListFilter
    file_name = FILE
    labels = {"state": _("Status"), "measure": _("Area"), "year": _("Year"), "place": _("Place")}
    per_page = PER_PAGE

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

    shown_idea = None  # the idea whose own address was requested

    @property
    def languages(self):
        """Return the languages of the idea requested, else those of the list."""
        return self.languages_of(self.shown_idea) if self.shown_idea else super().languages

    def languages_of(self, idea):
        """Return the languages of an idea's page. The Lithuanian list shows every idea and marks English ones."""
        return [code for code in super().languages if code == LT or code in idea.languages]

    @cached_property
    def shelf(self):
        return FacetIndex(Idea.objects.public())

    # --- Addresses -----------------------------------------------------------------------

    @re_path(rf"^{PATTERN}$", name="listing")
    def listing(self, request, filters=""):
        return self.show_list(request, filters)

    @re_path(rf"^{PATTERN}(?P<name>{either(FILE)})\.(?P<kind>csv|json)/$", name="data")
    def data(self, request, name, kind, filters=""):
        def make(selection):
            return ideas_file(Idea.objects.public().filter(pk__in=self.chosen_ids(selection)), kind, self, request)

        return self.show_file(request, name, kind, filters, make)

    @re_path(r"^(?P<number>[1-9][0-9]{0,17})/$", name="idea")
    def idea(self, request, number):
        self.shown_idea = Idea.objects.public().select_related(*TRACE).filter(pk=number).first()
        if self.shown_idea is None:
            raise Http404
        if content_language() not in self.languages:  # 302: English may come later
            return redirect(f"{self.url_in(LT, request)}{number}/#{NO_ENGLISH_ANCHOR}")
        idea = self.shown_idea
        context = {"idea": idea, "facts": idea_facts(idea, self.get_url(request)), "share_type": "article"}
        context["is_behind"] = True
        context |= {"heading": idea.localized_title, "description": idea.excerpt}  # for link previews
        return self.render(request, context_overrides=context, template="home/idea/idea.html")

    @re_path(rf"^(?P<word>{either(CHANGES)})/$", name="changes")
    def changes(self, request, word):
        if word != CHANGES[content_language()]:
            return redirect(self.own_address(request, CHANGES), permanent=True)
        ideas = Idea.objects.readable().changed().select_related(*TRACE)
        context = {"ideas": Paginator(ideas, PER_PAGE).get_page(request.GET.get("page")), "is_behind": True}
        for idea in context["ideas"]:
            idea.project_link = page_link(idea.project)
        return self.render(request, context_overrides=context, template="home/idea/changes.html")

    @re_path(rf"^(?P<word>{either(SUGGEST)})/$", name="suggest")
    def suggest(self, request, word):
        return self.show_form(request, word)

    def own_address(self, request, words):
        return f"{self.get_url(request)}{words[content_language()]}/"

    def path_of(self, match, language):
        if match.url_name in ("suggest", "changes"):
            return {"suggest": SUGGEST, "changes": CHANGES}[match.url_name][language] + "/"
        if match.url_name == "idea":
            return f"{match.kwargs['number']}/"
        return super().path_of(match, language)

    def addresses_below(self):
        for words in (SUGGEST, CHANGES):
            yield {language: f"{word}/" for language, word in words.items()}, None
        for idea in Idea.objects.public():
            yield dict.fromkeys(self.languages_of(idea), f"{idea.pk}/"), idea.decided_at

    # --- What the templates show ------------------------------------------------------------

    def get_context(self, request, *args, **kwargs):
        url = self.get_url(request) or ""
        words = {"suggest": SUGGEST, "changes": CHANGES}
        urls = {f"{name}_url": f"{url}{both[content_language()]}/" for name, both in words.items()}
        kept = {"days_after_answer": KEPT_AFTER_ANSWER.days}  # shown above the form's button
        return {**super().get_context(request, *args, **kwargs), "index_url": url, **urls, **kept}

    def list_context(self, request, selection):
        return {
            **super().list_context(request, selection),
            "ideas": self.page_of(request, selection, Idea.objects.select_related("place")),
            "state_links": self.state_links(request, selection, SHOWN_STATES),
            "below": list(BasePage.objects.child_of(self).visible()),
            "only_lithuanian": self.shelf.only_lithuanian(selection),
            "lithuanian": LT,
            "lithuanian_url": self.url_in(LT, request) + selection.path_in(LT),
        }
