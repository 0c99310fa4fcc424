"""Organisations: members of the group by date, and communities that are listed without being members."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import RevisionMixin

from cms.models import BilingualRowMixin, SluggedModel
from cms.translations.fallbacks import fallback_language, in_either
from home.people.sectors import Sector

from .projects import Place


class OrganisationQuerySet(models.QuerySet):
    def members(self, at=None):
        """Select the members on a day, including the first and the last day of membership."""
        day = at or timezone.localdate()
        return self.filter(Q(left_on=None) | Q(left_on__gte=day), joined_on__lte=day)

    def listed(self, at=None):
        """Select what visitors see: members, and communities listed without being members."""
        return self.members(at) | self.filter(is_community=True)


class Organisation(BilingualRowMixin, RevisionMixin, SluggedModel):
    """An organisation. Membership is not a flag: it follows from the dates of joining and leaving."""

    name = models.CharField(_("name"), max_length=255)
    legal_form = models.CharField(_("legal form"), max_length=120, blank=True)
    legal_code = models.CharField(_("legal entity code"), max_length=20, blank=True)
    sector = models.CharField(_("interest group"), max_length=12, choices=Sector.choices)
    place = models.ForeignKey(
        Place, on_delete=models.SET_NULL, null=True, blank=True, related_name="organisations", verbose_name=_("place")
    )
    joined_on = models.DateField(
        _("member since"), null=True, blank=True, help_text=_("The number of members is counted from this date.")
    )
    left_on = models.DateField(
        _("last day as a member"), null=True, blank=True, help_text=_("Leave empty while the organisation is a member.")
    )
    is_community = models.BooleanField(
        _("list it also while it is not a member"),
        default=False,
        help_text=_("For communities of the territory that take part without being members."),
    )
    description = models.TextField(_("description"), blank=True, max_length=600)
    email = models.EmailField(
        _("e-mail"), blank=True, help_text=_("The organisation’s, not a person’s: visitors see it.")
    )
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    website = models.URLField(_("address on the internet"), blank=True)

    shown_in_lithuanian = ["name"]

    objects = OrganisationQuerySet.as_manager()

    preview_template = "home/people/organisation_preview.html"

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        constraints = [
            models.CheckConstraint(
                condition=Q(left_on=None) | Q(left_on__gte=F("joined_on")),
                name="membership_ends_after_it_begins",
                violation_error_message=_("The membership must end after it begins."),
            ),
            models.CheckConstraint(
                condition=Q(left_on=None) | Q(joined_on__isnull=False),
                name="who_left_had_joined",
                violation_error_message=_("Say when the membership began."),
            ),
            models.CheckConstraint(
                condition=Q(joined_on__isnull=False) | Q(is_community=True),
                name="organisation_is_listed_for_a_reason",
                violation_error_message=_(
                    "Say when the membership began, or that the organisation is listed without being a member."
                ),
            ),
            models.UniqueConstraint(
                fields=["legal_code"],
                condition=~Q(legal_code=""),
                name="unique_legal_code",
                violation_error_message=_("Another organisation already has this legal entity code."),
            ),
        ]

    def get_preview_context(self, request, mode_name):
        return {**super().get_preview_context(request, mode_name), "rows": [self]}

    def is_member(self, at=None):
        day = at or timezone.localdate()
        return bool(self.joined_on and self.joined_on <= day and (self.left_on is None or self.left_on >= day))

    # --- A name is no text: without an English one the Lithuanian stands, marked as such ----------

    @property
    def display_name(self):
        return in_either(self, "name")

    @property
    def name_language(self):
        return fallback_language(self, "name")
