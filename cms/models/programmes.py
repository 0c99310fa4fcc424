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


NO_PERCENTAGE = _("The share of the European Union is more than 0 and at most 100 percent.")


class Programme(BilingualRowMixin, DraftStateMixin, RevisionMixin, ClusterableModel):
    """What money comes from. Its words and emblem follow from the fund and the share; see cms/funding.py."""

    Fund = Fund

    name = models.CharField(_("name"), max_length=200)
    fund = models.CharField(_("whose money it is"), max_length=10, choices=Fund.choices)
    starts_in = models.PositiveSmallIntegerField(_("first year"))
    ends_in = models.PositiveSmallIntegerField(_("last year"), null=True, blank=True)
    eu_share = share_field(
        _("share of the European Union in percent"),
        help_text=_("Empty where the Union gives no money. A page may say another share."),
    )
    own_statement = models.CharField(
        _("words the funder asks for"),
        max_length=300,
        blank=True,
        help_text=_("For programmes before 2021 and funders outside the Union; else the website writes the words."),
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
            help_text=_("Shown after the emblem of the European Union, never larger; the emblem itself is drawn."),
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
                violation_error_message=_(
                    "Money of the European Union needs its share in percent, and no other money has one."
                ),
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
            raise ValidationError({self.own_words[1]: _("Words of the funder's own are needed in both languages.")})

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
    name = models.CharField(_("whose logo it is"), max_length=200)
    url = models.URLField(_("address of their site"), blank=True)

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
            raise ValidationError(
                _("The emblem of the European Union is drawn by the website itself and may stand there only once.")
            )
        image = self.image if self.image_id else None
        if image and max(image.width, image.height) > LONGEST_LOGO * min(image.width, image.height):
            raise ValidationError(
                {
                    "image": _(
                        "The emblem of the European Union may not be smaller than this logo, and beside it the logo "
                        "would be a thin line. Ask the partner for a shorter one, at most %(times)s times as long as "
                        "high."
                    )
                    % {"times": LONGEST_LOGO}
                }
            )
