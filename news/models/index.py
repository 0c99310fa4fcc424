"""The news list with its filters and feeds."""

from django.core.paginator import Paginator
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.contrib.routable_page.models import re_path

from cms.i18n import content_language
from cms.listing.page_mixin import FilteredListMixin
from cms.models import SitePage
from news.feeds import FEEDS
from news.filters import TOPIC_WORDS, FacetIndex, ListFilter

from .posts import NewsPage
from .topics import NewsCategory

PER_PAGE = 12
TOPIC = rf"(?:(?P<word>{'|'.join(TOPIC_WORDS.values())})/(?P<slug>[\w-]+)/)?"


class NewsIndexPage(FilteredListMixin, SitePage):
    max_count = 1
    subpage_types = ["news.NewsPage"]

    class Meta:
        verbose_name = gettext_lazy("news list")
        verbose_name_plural = gettext_lazy("news lists")

    def posts(self):
        return NewsPage.objects.child_of(self)

    @cached_property
    def shelf(self):
        return FacetIndex(self.posts().live().public())

    # --- Addresses ---------------------------------------------------------------

    @re_path(rf"^{TOPIC}(?:(?P<year>[1-9][0-9]{{3}})/)?$", name="listing")
    def listing(self, request, word=None, slug=None, year=None):
        selection = self.selection(slug=slug, year=year)
        if self.is_foreign(word, slug, selection):
            return self.to_own_address(request)
        return self.render(request, context_overrides=self.list_context(request, selection))

    @re_path(rf"^{TOPIC}(?P<format>{'|'.join(FEEDS)})/$", name="feed")
    def feed(self, request, format, word=None, slug=None):
        selection = self.selection(slug=slug)
        if self.is_foreign(word, slug, selection):
            return self.to_own_address(request)
        return FEEDS[format](self, selection)(request)

    def selection(self, slug=None, year=None, **_kwargs):
        selection = ListFilter(self.topic(slug) if slug else None, int(year) if year else None)
        if not self.shelf.holds(selection):
            raise Http404
        return selection

    def topic(self, slug):
        topic = self.shelf.topic(slug) or NewsCategory.objects.filter(former_slugs__slug=slug).first()
        if topic is None:
            raise Http404
        return topic

    def is_foreign(self, word, slug, selection):
        """Whether the word or the slug of a topic is that of the other language, or a former one."""
        language = content_language()
        return bool(word) and (word, slug) != (TOPIC_WORDS[language], selection.topic.slug_in(language))

    def path_of(self, match, language):
        feed = f"{match.kwargs['format']}/" if "format" in match.kwargs else ""
        return self.selection(**match.kwargs).path_in(language) + feed

    def alternate_urls(self, request):
        """With the number of the page from the second on, and only in languages that have the list and that page."""
        selection, number = getattr(self, "shown", (ListFilter(), 1))
        query = f"?page={number}" if number > 1 else ""
        is_whole = number == 1 and not selection.is_narrowed
        return {
            language: f"{url}{query}"
            for language, url in super().alternate_urls(request).items()
            if is_whole
            or language == content_language()
            or self.shelf.count(selection, language) > (number - 1) * PER_PAGE
        }

    # --- What the template shows ----------------------------------------------------

    def list_context(self, request, selection):
        paginator = Paginator(self.ordered(selection), PER_PAGE)
        paginator.count = self.shelf.count(selection)
        posts = paginator.get_page(request.GET.get("page"))
        self.shown = selection, posts.number
        return {
            "selection": selection,
            "posts": posts,
            "has_lead": posts.number == 1 and not selection.is_narrowed,
            **self.words(selection, posts),
            "topic_links": self.topic_links(request, selection),
            "year_links": self.year_links(request, selection),
            "is_noindex": bool(selection.year) or not posts.object_list,
            "feed_path": ListFilter(selection.topic).path_in(content_language()),
            "feed_title": ListFilter(selection.topic).heading(self.localized_title),
        }

    def ordered(self, selection):
        posts = selection.filter(self.posts().visible()).for_cards()
        if selection.is_narrowed:
            return posts.latest_first()
        return posts.order_by("-is_pinned", "-published_on", "-pk")

    def words(self, selection, posts):
        heading = selection.heading(self.localized_title)
        description = selection.description(self.search_description or self.summary or "")
        if posts.number > 1:
            place = {"number": posts.number, "total": posts.paginator.num_pages}
            description = f"{description} {_('Page %(number)s of %(total)s.') % place}".strip()
            heading = _("%(heading)s, page %(number)s") % {"heading": heading, **place}
        return {"heading": heading, "description": description}

    def link(self, request, title, selection, current):
        url = self.get_url(request) + selection.path_in(content_language())
        return {"title": title, "url": url, "is_current": selection == current}

    def topic_links(self, request, current):
        topics = self.shelf.topics_of(current.year)
        links = [self.link(request, topic.name, ListFilter(topic, current.year), current) for topic in topics]
        return [self.link(request, _("All topics"), ListFilter(None, current.year), current), *links]

    def year_links(self, request, current):
        years = self.shelf.years_of(current.topic)
        links = [self.link(request, str(year), ListFilter(current.topic, year), current) for year in years]
        return [self.link(request, _("All years"), ListFilter(current.topic), current), *links]
