"""Bodies of the group. Each row is one term: the present board is a row, the previous one another."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.models import RevisionMixin

from cms.i18n import localized
from cms.l10n.collation import sort_key
from cms.models import BilingualRowMixin
from home.panels import BodyForm
from home.people.balance import Balance
from home.projects.facts import span

from .body_members import BodyMember


class BodyQuerySet(models.QuerySet):
    def begun(self, at=None):
        """Select terms that have begun; a future term appears on its first day."""
        return self.filter(Q(term_starts_on=None) | Q(term_starts_on__lte=at or timezone.localdate()))

    def with_successor(self, at=None):
        """Annotate each with whether a later term of the same body has begun."""
        later = Body.objects.begun(at).filter(kind=OuterRef("kind"), name_lt=OuterRef("name_lt"))
        later = later.filter(term_starts_on__gt=OuterRef("term_starts_on"))
        return self.annotate(is_succeeded=Exists(later))


class Body(BilingualRowMixin, RevisionMixin, ClusterableModel):
    class Kind(models.TextChoices):
        MEETING = "meeting", _("General meeting")
        BOARD = "board", _("Board")
        COMMITTEE = "committee", _("Committee")
        ADMINISTRATION = "administration", _("Administration")

    kind = models.CharField(_("kind"), max_length=14, choices=Kind.choices)
    name = models.CharField(_("name"), max_length=120)
    term_starts_on = models.DateField(_("term from"), null=True, blank=True)
    term_ends_on = models.DateField(_("term until"), null=True, blank=True)
    seats = models.PositiveSmallIntegerField(_("seats"), null=True, blank=True, help_text=_("As in the statutes."))
    quorum = models.CharField(
        _("quorum"), max_length=255, blank=True, help_text=_("When it can decide, as in the statutes.")
    )
    description = models.TextField(_("what it does"), blank=True)
    review_on = models.DateField(
        _("review date"),
        null=True,
        blank=True,
        help_text=_("From this date you will be reminded to check that everything is still true."),
    )

    objects = BodyQuerySet.as_manager()

    preview_template = "home/people/body_preview.html"
    base_form_class = BodyForm

    class Meta:
        verbose_name = _("body")
        verbose_name_plural = _("bodies")
        ordering = [F("term_starts_on").desc(nulls_last=True), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(term_starts_on=None) | Q(term_ends_on=None) | Q(term_ends_on__gte=F("term_starts_on")),
                name="term_ends_after_it_begins",
                violation_error_message=_("The term must end after it begins."),
            )
        ]

    def __str__(self):
        """Return the name in the admin's language; a body has a name in both."""
        name = localized(self, "name") or self.name_lt or ""
        return f"{name} ({self.years})" if self.years else name

    def get_preview_context(self, request, mode_name):
        return {**super().get_preview_context(request, mode_name), "rows": [self]}

    @property
    def years(self):
        days = [day for day in (self.term_starts_on, self.term_ends_on) if day]
        return "–".join(dict.fromkeys(str(day.year) for day in days))

    @property
    def term_in_words(self):
        return span(self.term_starts_on, self.term_ends_on)

    @property
    def decides(self):
        """Return whether the body decides for the members, so that its members represent interest groups."""
        return self.kind in (self.Kind.BOARD, self.Kind.COMMITTEE)

    def is_over(self, at=None):
        return bool(self.term_ends_on and self.term_ends_on < (at or timezone.localdate()))

    def sitting(self, at=None):
        """Return the current members; after the term, those of its last day."""
        day = at or timezone.localdate()
        day = min(day, self.term_ends_on) if self.term_ends_on else day
        return [member for member in self.in_order if member.sits(day)]

    @cached_property
    def in_order(self):
        """Return the members, the chair first, the others in alphabetical order."""
        roles = list(BodyMember.Role)
        return sorted(self.members.all(), key=lambda one: (roles.index(BodyMember.Role(one.role)), sort_key(one.name)))

    @cached_property
    def now(self):
        return self.sitting()

    @cached_property
    def balance(self):
        return Balance([member.sector for member in self.now], self.seats)
