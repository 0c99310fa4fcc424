"""The front page and plain pages."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from cms.blocks import BodyBlock
from cms.editor.panels import translated
from cms.fields import StreamField
from cms.models import SitePage
from cms.models.site import page_link
from cms.web.links import readable
from events.models import EventPage
from news.models import NewsPage

from .calls import CallPage

NEWS_ON_HOME_PAGE = 4
EVENTS_ON_HOME_PAGE = 4
CALLS_ON_HOME_PAGE = 3
LINK_FIELDS = ["hero_button_page", "hero_link_page", "strategy_page", "ask_button_page"]


class HomePage(SitePage):
    hero_title = models.CharField(_("slogan"), max_length=80)
    hero_lead = models.TextField(_("lead"), blank=True, max_length=400)
    hero_button_text = models.CharField(_("text of the button"), max_length=60, blank=True)
    hero_button_page = page_link(_("page the button leads to"))
    hero_link_text = models.CharField(_("link text"), max_length=60, blank=True)
    hero_link_page = page_link(_("page the link leads to"))
    events_text = models.TextField(
        _("text shown when there are no events"),
        blank=True,
        max_length=400,
        help_text=_("Shown when nothing is planned."),
    )
    strategy_heading = models.CharField(_("heading"), max_length=120, blank=True)
    strategy_text = models.TextField(_("text"), blank=True, max_length=400)
    strategy_page = page_link(_("page it leads to"))
    ask_heading = models.CharField(_("question to the visitor"), max_length=120, blank=True)
    ask_text = models.TextField(_("text"), blank=True, max_length=400)
    ask_button_text = models.CharField(_("text of the button"), max_length=60, blank=True)
    ask_button_page = page_link(_("page the button leads to"))

    served_with = LINK_FIELDS
    max_count = 1
    parent_page_types = ["cms.BasePage"]  # the tree's root
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
        news, events = list(self.latest_news()), EventPage.objects.next(EVENTS_ON_HOME_PAGE)
        calls = list(CallPage.objects.visible().opened().select_related("measure")[:CALLS_ON_HOME_PAGE])
        return {
            **super().get_context(request, *args, **kwargs),
            "latest_news": news,
            "news_url": list_url(news, request),
            "next_events": events,
            "events_url": list_url(events, request),
            "open_calls": calls,
            "calls_url": list_url(calls, request),
            "pages": {name: readable(getattr(self, name)) for name in LINK_FIELDS},
        }

    def latest_news(self):
        posts = NewsPage.objects.visible().order_by("-is_pinned", "-published_on", "-pk")
        return posts.select_related("category").with_pictures()[:NEWS_ON_HOME_PAGE]


def list_url(pages, request):
    """Return the address of the list that contains the pages, without a query."""
    return pages[0].get_url(request).rsplit("/", 2)[0] + "/" if pages else ""


class StandardPage(SitePage):
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("content"))
    reviewed_on = models.DateField(
        _("last reviewed on"),
        null=True,
        blank=True,
        help_text=_("When somebody last checked that everything is still true."),
    )

    parent_page_types = ["home.HomePage", "home.StandardPage", "home.AboutPage"]
    subpage_types = ["home.StandardPage"]
    required_in_english = ["body"]
    content_panels = [*SitePage.content_panels, *translated("body"), FieldPanel("reviewed_on")]

    class Meta:
        verbose_name = _("plain page")
        verbose_name_plural = _("plain pages")
