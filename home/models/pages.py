"""The front page and plain pages."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageViewRestriction

from cms.blocks import BodyBlock
from cms.models import BasePage, SitePage
from cms.models.site import page_link
from cms.panels import translated
from news.models import NewsPage

NEWS_ON_HOME_PAGE = 4
LINK_FIELDS = ["hero_button_page", "hero_link_page", "strategy_page", "ask_button_page"]


class HomePage(SitePage):
    hero_title = models.CharField(_("slogan"), max_length=80)
    hero_lead = models.TextField(_("lead"), blank=True, max_length=400)
    hero_button_text = models.CharField(_("text of the button"), max_length=60, blank=True)
    hero_button_page = page_link(_("page the button leads to"))
    hero_link_text = models.CharField(_("text of the link"), max_length=60, blank=True)
    hero_link_page = page_link(_("page the link leads to"))
    events_text = models.TextField(
        _("text where there are no events"), blank=True, max_length=400, help_text=_("Shown when nothing is planned.")
    )
    strategy_heading = models.CharField(_("heading"), max_length=120, blank=True)
    strategy_text = models.TextField(_("text"), blank=True, max_length=400)
    strategy_page = page_link(_("page it leads to"))
    ask_heading = models.CharField(_("question to the visitor"), max_length=120, blank=True)
    ask_text = models.TextField(_("text"), blank=True, max_length=400)
    ask_button_text = models.CharField(_("text of the button"), max_length=60, blank=True)
    ask_button_page = page_link(_("page the button leads to"))

    max_count = 1
    parent_page_types = ["cms.BasePage"]  # the root
    required_in_english = ["hero_title", "hero_lead", "strategy_heading", "strategy_text", "ask_heading", "ask_text"]
    content_panels = [
        *SitePage.content_panels,
        MultiFieldPanel(
            [
                *translated("hero_title"),
                *translated("hero_lead"),
                *translated("hero_button_text"),
                FieldPanel("hero_button_page"),
                *translated("hero_link_text"),
                FieldPanel("hero_link_page"),
            ],
            heading=_("At the top"),
        ),
        MultiFieldPanel(translated("events_text"), heading=_("Events")),
        MultiFieldPanel(
            [*translated("strategy_heading"), *translated("strategy_text"), FieldPanel("strategy_page")],
            heading=_("Strategy"),
        ),
        MultiFieldPanel(
            [
                *translated("ask_heading"),
                *translated("ask_text"),
                *translated("ask_button_text"),
                FieldPanel("ask_button_page"),
            ],
            heading=_("Call to action"),
        ),
    ]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request, *args, **kwargs):
        posts = list(self.latest_news())
        return {
            **super().get_context(request, *args, **kwargs),
            "latest_news": posts,
            # A post's address is that of its list with one more word: no query for it.
            "news_url": posts[0].get_url(request).rstrip("/").rsplit("/", 1)[0] + "/" if posts else "",
            "pages": self.linked_pages(),
        }

    def get_view_restrictions(self):
        """Its own and the root's, in one query: it has no other ancestors and is nobody's alias."""
        return PageViewRestriction.objects.filter(page__path__in=[self.path[: self.steplen], self.path])

    def linked_pages(self):
        """Return the pages that buttons lead to, by field: only those a visitor can read in this language."""
        wanted = {name: getattr(self, f"{name}_id") for name in LINK_FIELDS}
        found = BasePage.objects.visible().in_bulk([pk for pk in wanted.values() if pk])
        return {name: found.get(pk) for name, pk in wanted.items()}

    def latest_news(self):
        posts = NewsPage.objects.visible().order_by("-is_pinned", "-published_on", "-pk")
        return posts.select_related("category").with_pictures()[:NEWS_ON_HOME_PAGE]


class StandardPage(SitePage):
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("content"))
    reviewed_on = models.DateField(
        _("last reviewed on"), null=True, blank=True, help_text=_("When somebody last checked that all of it is true.")
    )

    parent_page_types = ["home.HomePage", "home.StandardPage", "home.AboutPage"]
    subpage_types = ["home.StandardPage"]
    required_in_english = ["body"]
    content_panels = [*SitePage.content_panels, *translated("body"), FieldPanel("reviewed_on")]

    class Meta:
        verbose_name = _("plain page")
        verbose_name_plural = _("plain pages")
