"""Derived facts of a project: status, dates, amounts. None of them is typed twice."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from django.utils import timezone
from django.utils.functional import cached_property

from cms.i18n import localized
from cms.web.maps import map_frame, map_url
from home.projects.states import APPROVED, ENDED, State

from .project_children import ChildrenMixin

# How long a natural person's name stays public (Regulation (EU) 2021/1060, article 49(3)).
NAME_IS_PUBLIC_FOR_YEARS = 2
# A project page must be public this many days after the contract was signed.
DAYS_TO_PUBLISH = 20


@dataclass(frozen=True)
class Money:
    """The sums of one source, or of all."""

    source: str
    name: str
    amount: Decimal
    spent: Decimal

    @property
    def share(self):
        return round(100 * self.spent / self.amount) if self.amount else None


class ProjectFacts(ChildrenMixin):
    # --- Who -------------------------------------------------------------------------------

    def public_holder(self, at=None, language=None):
        """Return the holder's name; empty for a natural person two years after publication. Never read it elsewhere."""
        return "" if self.is_holder_hidden(at) else localized(self, "holder_name", language)

    def is_holder_hidden(self, at=None):
        published = self.first_published_at
        if not self.holder_is_person or not published:
            return False
        day = timezone.localtime(published).date()
        return (at or timezone.localdate()) >= anniversary(day, NAME_IS_PUBLIC_FOR_YEARS)

    @property
    def searchable_holder(self):
        return "" if self.holder_is_person else " ".join(filter(None, (self.holder_name_lt, self.holder_name_en)))

    @property
    def is_cooperation(self):
        return self.kind == self.Kind.COOPERATION

    @property
    def publish_by(self):
        """Return the deadline for publishing the page."""
        return self.contract_on and self.contract_on + timedelta(days=DAYS_TO_PUBLISH)

    # --- When ------------------------------------------------------------------------------

    @cached_property
    def history(self):
        """Return the steps up to today, the last one first."""
        come = [step for step in self.small_children("steps") if step.happened_on <= timezone.localdate()]
        return sorted(come, key=lambda step: step.in_time, reverse=True)

    @cached_property
    def state(self):
        brought = getattr(self, "state_now", None)  # by a list
        return State(brought or next((step.state for step in self.history if step.state), State.SUBMITTED))

    @property
    def is_approved(self):
        return self.state in APPROVED

    @property
    def start(self):
        """Return the step that started the work, with its date precision; None if it has not started."""
        began = [step for step in self.history if step.state == State.RUNNING]
        return began[-1] if began else None

    @property
    def finish(self):
        changes = [step for step in self.history if step.state]
        return changes[0] if self.state in ENDED and changes else None

    @property
    def started_on(self):
        return self.start and self.start.happened_on

    @property
    def finished_on(self):
        return self.finish and self.finish.happened_on

    @property
    def years(self):
        """Return the years, such as 2026 or 2025–2026. A list provides the actual dates."""
        first = getattr(self, "began_on", None) or self.planned_start
        last = getattr(self, "ended_on", None) or self.planned_end
        numbers = sorted({day.year for day in (first, last) if day})
        return "–".join(str(year) for year in numbers)

    # --- How much --------------------------------------------------------------------------

    @property
    def sources(self):
        return type(self).budget.rel.related_model.Source

    @cached_property
    def money(self):
        """Return the sums by source, in fixed order."""
        rows = self.small_children("budget")
        found = []
        for source in self.sources:
            own = [row for row in rows if row.source == source]
            if own:
                sums = sum(row.amount for row in own), sum(row.spent for row in own)
                found.append(Money(source.value, source.label, *sums))
        return found

    @property
    def money_in_all(self):
        sums = (sum((getattr(row, name) for row in self.money), Decimal(0)) for name in ("amount", "spent"))
        return Money("", "", *sums)

    @property
    def eu_share(self):
        """Return the European Union's share in per cent, the rate that must be public."""
        whole = self.money_in_all.amount
        from_eu = sum(row.amount for row in self.money if row.source == self.sources.EU)
        return round(100 * from_eu / whole, 2) if whole else None

    @property
    def map_url(self):
        return map_url(self.latitude, self.longitude, localized(self, "address"))

    @property
    def map_frame(self):
        return map_frame(self.latitude, self.longitude)


def anniversary(day, years):
    """Return the same day some years later; 29 February becomes 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, month=3, day=1)
