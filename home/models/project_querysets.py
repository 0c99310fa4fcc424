"""Querysets of projects: status, dates, amounts, counts."""

from django.db.models import Case, Count, DecimalField, F, Max, OuterRef, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from cms.models import CountedOnceMixin
from cms.models.pages import BasePageQuerySet
from home.projects.states import APPROVED, ENDED, State

SUM = DecimalField(max_digits=14, decimal_places=2)


class StrategyQuerySet(CountedOnceMixin, BasePageQuerySet):
    pass


class ProjectQuerySet(CountedOnceMixin, BasePageQuerySet):
    def steps(self, at=None):
        """Return the outer query's past steps that changed the status, the last one first."""
        steps = self.model.steps.rel.related_model.objects.exclude(state="")
        steps = steps.filter(page=OuterRef("pk"), happened_on__lte=at or timezone.localdate())
        return steps.order_by("-happened_on", "-sort_order", "-pk")

    def with_state(self, at=None):
        """Annotate `state_now`, ignoring steps with a future date."""
        latest = Subquery(self.steps(at).values("state")[:1])
        return self.annotate(state_now=Coalesce(latest, Value(State.SUBMITTED.value)))

    def with_dates(self, at=None):
        """Annotate `began_on` and `ended_on` from the steps, with their precision."""
        began = self.steps(at).filter(state=State.RUNNING).reverse()
        found = {}
        for name, column in (("on", "happened_on"), ("precision", "precision")):
            ended = Subquery(self.steps(at).values(column)[:1])
            found[f"began_{name}"] = Subquery(began.values(column)[:1])
            found[f"ended_{name}"] = Case(When(state_now__in=ENDED, then=ended))
        return self.with_state(at).annotate(**found)

    def with_sums(self):
        """Annotate `granted` and `spent` of all sources."""
        rows = self.model.budget.rel.related_model.objects.filter(page=OuterRef("pk")).order_by().values("page")
        sums = {
            name: Subquery(rows.annotate(sum=Sum(field)).values("sum"), output_field=SUM)
            for name, field in (("granted", "amount"), ("spent", "spent"))
        }
        return self.annotate(**{name: Coalesce(sum, 0, output_field=SUM) for name, sum in sums.items()})

    def latest_first(self, at=None):
        return self.with_dates(at).order_by(F("began_on").desc(nulls_last=True), "-pk")

    # --- What a strategy counts ----------------------------------------------------------

    def approved(self, at=None):
        return self.with_state(at).filter(state_now__in=APPROVED)

    def finished(self, at=None):
        return self.with_state(at).filter(state_now=State.FINISHED)

    def ongoing(self, at=None):
        return self.with_state(at).filter(state_now=State.RUNNING)

    def other(self, at=None):
        """Return the number approved but neither finished nor under way: not begun, suspended, terminated."""
        return self.approved(at).exclude(state_now__in=[State.FINISHED, State.RUNNING])

    def tallies(self, at=None):
        """Return rows of measure, kind, status, number and the last planned day."""
        rows = self.order_by().with_state(at).values("measure_id", "kind", "state_now")
        return rows.annotate(number=Count("pk"), until=Max("planned_end"))

    def money(self, at=None):
        """Return rows of measure, kind, source, granted and spent, of approved projects."""
        rows = self.order_by().approved(at).exclude(budget=None)
        rows = rows.values("measure_id", "kind", source=F("budget__source"))
        return rows.annotate(granted=Sum("budget__amount"), used=Sum("budget__spent"))
