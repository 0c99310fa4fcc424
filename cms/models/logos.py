"""Logos of a programme's partners, shown beside the EU emblem and never larger."""

import logging

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from cms.editor.panels import translated
from cms.funding.statements import claims_the_union
from cms.media.pictures import UNREADABLE
from cms.translations.fallbacks import fallback_language, in_either

logger = logging.getLogger(__name__)

# A wider logo would be a thin line next to the emblem, which no logo may exceed in height.
LONGEST_LOGO = 5
# Large enough for A3; style sheets keep it no larger than the emblem.
LOGO_SIZE = "max-720x480|format-png"


class ProgrammeLogo(Orderable):
    programme = ParentalKey("cms.Programme", on_delete=models.CASCADE, related_name="logos")
    image = models.ForeignKey("cms.CustomImage", on_delete=models.PROTECT, related_name="+", verbose_name=_("picture"))
    name = models.CharField(_("owner of the logo"), max_length=200)
    url = models.URLField(_("address of their website"), blank=True)

    shown_in_lithuanian = ["name"]
    panels = [FieldPanel("image"), *translated("name"), FieldPanel("url")]

    class Meta(Orderable.Meta):
        verbose_name = _("logo of a partner")

    def __str__(self):
        return self.name_lt or ""

    @property
    def shown_name(self):
        return in_either(self, "name")

    @property
    def name_language(self):
        return fallback_language(self, "name")

    @cached_property
    def picture(self):
        """The rendition shown, None if the file is lost or damaged; loaded with the page's funders."""
        try:
            return self.image.get_rendition(LOGO_SIZE)
        except UNREADABLE:
            logger.exception("The file of image %s cannot be read", self.image_id)
            return None

    def clean(self):
        """Refuse logos that could exceed the emblem, or that show the emblem themselves."""
        super().clean()
        if claims_the_union(f"{self.name_lt} {self.name_en}"):
            raise ValidationError(_("The website draws the European Union emblem itself, and it may appear only once."))
        image = self.image if self.image_id else None
        if image and max(image.width, image.height) > LONGEST_LOGO * min(image.width, image.height):
            raise ValidationError(
                {
                    "image": _(
                        "The European Union emblem may not be smaller than this logo, and next to it the logo "
                        "would be a thin line. Ask the partner for a more compact one, at most %(times)s times "
                        "as wide as it is high."
                    )
                    % {"times": LONGEST_LOGO}
                }
            )
