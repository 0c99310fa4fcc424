"""Counts of queries, without anything about visitors."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.i18n import LANGUAGES

KEPT_FOR = timedelta(days=365)
# What hardly anybody else typed may be a name: it is forgotten soon, and never shown.
RARE = 3
RARE_KEPT_FOR = timedelta(days=30)


class SearchCount(models.Model):
    """How often the same words were looked for on one day, and how much was found."""

    day = models.DateField(_("day"))
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES)
    canonical = models.CharField(max_length=200)  # the same for every form of the words
    query = models.CharField(_("words"), max_length=100)
    searches = models.PositiveIntegerField(_("searches"), default=1)
    hits = models.PositiveIntegerField(_("results"), default=0)

    class Meta:
        verbose_name = _("search")
        verbose_name_plural = _("searches")
        constraints = [models.UniqueConstraint(fields=["day", "language", "canonical"], name="one_count_a_day")]

    def __str__(self):
        return self.query

    @classmethod
    def purge(cls, at=None):
        """Forget what is a year old, and after a month what was rare in that month. Returns how many rows."""
        today = timezone.localdate(at)
        old = cls.objects.filter(day__lt=today - KEPT_FOR)
        frequent = (
            cls.objects.values("language", "canonical")
            .annotate(total=models.Sum("searches"))
            .filter(total__gte=RARE, canonical=models.OuterRef("canonical"), language=models.OuterRef("language"))
        )
        rare = cls.objects.filter(~models.Exists(frequent), day__lt=today - RARE_KEPT_FOR)
        return old.delete()[0] + rare.delete()[0]
