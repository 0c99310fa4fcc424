"""Programmes: where money comes from, said once for everything it pays for."""

import logging

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import DraftStateMixin, Orderable, RevisionMixin

from cms.blocks.acts import LegalActsBlock
from cms.fields import StreamField
from cms.funding import EUROPEAN, Fund, claims_the_union, fault_of_own_words
from cms.i18n import LANGUAGES
from cms.number_fields import PercentField
from cms.panels import translated
from cms.pictures import UNREADABLE

from .rows import BilingualRowMixin

logger = logging.getLogger(__name__)

# A logo longer than this would be a line beside the emblem, which nothing may be larger than.
LONGEST_LOGO = 5
# Large enough for A3; where it stands, styles make it no larger than the emblem.
LOGO_SIZE = "max-720x480|format-png"


def share_field(verbose_name, **kwargs):
    return PercentField(verbose_name, max_digits=5, decimal_places=2, null=True, blank=True, **kwargs)


def is_percentage(name):
    return models.Q(**{name: None}) | models.Q(**{f"{name}__gt": 0, f"{name}__lte": 100})


NO_PERCENTAGE = _("The European Union share must be more than 0 and at most 100 per cent.")


class Programme(BilingualRowMixin, DraftStateMixin, RevisionMixin, ClusterableModel):
    """What money comes from. Its words and emblem follow from the fund and the share; see cms/funding.py."""

    Fund = Fund

    name = models.CharField(_("name"), max_length=200)
    fund = models.CharField(_("source of the money"), max_length=10, choices=Fund.choices)
    starts_in = models.PositiveSmallIntegerField(_("first year"))
    ends_in = models.PositiveSmallIntegerField(_("last year"), null=True, blank=True)
    eu_share = share_field(
        _("European Union share in per cent"),
        help_text=_("Leave empty if the Union provides no money. A page may state a different share."),
    )
    own_statement = models.CharField(
        _("wording the funder requires"),
        max_length=300,
        blank=True,
        help_text=_(
            "For programmes before 2021 and funders other than the Union; otherwise the website adds the wording."
        ),
    )
    legal_acts = StreamField(LegalActsBlock(), blank=True, verbose_name=_("legal acts"))

    own_words = [f"own_statement_{code}" for code, _name in LANGUAGES]
    preview_template = "cms/funding/preview.html"
    panels = [
        *translated("name"),
        MultiFieldPanel(
            [
                FieldPanel("fund"),
                FieldRowPanel([FieldPanel("starts_in"), FieldPanel("ends_in")]),
                FieldPanel("eu_share"),
            ],
            heading=_("Money"),
        ),
        *translated("own_statement"),
        InlinePanel(
            "logos",
            label=_("logo"),
            heading=_("Logos of partners"),
            help_text=_("Shown after the European Union emblem and never larger; the website draws the emblem itself."),
        ),
        *translated("legal_acts"),
    ]

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["-starts_in", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_in=None) | models.Q(ends_in__gte=models.F("starts_in")),
                name="programme_ends_after_it_starts",
                violation_error_message=_("The programme must end after it starts."),
            ),
            models.CheckConstraint(
                condition=is_percentage("eu_share"),
                name="share_of_programme_is_a_percentage",
                violation_error_message=NO_PERCENTAGE,
            ),
            models.CheckConstraint(
                condition=models.Q(fund__in=EUROPEAN, eu_share__isnull=False)
                | (~models.Q(fund__in=EUROPEAN) & models.Q(eu_share=None)),
                name="only_money_of_the_union_has_a_share",
                violation_error_message=_("European Union money needs its share in per cent; other money has none."),
            ),
        ]

    def __str__(self):
        return f"{self.name_lt}, {self.period}"

    def clean(self):
        super().clean()
        for field in self.own_words:
            text = getattr(self, field)
            if text and (fault := fault_of_own_words(self.fund, self.starts_in, text)):
                raise ValidationError({field: fault})
        if len({bool(getattr(self, field)) for field in self.own_words}) == 2:
            raise ValidationError({self.own_words[1]: _("The funder’s own wording is needed in both languages.")})

    @property
    def is_european(self):
        return self.fund in EUROPEAN

    @property
    def period(self):
        """The years, joined so that no line ends between them."""
        is_one_year = self.ends_in in (None, self.starts_in)
        return str(self.starts_in) if is_one_year else f"{self.starts_in}–\u2060{self.ends_in}"

    @cached_property
    def shown_logos(self):
        return list(self.logos.all())

    def get_preview_context(self, request, mode_name):
        """As a page shows it that this programme alone pays for."""
        self.programme, self.share, self.project_number = self, self.eu_share, ""
        return {**super().get_preview_context(request, mode_name), "fundings": [self]}


class ProgrammeLogo(Orderable):
    programme = ParentalKey(Programme, on_delete=models.CASCADE, related_name="logos")
    image = models.ForeignKey("cms.CustomImage", on_delete=models.PROTECT, related_name="+", verbose_name=_("picture"))
    name = models.CharField(_("owner of the logo"), max_length=200)
    url = models.URLField(_("address of their website"), blank=True)

    panels = [FieldPanel("image"), *translated("name"), FieldPanel("url")]

    class Meta(Orderable.Meta):
        verbose_name = _("logo of a partner")

    def __str__(self):
        return self.name_lt or ""

    @cached_property
    def picture(self):
        """The file that is shown, None where it is lost or damaged; a page's one query for its funders sets it."""
        try:
            return self.image.get_rendition(LOGO_SIZE)
        except UNREADABLE:
            logger.exception("The file of image %s cannot be read", self.image_id)
            return None

    def clean(self):
        """The emblem is the largest mark on every paper, and the only one that speaks of the Union."""
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
