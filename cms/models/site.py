"""Site settings: what the organisation says about itself on every page."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable

from cms.editor.folding import FOLDED, FOLDED_ROWS
from cms.editor.panels import translated
from cms.translations.permissions import SettingsPolicy
from cms.web.links import readable


def page_link(verbose_name, **kwargs):
    return models.ForeignKey(
        settings.WAGTAIL_PAGE_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=verbose_name,
        **kwargs,
    )


@register_setting(icon="site", order=100)
class SiteSettings(ClusterableModel, BaseSiteSetting):
    organisation_name = models.CharField(_("name of the organisation"), max_length=255, blank=True)
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    tagline = models.CharField(_("tagline"), max_length=120, blank=True)
    legal_form = models.CharField(_("legal form"), max_length=120, blank=True)
    legal_code = models.CharField(_("legal entity code"), max_length=20, blank=True)
    founded_on = models.DateField(
        _("founded on"),
        null=True,
        blank=True,
        help_text=_("The date of the founding meeting; anniversaries are counted from it."),
    )
    registered_on = models.DateField(_("registered on"), null=True, blank=True)
    territory = models.CharField(_("territory"), max_length=255, blank=True)
    address = models.CharField(_("address"), max_length=255, blank=True)
    registered_address = models.CharField(_("registered address, if different"), max_length=255, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    opening_hours = models.CharField(_("opening hours"), max_length=255, blank=True)
    privacy_page = page_link(_("privacy page"), help_text=_("Visitors’ forms link to it."))
    footer_text = models.TextField(_("footer text"), blank=True)
    alert_text = models.CharField(_("alert text"), max_length=300, blank=True)
    alert_link = page_link(_("page the alert leads to"))
    alert_from = models.DateTimeField(_("alert shown from"), null=True, blank=True)
    alert_until = models.DateTimeField(_("alert shown until"), null=True, blank=True)

    select_related = ["alert_link", "privacy_page"]
    panels = [
        MultiFieldPanel(
            [
                *translated("organisation_name"),
                *translated("short_name"),
                *translated("tagline"),
                *translated("legal_form"),
                FieldRowPanel([FieldPanel("legal_code"), FieldPanel("founded_on"), FieldPanel("registered_on")]),
                *translated("territory"),
            ],
            heading=_("The organisation"),
            icon="group",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
                *translated("address"),
                *translated("registered_address"),
                *translated("opening_hours"),
                InlinePanel("social_links", label=_("network"), heading=_("Social networks"), classname=FOLDED_ROWS),
            ],
            heading=_("Contacts"),
            icon="mail",
        ),
        MultiFieldPanel(
            [
                *translated("alert_text"),
                FieldPanel("alert_link"),
                FieldRowPanel([FieldPanel("alert_from"), FieldPanel("alert_until")]),
            ],
            heading=_("Alert for all pages"),
            help_text=_("Shown during this time in each language that has a text."),
            icon="warning",
        ),
        MultiFieldPanel(
            [
                *translated("footer_text"),
                FieldPanel("privacy_page"),
                InlinePanel("footer_links", label=_("link"), heading=_("Footer links")),
            ],
            heading=_("Footer"),
            icon="arrow-down",
            classname=FOLDED,
        ),
    ]

    class Meta:
        verbose_name = _("site settings")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(alert_until__gt=models.F("alert_from"))
                | models.Q(alert_from=None)
                | models.Q(alert_until=None),
                name="alert_ends_after_it_starts",
                violation_error_message=_("The alert must end after it starts."),
            ),
            models.CheckConstraint(
                condition=models.Q(registered_on__gte=models.F("founded_on"))
                | models.Q(registered_on=None)
                | models.Q(founded_on=None),
                name="registered_after_it_was_founded",
                violation_error_message=_(
                    "The group cannot be registered before it was founded: correct one of the dates."
                ),
            ),
        ]

    @classmethod
    def get_permission_policy(cls):
        return SettingsPolicy(cls)

    def __str__(self):
        return self.organisation_name or super().__str__()

    @property
    def display_name(self):
        """Return the name shown next to the logo; from the environment until the settings are filled in."""
        return self.short_name or self.organisation_name or str(settings.WAGTAIL_SITE_NAME)

    def age(self, at=None):
        """Return whole years since the founding meeting, or else the registration; None if unknown."""
        day, today = self.founded_on or self.registered_on, at or timezone.localdate()
        return day and today.year - day.year - ((today.month, today.day) < (day.month, day.day))

    def is_alert_shown(self, at=None):
        """Return whether the alert has text in the active language and is current."""
        at = at or timezone.now()
        started = self.alert_from is None or self.alert_from <= at
        return bool(self.alert_text) and started and (self.alert_until is None or at < self.alert_until)

    @classmethod
    def for_site(cls, site):
        """Like Wagtail's, joined with the social networks, which every page shows: one row each."""
        columns = {"network_name": models.F("social_links__name"), "network_url": models.F("social_links__url")}
        rows = cls.base_queryset().filter(site=site).annotate(**columns).order_by("social_links__sort_order")
        if not (found := list(rows)):
            return super().for_site(site)
        found[0].networks = [SocialLink(name=row.network_name, url=row.network_url) for row in found if row.network_url]
        return found[0]

    @cached_property
    def networks(self):
        return list(self.social_links.all())

    @property
    def alert_page(self):
        return readable(self.alert_link)

    @property
    def readable_privacy_page(self):
        return readable(self.privacy_page)


class SocialLink(Orderable):
    site_settings = ParentalKey(SiteSettings, on_delete=models.CASCADE, related_name="social_links")
    name = models.CharField(_("name"), max_length=60)
    url = models.URLField(_("address"))

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("url")])]

    class Meta(Orderable.Meta):
        verbose_name = _("social network")

    def __str__(self):
        return self.name


class FooterLink(Orderable):
    site_settings = ParentalKey(SiteSettings, on_delete=models.CASCADE, related_name="footer_links")
    page = models.ForeignKey(settings.WAGTAIL_PAGE_MODEL, models.CASCADE, related_name="+", verbose_name=_("page"))
    label = models.CharField(
        _("link text"), max_length=120, blank=True, help_text=_("If left empty, the title of the page is used.")
    )

    panels = [PageChooserPanel("page"), *translated("label")]

    class Meta(Orderable.Meta):
        verbose_name = _("footer link")

    def __str__(self):
        return self.label_lt or str(self.page)
