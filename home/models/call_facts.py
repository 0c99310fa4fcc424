"""Derived facts of a call. None of them is typed twice."""

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from cms.i18n import localized
from cms.indexing.sources import kind
from cms.l10n.local_time import local
from cms.web.links import readable
from home.calls.alerts.addresses import ask_url
from home.calls.documents import call_files
from home.calls.facts import applicant_names, call_facts, opening
from home.calls.states import OPEN, CallState, Timetable, first_day

from .document_index import DocumentIndexPage
from .ideas import ideas_behind

PHASES = {"ahead": CallState.PLANNED.label, "now": CallState.OPEN.label, "over": CallState.CLOSED.label}
SEARCH_KIND = kind("call", _("Call"), _("Calls"), **PHASES)


class CallFacts:
    @property
    def timetable(self):
        return Timetable(self.opens_at, self.closes_at, self.results_on, self.is_withdrawn)

    @cached_property
    def state(self):
        return self.timetable.state()

    @property
    def is_open(self):
        return self.state in OPEN

    @property
    def may_be_asked(self):
        """Return whether questions are still answered."""
        ends = self.questions_until or self.closes_at
        is_over = self.state in (CallState.CLOSED, CallState.RESULTS, CallState.WITHDRAWN)
        return not is_over and (ends is None or timezone.now() < ends)

    @property
    def starts_on(self):
        """Return the first day on which the call may be open."""
        return local(self.opens_at).date() if self.opens_at else first_day(self.planned_year, self.planned_part)

    @property
    def opening(self):
        return opening(self)

    @property
    def applicant_names(self):
        return applicant_names(self.applicants)

    @cached_property
    def told_changes(self):
        """Return the changes that have text in the active language, the latest first."""
        told = [change for change in self.related_or_empty("changes") if change.is_told]
        return sorted(told, key=lambda change: (change.changed_on, change.sort_order or 0), reverse=True)

    @cached_property
    def answered(self):
        """Return questions with answers in the active language, the latest first."""
        told = [
            one for one in self.related_or_empty("questions") if localized(one, "question") and localized(one, "answer")
        ]
        return sorted(told, key=lambda one: (one.published_on, one.sort_order or 0), reverse=True)

    def linked_projects(self):
        if not getattr(self, "has_projects", True):
            return []
        return list(self.projects.visible().with_dates().with_sums().select_related("place").order_by("title"))

    def shown(self, request):
        """Return what the page shows besides its fields."""
        index_url = (self.get_url(request) or "").rsplit("/", 2)[0] + "/"  # without asking the database
        forms, documents = call_files(self, DocumentIndexPage)
        return {
            "share_type": "article",
            "index_url": index_url,
            "alerts_url": ask_url(),
            "facts": call_facts(self, index_url),
            "forms": forms,
            "documents": documents,
            "projects": self.linked_projects(),
            "info_event": readable(self.info_event),
            "ideas": ideas_behind(self),
        }

    def search_facts(self):
        """Return the dates, from which the search computes the current status."""
        words = [self.number, localized(self.measure, "name") if self.measure else "", *self.applicant_names]
        return {
            "kind": SEARCH_KIND,
            "dated_on": self.starts_on,
            "ends_at": self.closes_at,
            "state": str(CallState.WITHDRAWN.label) if self.is_withdrawn else "",
            "words": " ".join(filter(None, words)),
        }
