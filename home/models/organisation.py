"""The about page: mission, vision, values, goals, history, networks."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from cms.blocks import BodyBlock
from cms.editor.folding import FOLDED, FOLDED_ROWS
from cms.editor.panels import translated
from cms.fields import StreamField
from cms.l10n.date_precision import Precision
from cms.models import BasePage, SitePage
from cms.translations.completeness import is_filled
from home.structured_data import about_data


class AboutPage(SitePage):
    mission = models.TextField(_("mission"), blank=True)
    vision = models.TextField(_("vision"), blank=True)
    values = RichTextField(_("values"), blank=True)
    aim = models.TextField(_("aim in one sentence"), blank=True)
    territory = RichTextField(_("territory"), blank=True)
    goals_introduction = RichTextField(_("introduction to the goals"), blank=True)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("content"))

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.MembersPage", "home.GovernancePage", "home.StandardPage"]
    required_in_english = ["mission", "vision", "values", "aim", "territory", "goals_introduction", "body"]
    content_panels = [
        *SitePage.content_panels,
        MultiFieldPanel(
            [*translated("mission"), *translated("vision"), *translated("aim"), *translated("values")],
            heading=_("Mission and vision"),
            classname=FOLDED,
        ),
        *translated("body"),
        MultiFieldPanel(
            [
                *translated("goals_introduction"),
                InlinePanel("goals", label=_("goal"), heading=_("Goals"), classname=FOLDED_ROWS),
            ],
            heading=_("Goals"),
            classname=FOLDED,
        ),
        InlinePanel(
            "history",
            label=pgettext_lazy("in the history", "event"),
            heading=_("History"),
            help_text=_("Visitors see the events in chronological order, whatever the order here."),
            classname=f"{FOLDED} {FOLDED_ROWS}",
        ),
        MultiFieldPanel(translated("territory"), heading=_("Territory"), classname=FOLDED),
        InlinePanel("memberships", label=_("network"), heading=_("Networks"), classname=f"{FOLDED} {FOLDED_ROWS}"),
    ]

    class Meta:
        verbose_name = _("about page")
        verbose_name_plural = _("about pages")

    def search_facts(self):
        """Return the facts for the search index."""
        told = (_("a local action group"), _("Members"), _("Mission"), _("Vision"), _("Goals"), _("History"))
        return {"names": " ".join(map(str, told))}

    def get_context(self, request, *args, **kwargs):
        """Add goals, history and networks with text in the active language, and anchors to the page's sections."""
        shown = {
            "goals": [goal for goal in self.goals.all() if goal.text],
            "history": sorted((entry for entry in self.history.all() if entry.title), key=HistoryEntry.in_time),
            "memberships": [membership for membership in self.memberships.all() if membership.name],
        }
        sections = [
            {"url": f"#{anchor}", "title": heading}
            for anchor, heading, content in (
                ("mission", _("Mission"), self.mission),
                ("vision", _("Vision"), self.vision),
                ("aim", _("Aim"), self.aim),
                ("values", _("Values"), is_filled(self.values)),
                ("goals", _("Goals"), shown["goals"] or is_filled(self.goals_introduction)),
                ("history", _("History"), shown["history"]),
                ("territory", _("Territory"), is_filled(self.territory)),
                ("networks", _("Networks"), shown["memberships"]),
            )
            if content
        ]
        pages = BasePage.objects.child_of(self).visible().order_by("path") if self.numchild else []
        subpages = [{"url": page.get_url(request), "title": page.localized_title} for page in pages]
        shown["structured_data"] = about_data(self, shown["memberships"], request)
        return {**super().get_context(request, *args, **kwargs), **shown, "sections": sections, "subpages": subpages}


class Goal(Orderable):
    class Area(models.TextChoices):
        ECONOMY = "economy", _("Economy")
        SOCIAL = "social", _("Social matters")
        NATURE = "nature", _("Nature")
        EDUCATION = "education", _("Education")
        CULTURE = "culture", _("Culture")
        YOUTH = "youth", _("Youth")
        COOPERATION = "cooperation", _("Cooperation")

    page = ParentalKey(AboutPage, on_delete=models.CASCADE, related_name="goals")
    text = models.TextField(_("goal"))
    area = models.CharField(_("area"), max_length=20, choices=Area.choices, blank=True)

    required_in_english = ["text"]
    panels = [*translated("text"), FieldPanel("area")]

    class Meta(Orderable.Meta):
        verbose_name = _("goal")

    def __str__(self):
        return self.text_lt or ""


class HistoryEntry(Orderable):
    Precision = Precision

    class Kind(models.TextChoices):
        FOUNDED = "founded", _("Founding meeting")
        REGISTERED = "registered", _("Registered")
        JOINED = "joined", _("Joined a network")
        STRATEGY = "strategy", _("Strategy approved")
        OTHER = "other", _("Other")

    page = ParentalKey(AboutPage, on_delete=models.CASCADE, related_name="history")
    happened_on = models.DateField(_("date"))
    precision = models.CharField(
        _("how exact the date is"), max_length=5, choices=Precision.choices, default=Precision.DAY
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.OTHER)
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("text"), blank=True)

    required_in_english = ["title", "text"]
    panels = [
        FieldRowPanel([FieldPanel("happened_on"), FieldPanel("precision"), FieldPanel("kind")]),
        *translated("title"),
        *translated("text"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("event of the history")

    def __str__(self):
        return self.title_lt or ""

    def in_time(self):
        """Sort by date. Entries with only a year or month precede exact days and keep their order."""
        exactness = [self.Precision.YEAR, self.Precision.MONTH, self.Precision.DAY].index(self.precision)
        known = [self.happened_on.year, self.happened_on.month, self.happened_on.day][: exactness + 1]
        return known, self.sort_order or 0


class Membership(Orderable):
    page = ParentalKey(AboutPage, on_delete=models.CASCADE, related_name="memberships")
    name = models.CharField(_("network"), max_length=200)
    since = models.PositiveSmallIntegerField(_("member since (year)"), null=True, blank=True)
    url = models.URLField(_("address on the internet"), blank=True)

    required_in_english = ["name"]
    panels = [*translated("name"), FieldRowPanel([FieldPanel("since"), FieldPanel("url")])]

    class Meta(Orderable.Meta):
        verbose_name = _("network")

    def __str__(self):
        return self.name_lt or ""
