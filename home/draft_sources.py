"""The first words of a news post about a call, an event or a project, in the active language.

Everything said is in the page it is about; what is not known is left out. An empty paragraph waits for the editor.
"""

import re

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from cms.i18n import localized
from cms.l10n.formatting import euros, full_stop
from events.formatting import price, when, where
from events.models import EventPage
from news.draft_sources import Words, start

from .calls.facts import moment, opening
from .calls.states import OPEN, CallState
from .models import CallPage, ProjectPage
from .projects.facts import span
from .projects.states import ENDED

# --- A call ---------------------------------------------------------------------------------


def latest_calls():
    return CallPage.objects.originals().order_by("-latest_revision_created_at", "-pk")


@start("call", gettext_lazy("A call"), CallPage, latest_calls)
def about_call(call):
    dates, money = call_dates(call), call_money(call)
    words = Words(title=call_title(call), summary=localized(call, "summary") or f"{dates} {money}".strip())
    words.paragraph(dates, money)
    words.heading(_("What is supported"))
    words.paragraph(localized(call, "objective"))
    if call.applicant_names:
        words.heading(_("Who may apply"))
        words.items(call.applicant_names)
    if call.may_be_asked and (whom := call_questions(call)):
        words.paragraph(whom)
    words.button(_("Conditions and forms of the call"), call)
    return words


def call_title(call):
    name = {"title": call.localized_title}
    if call.state in OPEN:
        return _("Apply now: %(title)s") % name
    if call.state == CallState.PLANNED:
        return _("A call is coming: %(title)s") % name
    return _("After the call: %(title)s") % name


def call_dates(call):
    """Return the sentence about dates, without a second full stop after a Lithuanian abbreviation."""
    return re.sub(r"\.\.$", ".", said_dates(call))


def said_dates(call):
    opens, closes = moment(call.opens_at), moment(call.closes_at)
    if not opens:
        planned = opening(call)
        return _("The call is planned: %(when)s.") % {"when": planned} if planned else ""
    if not closes:
        return _("Applications are taken from %(opens)s.") % {"opens": opens}
    days = {"opens": opens, "closes": closes}
    if call.state in (*OPEN, CallState.PLANNED):
        return _("Applications are taken from %(opens)s until %(closes)s.") % days
    return _("Applications were taken from %(opens)s until %(closes)s.") % days


def call_money(call):
    sums = {"total": euros(call.total), "highest": euros(call.highest)}
    if not sums["total"]:
        return ""
    if not sums["highest"]:
        return _("The call has %(total)s.") % sums
    return _("The call has %(total)s; one project gets up to %(highest)s.") % sums


def call_questions(call):
    whom = ", ".join(filter(None, (call.contact_name, call.contact_phone, call.contact_email)))
    return _("Whom to ask: %(whom)s.") % {"whom": whom} if whom else ""


# --- A training, or any other event -----------------------------------------------------------


def nearest_events():
    """Return upcoming events first, the next one at the top, then past ones."""
    events = EventPage.objects.originals()
    return [*events.upcoming()[:6], *events.past()[:6]]


@start("event", gettext_lazy("A training or another event"), EventPage, nearest_events)
def about_event(event):
    is_over, name = event.is_past(), {"title": event.localized_title}
    summary = localized(event, "summary")
    title = _("How it went: %(title)s") % name if is_over else _("Come: %(title)s") % name
    words = Words(title=title, summary=summary or f"{full_stop(when(event))} {where(event)}")
    words.paragraph(summary)
    cost = price(event) if event.is_free or event.is_paid else ""
    is_told = not is_over
    words.facts([(_("When"), when(event)), (_("Where"), where(event)), (_("Price"), is_told and cost)])
    if is_over:
        words.heading(_("How it went"))
        words.paragraph()
    elif for_whom := localized(event, "audience_text"):
        words.heading(_("For whom"))
        words.paragraph(for_whom)
    has_places = is_told and event.pools.exists()
    words.button(_("Programme and registration") if has_places else _("More about the event"), event)
    return words


# --- A funded project -------------------------------------------------------------------------


def latest_projects():
    return ProjectPage.objects.originals().order_by("-latest_revision_created_at", "-pk")


@start("project", gettext_lazy("A funded project"), ProjectPage, latest_projects)
def about_project(project):
    aim, name = localized(project, "aim"), {"title": project.localized_title}
    is_over = project.state in ENDED
    title = _("A project is finished: %(title)s") % name if is_over else _("A new project: %(title)s") % name
    words = Words(title=title, summary=localized(project, "summary") or aim)
    words.paragraph(aim)
    words.facts(
        [
            # A person's name appears in one place only, from which it disappears automatically after two years.
            (_("Project holder"), "" if project.holder_is_person else localized(project, "holder_name")),
            (_("When"), span(project.planned_start, project.planned_end)),
            (pgettext("money", "Amount"), euros(project.money_in_all.amount or project.total)),
        ]
    )
    told = localized(project, "results" if is_over else "activities")
    words.heading(_("What came of it") if is_over else _("What will be done"))
    words.rich_text(told)
    words.button(_("The page of the project"), project)
    return words
