"""Members of bodies, whom they represent, and their declarations. No history names a person."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable

from cms.editor.panels import translated
from cms.i18n import localized
from home.panels.choosers import OrganisationChooser
from home.people.sectors import MOTIFS, PAPERS, Sector


class BodyMember(Orderable):
    class Role(models.TextChoices):
        CHAIR = "chair", _("Chair")
        DEPUTY = "deputy", _("Deputy chair")
        SECRETARY = "secretary", _("Secretary")
        MEMBER = "member", _("Member")
        STAFF = "staff", _("Staff")

    body = ParentalKey("home.Body", on_delete=models.CASCADE, related_name="members")
    name = models.CharField(_("name and surname"), max_length=120)
    role = models.CharField(_("role"), max_length=10, choices=Role.choices, default=Role.MEMBER)
    position = models.CharField(
        pgettext_lazy("of a person", "position"),
        max_length=120,
        blank=True,
        help_text=_("Shown instead of the role, for example: chairwoman."),
    )
    sector = models.CharField(_("interest group represented"), max_length=12, choices=Sector.choices, blank=True)
    organisation = models.ForeignKey(
        "home.Organisation",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="delegated",
        verbose_name=_("delegated by"),
    )
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True, help_text=_("If this is not the end of the term."))
    declared_on = models.DateField(_("interests declared on"), null=True, blank=True)
    declaration_url = models.URLField(_("declaration of interests on the internet"), blank=True)
    declaration = models.ForeignKey(
        "cms.CustomDocument",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("or its file"),
    )
    photo = models.ForeignKey(
        "cms.CustomImage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("photograph"),
    )
    email = models.EmailField(_("e-mail"), blank=True, help_text=_("Only for the administration."))
    phone = models.CharField(_("phone"), max_length=40, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("role")]),
        *translated("position"),
        FieldRowPanel([FieldPanel("sector"), FieldPanel("organisation", widget=OrganisationChooser)]),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("declared_on"), FieldPanel("declaration_url")]), FieldPanel("declaration")],
            heading=_("Declaration of interests"),
        ),
        FieldPanel("photo"),
        FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("member of a body")
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="seat_ends_after_it_begins",
                violation_error_message=_("The end cannot be before the start: correct the dates."),
            )
        ]

    def __str__(self):
        """Contains no name: the admin's history would keep it."""
        return self.get_role_display()

    def clean(self):
        super().clean()
        if self.declared_on and self.declared_on > timezone.localdate():
            raise ValidationError({"declared_on": _("This day has not come yet.")})

    def sits(self, day):
        return (self.starts_on is None or self.starts_on <= day) and (self.ends_on is None or self.ends_on >= day)

    @property
    def localized_role(self):
        return localized(self, "position") or self.get_role_display()

    @property
    def declaration_link(self):
        return self.declaration_url or (self.declaration.url if self.declaration else "")

    # --- Instead of a portrait: the pattern and the paper of the group of interests -----------------

    @property
    def motif(self):
        return MOTIFS.get(self.sector) or self.pk or 0

    @property
    def face(self):
        return f"people__face contact-card__face paper--{PAPERS.get(self.sector, 'sheet')}"
