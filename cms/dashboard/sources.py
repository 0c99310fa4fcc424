"""What is due for pages of every type, and for the site's own deletions."""

from urllib.parse import urlencode

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import TaskState, WorkflowState

from cms import jobs
from cms.l10n.formatting import long_date
from cms.models import BasePage, JobRun, OutgoingMail, TranslationUnit
from cms.translations.listing import NOT_PUBLIC, standing, translatable
from cms.translations.permissions import edits_lithuanian

from .lines import Line, Urgency, moment_in_words
from .registry import Source, source
from .retention import Retention
from .union_query import as_source_rows, editable, page_form

OUTDATED = TranslationUnit.State.OUTDATED


@source("approval")
class Approval(Source):
    def is_for(self, user):
        return edits_lithuanian(user)  # an approved page goes public in both languages

    def rows(self, user, at):
        states = TaskState.objects.reviewable_by(user)
        states = states.filter(revision__base_content_type=ContentType.objects.get_for_model(BasePage))
        values = {"pk": "revision__object_id", "name": "revision__object_str"}
        return as_source_rows(states, **values, first=("started_at",))

    def lines(self, found, user, at):
        if found:
            text = ngettext("%(n)s draft needs your approval.", "%(n)s drafts need your approval.", found.total)
            url = reverse("wagtailadmin_reports:workflow_tasks") + "?reviewable=true"
            yield Line(text % {"n": found.total}, url, Urgency.SOON, found.examples(page_form))


@source("mail_outage")
class MailOutage(Source):
    def rows(self, user, at):
        return as_source_rows(
            OutgoingMail.objects.held_up(), moment="created_at", note="error", first=("-next_try_at",), shown=1
        )

    def lines(self, found, user, at):
        if found:
            text = ngettext(
                "%(n)s e-mail is waiting because none can be sent. %(reason)s",
                "%(n)s e-mails are waiting because none can be sent. %(reason)s",
                found.total,
            )
            yield Line(text % {"n": found.total, "reason": _(found[0].note)}, "", Urgency.LATE)


@source("submitted")
class Submitted(Source):
    """Drafts this user has submitted for approval."""

    def rows(self, user, at):
        states = WorkflowState.objects.active().filter(requested_by=user, current_task_state__isnull=False)
        states = states.filter(base_content_type=ContentType.objects.get_for_model(BasePage))
        return as_source_rows(
            states, pk="object_id", name="current_task_state__revision__object_str", first=("created_at",)
        )

    def lines(self, found, user, at):
        if found:
            text = ngettext(
                "%(n)s of your drafts is waiting for approval.",
                "%(n)s of your drafts are waiting for approval.",
                found.total,
            )
            url = f"{reverse('wagtailadmin_reports:workflow')}?{urlencode({'requested_by': user.pk})}"
            yield Line(text % {"n": found.total}, url, Urgency.CALM, found.examples(page_form))


def to_look_through(user, at):
    """Return the public pages due for review, the longest overdue first."""
    pages = editable(BasePage, user).filter(live=True, review_on__lte=timezone.localdate(at))
    return pages.order_by("review_on", "pk")


@source("review")
class Review(Source):
    def rows(self, user, at):
        return as_source_rows(
            to_look_through(user, at), name="draft_title", moment="review_on", first=("review_on", "pk")
        )

    def lines(self, found, user, at):
        if found:
            text = ngettext(
                "%(n)s page is due for review: is everything still true?",
                "%(n)s pages are due for review: is everything still true?",
                found.total,
            )
            examples = found.examples(page_form, lambda row: _("since %(day)s") % {"day": long_date(row.moment)})
            yield Line(text % {"n": found.total}, reverse("cms_review"), Urgency.SOON, examples)


def report_of_english(standing):
    return reverse("cms_english", query={"english": standing})


@source("english")
class EnglishMissing(Source):
    def rows(self, user, at):
        pages = standing(translatable(user), NOT_PUBLIC)
        return as_source_rows(pages, name="draft_title", first=("-last_published_at", "path"))

    def lines(self, found, user, at):
        if found:
            text = ngettext(
                "%(n)s public page has no English version.", "%(n)s public pages have no English version.", found.total
            )
            yield Line(text % {"n": found.total}, report_of_english(NOT_PUBLIC), examples=found.examples(page_form))


@source("outdated_english")
class EnglishOutdated(Source):
    def rows(self, user, at):
        pages = standing(translatable(user).filter(live=True, live_en=True), OUTDATED)
        return as_source_rows(pages, name="draft_title", first=("path",))

    def lines(self, found, user, at):
        if found:
            text = ngettext(
                "The English of %(n)s page is older than its Lithuanian.",
                "The English of %(n)s pages is older than their Lithuanian.",
                found.total,
            )
            yield Line(text % {"n": found.total}, report_of_english(OUTDATED), examples=found.examples(page_form))


@source("locked")
class Locked(Source):
    def rows(self, user, at):
        pages = BasePage.objects.filter(locked=True, locked_by=user)
        return as_source_rows(pages, name="draft_title", first=("-locked_at", "pk"))

    def lines(self, found, user, at):
        if found:
            text = ngettext(
                "You have locked %(n)s page: nobody else can edit it.",
                "You have locked %(n)s pages: nobody else can edit them.",
                found.total,
            )
            url = f"{reverse('wagtailadmin_reports:locked_pages')}?{urlencode({'locked_by': user.pk})}"
            yield Line(text % {"n": found.total}, url, Urgency.CALM, found.examples(page_form))


@source("retention")
class RetentionRuns(Source):
    def is_for(self, user):
        return user.has_perm("cms.view_jobrun")

    def rows(self, user, at):
        tasks = [task.name for task in jobs.deletions()]
        runs = JobRun.objects.filter(name__in=tasks)
        return as_source_rows(runs, name="name", moment="finished_at", note="outcome", shown=len(tasks))

    def lines(self, found, user, at):
        retention = Retention({row.name: (row.moment, row.note) for row in found}, at)
        url = reverse("cms_retention")
        if late := retention.late:
            text = ngettext(
                "%(n)s deletion of old data has not run when it should have.",
                "%(n)s deletions of old data have not run when they should have.",
                len(late),
            )
            yield Line(text % {"n": len(late)}, url, Urgency.LATE)
        elif retention.runs:
            text = _("Old data was last deleted %(last)s; next time %(next)s.")
            moments = {"last": retention.last, "next": retention.next}
            yield Line(text % {key: moment_in_words(value, at) for key, value in moments.items()}, url, Urgency.CALM)
