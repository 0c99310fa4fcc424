"""Who the group is: mission, vision, values, goals, history, networks."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable

from cms.blocks import BodyBlock
from cms.models import SitePage
from cms.panels import translated


class AboutPage(SitePage):
    mission = models.TextField(_("mission"), blank=True)
    vision = models.TextField(_("vision"), blank=True)
    values = RichTextField(_("values"), blank=True)
    aim = models.TextField(_("aim in one sentence"), blank=True)
    territory = RichTextField(_("territory"), blank=True)
    goals_introduction = RichTextField(_("introduction to the goals"), blank=True)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("content"))

    required_in_english = ["mission", "vision", "values", "aim", "territory", "goals_introduction", "body"]
    content_panels = [
        *SitePage.content_panels,
        *translated("summary"),
        MultiFieldPanel(
            [*translated("mission"), *translated("vision"), *translated("aim"), *translated("values")],
            heading=_("Mission and vision"),
        ),
        MultiFieldPanel(
            [*translated("goals_introduction"), InlinePanel("goals", label=_("goal"), heading=_("Goals"))],
            heading=_("Goals"),
        ),
        InlinePanel("history", label=_("event"), heading=_("History")),
        *translated("territory"),
        InlinePanel("memberships", label=_("network"), heading=_("Networks")),
        *translated("body"),
    ]

    class Meta:
        verbose_name = _("about page")
        verbose_name_plural = _("about pages")


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

    panels = [*translated("text"), FieldPanel("area")]


class HistoryEntry(Orderable):
    class Precision(models.TextChoices):
        DAY = "day", _("Day")
        MONTH = "month", _("Month")
        YEAR = "year", _("Year")

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

    panels = [
        MultiFieldPanel([FieldPanel("happened_on"), FieldPanel("precision"), FieldPanel("kind")]),
        *translated("title"),
        *translated("text"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("event of the history")


class Membership(Orderable):
    page = ParentalKey(AboutPage, on_delete=models.CASCADE, related_name="memberships")
    name = models.CharField(_("network"), max_length=200)
    since = models.PositiveSmallIntegerField(_("member since (year)"), null=True, blank=True)
    url = models.URLField(_("address on the internet"), blank=True)

    panels = [*translated("name"), FieldPanel("since"), FieldPanel("url")]
