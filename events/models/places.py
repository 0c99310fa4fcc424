"""Venues and audiences, shared by all events."""

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.l10n.number_fields import DegreeField
from cms.models import SluggedModel
from cms.web.maps import map_url


class Audience(SluggedModel):
    class Meta:
        verbose_name = gettext_lazy("audience")
        verbose_name_plural = gettext_lazy("audiences")


class Venue(SluggedModel):
    """A place with an address. Unknown accessibility is left out, not reported as missing."""

    address = models.CharField(gettext_lazy("address"), max_length=200, blank=True)
    latitude = DegreeField(
        gettext_lazy("latitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        help_text=gettext_lazy("For example, 54.898521. Without it, the map searches for the address."),
    )
    longitude = DegreeField(gettext_lazy("longitude"), max_digits=9, decimal_places=6, null=True, blank=True)
    directions = models.TextField(gettext_lazy("how to get there"), blank=True)
    parking = models.TextField(gettext_lazy("parking"), blank=True)
    is_step_free = models.BooleanField(gettext_lazy("entrance without steps"), null=True, blank=True)
    has_lift = models.BooleanField(gettext_lazy("lift"), null=True, blank=True)
    has_accessible_toilet = models.BooleanField(gettext_lazy("accessible toilet"), null=True, blank=True)
    has_accessible_parking = models.BooleanField(gettext_lazy("parking for disabled people"), null=True, blank=True)
    has_hearing_loop = models.BooleanField(gettext_lazy("hearing loop"), null=True, blank=True)
    accessibility_note = models.TextField(
        gettext_lazy("more about access"), blank=True, help_text=gettext_lazy("Who helps at the door, where to ring.")
    )

    class Meta:
        verbose_name = gettext_lazy("venue")
        verbose_name_plural = gettext_lazy("venues")

    @property
    def map_url(self):
        return map_url(self.latitude, self.longitude, self.address_lt)

    @property
    def access(self):
        """Return two lists of words, available and not available, as an editor has stated."""
        known = {
            _("entrance without steps"): self.is_step_free,
            _("lift"): self.has_lift,
            _("accessible toilet"): self.has_accessible_toilet,
            _("parking for disabled people"): self.has_accessible_parking,
            _("hearing loop"): self.has_hearing_loop,
        }
        return {
            "present": [words for words, is_there in known.items() if is_there],
            "absent": [words for words, is_there in known.items() if is_there is False],
        }
