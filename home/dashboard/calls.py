"""What is due for calls and projects."""

from datetime import timedelta

from django.db.models import Case, CharField, F, Q, Value, When
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.dashboard import Line, Source, Urgency, as_source_rows, editable, page_form, source
from cms.dashboard.lines import moment_in_words
from cms.l10n.formatting import long_date
from cms.l10n.quotes import inner_quotes
from home.calls.states import CLOSING_SOON
from home.models import CallPage, ProjectPage
from home.models.project_facts import DAYS_TO_PUBLISH

NAMED = 5  # lines that name one item each


@source("calls")
class Calls(Source):
    """Calls that open or close within days, and calls that should be open but are not public."""

    def rows(self, user, at):
        calls = editable(CallPage, user).filter(is_withdrawn=False)
        to_publish = editable(CallPage, user, "publish").values("pk")
        soon = at + CLOSING_SOON
        is_new = Q(live=False, first_published_at=None, pk__in=to_publish)
        hidden = is_new & Q(opens_at__lte=soon) & (Q(closes_at=None) | Q(closes_at__gt=at))
        cases = {
            "hidden": hidden,
            "opens": Q(live=True, opens_at__gt=at, opens_at__lte=soon),
            "closes": Q(live=True, opens_at__lte=at, closes_at__gt=at, closes_at__lte=soon),
        }
        whens = [When(condition, then=Value(name)) for name, condition in cases.items()]
        calls = calls.annotate(due=Case(*whens, default=Value(""), output_field=CharField())).exclude(due="")
        moment = Case(When(due="closes", then=F("closes_at")), default=F("opens_at"))
        calls = calls.annotate(due_at=moment)
        return as_source_rows(
            calls, name="draft_title", moment="due_at", note="due", first=("due_at", "pk"), shown=NAMED
        )

    def lines(self, found, user, at):
        for call in found:
            words = {"call": inner_quotes(call.name), "when": moment_in_words(call.moment, at)}
            yield Line(self.text(call, at) % words, page_form(call.pk), self.urgency(call))
        if more := found.total - len(found):
            text = ngettext(
                "%(n)s more call opens or closes within a week.",
                "%(n)s more calls open or close within a week.",
                more,
            )
            yield Line(text % {"n": more}, reverse("calls:index"), Urgency.SOON)

    def urgency(self, call):
        return Urgency.LATE if call.note == "hidden" else Urgency.SOON

    def text(self, call, at):
        if call.note == "closes":
            return _("The call “%(call)s” closes %(when)s.")
        if call.note == "opens":
            return _("The call “%(call)s” opens %(when)s.")
        if call.moment > at:
            return _("The call “%(call)s” opens %(when)s, but its page is not public yet.")
        return _("The call “%(call)s” was to open %(when)s, but its page is not public.")


@source("projects")
class Projects(Source):
    """Projects with a signed contract but no public page: it is due within 20 days, until the project ends."""

    def rows(self, user, at):
        today = timezone.localdate(at)
        is_owed = Q(first_published_at=None) | Q(planned_end__gte=today)
        projects = editable(ProjectPage, user, "publish").filter(is_owed, live=False, contract_on__lte=today)
        return as_source_rows(projects, name="draft_title", moment="contract_on", first=("contract_on", "pk"))

    def lines(self, found, user, at):
        today = timezone.localdate(at)
        for project in found:
            last_day = project.moment.date() + timedelta(days=DAYS_TO_PUBLISH)
            words = {"project": inner_quotes(project.name), "day": long_date(last_day), "days": (last_day - today).days}
            if last_day < today:
                text = _("The page of the project “%(project)s” had to be public by %(day)s.")
            else:
                text = ngettext(
                    "The page of the project “%(project)s” must be public by %(day)s: %(days)s day is left.",
                    "The page of the project “%(project)s” must be public by %(day)s: %(days)s days are left.",
                    words["days"],
                )
            yield Line(text % words, page_form(project.pk), Urgency.LATE if last_day < today else Urgency.SOON)
        if more := found.total - len(found):
            text = ngettext(
                "%(n)s more project has a contract, but no public page.",
                "%(n)s more projects have a contract, but no public page.",
                more,
            )
            yield Line(text % {"n": more}, reverse("projects:index"), Urgency.SOON)
