"""What is due, on the first page of the admin: of pages, approvals, and of what the site deletes by itself."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission
from wagtail.users.models import UserProfile

from cms import jobs
from cms.dashboard import Line, Source, Urgency, as_source_rows, lines_for, registry, source
from cms.mail.outages import PASSWORD_REFUSED
from cms.models import BasePage, JobRun, OutgoingMail
from tests.support.admin import edit_page
from tests.support.factories import make_admin, make_home, make_page
from tests.support.factories_today import all_has_run, member, panel, said

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def office(client, home):
    client.force_login(make_admin("en"))
    return client


def days_ago(number):
    return TODAY - timedelta(days=number)


def texts(user, at=None):
    return [line.text for line in lines_for(user, at or timezone.now())]


# --- The panel ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "words"), [("lt", ("Šiandien", "Šiandien nieko")), ("en", ("Today", "Nothing is due today"))]
)
def test_a_day_without_duties_is_said_kindly(client, home, language, words):
    all_has_run()
    client.force_login(make_admin(language))
    assert all(word in said(client) for word in words)


def test_it_stands_above_everything_else_and_what_it_says_stands_nowhere_twice(office, home):
    html = BeautifulSoup(office.get(reverse("wagtailadmin_home")).content, "html.parser")
    panels = [section["id"] for section in html.select("section.w-panel")]
    assert panels[0] == "today-section"
    assert not {"awaiting-review-section", "locked-pages-section", "english-missing-section"} & set(panels)


def test_the_most_urgent_stands_first_and_says_so_in_words(office, home):
    make_page(home, title_en="")  # whenever
    make_page(home, review_on=days_ago(1))  # soon; that nothing was deleted: late
    urgencies = [line.select_one(".w-status") for line in panel(office).select(".cms-today__line")]
    # Two-step sign-in is recommended without a word.
    assert [one and one.get_text() for one in urgencies] == ["Late", "Soon", None, None]


def test_every_line_leads_somewhere(office, home):
    make_page(home, title_en="", review_on=days_ago(1), locked=True, locked_by=get_user_model().objects.get())
    links = [link["href"] for link in panel(office).select("li a")]
    assert len(links) >= 5
    assert {office.get(url).status_code for url in links} == {200}


def test_a_room_registers_what_it_knows(home, monkeypatch):
    monkeypatch.setattr(registry, "_sources", dict(registry._sources))

    @source("fresh")
    class Fresh(Source):
        def rows(self, user, at):
            return as_source_rows(BasePage.objects.filter(depth=2), name="draft_title", moment="first_published_at")

        def lines(self, found, user, at):
            yield Line(f"{found.total}: {found[0].name}", "/", Urgency.LATE)

    assert "1: Pradžia" in texts(make_admin())


# --- Pages -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "lt", "en"),
    [
        (1, "1 puslapį reikia", "1 page is due"),
        (2, "2 puslapius reikia", "2 pages are due"),
        (10, "10 puslapių reikia", "10 pages are"),
        (21, "21 puslapį reikia", "21 pages are"),
    ],
)
def test_pages_past_their_day_are_counted_in_right_words(client, home, number, lt, en):
    for _number in range(number):
        make_page(home, review_on=days_ago(1))
    make_page(home, review_on=TODAY + timedelta(days=1))
    make_page(home, review_on=days_ago(1), live=False)
    for language, words in (("lt", lt), ("en", en)):
        client.force_login(make_admin(language))
        assert words in said(client)


def test_the_page_past_its_day_the_longest_stands_first_and_all_stand_in_the_report(office, home):
    pages = [make_page(home, title=f"Nr. {n}", review_on=days_ago(n)) for n in range(5)]
    shown = [one.get_text() for one in panel(office).select(".cms-today__examples a")][:3]
    assert shown == ["Nr. 4", "Nr. 3", "Nr. 2"]
    rows = office.get(reverse("cms_review")).context["object_list"]
    assert [row.pk for row in rows] == [page.pk for page in reversed(pages)]
    assert office.get(reverse("cms_review"), {"export": "csv"})["Content-Disposition"].startswith("attachment")


def test_an_editor_sets_the_day_on_any_page_and_it_is_over_once_a_new_one_is_set(office, home):
    page = make_page(home)
    assert edit_page(office, page, "publish", review_on=str(days_ago(3))).status_code == 302
    assert "1 page is due for review" in said(office)
    assert edit_page(office, page, "publish", review_on=str(TODAY + timedelta(days=90))).status_code == 302
    assert "due for review" not in said(office)


def test_a_copy_has_no_day(home):
    assert make_page(home, review_on=TODAY).copy(update_attrs={"slug": "kopija", "slug_en": "copy"}).review_on is None


def test_who_may_edit_one_page_hears_of_that_page_only(client, home):
    mine, other = (make_page(home, title_en="", review_on=days_ago(1)) for _number in range(2))
    group = Group.objects.create(name="Vienas puslapis")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    permission = Permission.objects.get(codename="change_basepage", content_type__app_label="cms")
    GroupPagePermission.objects.create(group=group, page=mine, permission=permission)
    client.force_login(member("viena", "Vienas puslapis"))
    html = str(panel(client))
    assert reverse("wagtailadmin_pages:edit", args=[mine.pk]) in html and mine.title in html
    assert other.title not in html and "run_jobs" not in html and reverse("cms_retention") not in html
    assert client.get(reverse("cms_retention")).status_code == 302


def test_english_that_is_older_than_its_lithuanian_is_told(office, home):
    page = make_page(home)
    assert "older than" not in said(office)
    page.title = "Kitaip"
    page.save_revision()
    assert "The English of 1 page is older than its Lithuanian." in said(office)


def test_locked_pages_are_those_of_the_reader(home):
    me, other = make_admin(), make_admin()
    make_page(home, locked=True, locked_by=me)
    assert any("locked 1 page" in text or "Užrakinote 1 puslapį" in text for text in texts(me))
    assert not any("locked" in text or "Užrakinote" in text for text in texts(other))


# --- Approval ----------------------------------------------------------------------------------


def test_a_draft_waits_for_who_may_approve_and_is_told_to_who_handed_it_in(client, home):
    editor, moderator, admin = member("e", "Redaktoriai"), member("m", "Moderatoriai"), make_admin("en")
    page = make_page(home, title="Laukia")
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    expected = {editor: (False, True), moderator: (True, False), admin: (True, False)}
    for user, waits in expected.items():
        client.force_login(user)
        html = str(panel(client))
        listed = reverse("wagtailadmin_reports:workflow_tasks") in html, f"requested_by={user.pk}" in html
        assert listed == waits and "Laukia" in html
    client.force_login(admin)
    assert "1 draft needs your approval." in said(client)
    page.current_workflow_state.cancel(user=editor)
    assert "approval" not in said(client)


# --- What is deleted by itself -------------------------------------------------------------------


def test_deletions_that_never_ran_are_late_and_the_screen_says_what_to_do(office):
    assert "deletions of old data have not run when they should have" in said(office)
    text = " ".join(BeautifulSoup(office.get(reverse("cms_retention")).content, "html.parser").get_text(" ").split())
    assert "run_jobs" in text and "Never" in text and "Names, addresses and answers of past events" in text


def test_once_they_have_run_the_last_and_the_next_time_are_said(office):
    jobs.run_due(only=[task.name for task in jobs.deletions()])
    text = said(office)
    assert "Old data was last deleted today" in text and "not run" not in text
    assert (
        "Data that may no longer be kept is deleted on time." in office.get(reverse("cms_retention")).content.decode()
    )


@pytest.mark.parametrize(("hours", "urgency"), [(12, Urgency.CALM), (14, Urgency.LATE), (48, Urgency.LATE)])
def test_half_a_day_after_they_should_have_run_they_are_late(home, hours, urgency):
    now = timezone.now()
    all_has_run(now)  # one of them is due every hour
    (line,) = [line for line in lines_for(make_admin(), now + timedelta(hours=hours)) if "retention" in line.url]
    assert line.urgency == urgency


def test_a_deletion_that_failed_is_late(office):
    all_has_run()
    assert "not run" not in said(office)
    JobRun.objects.filter(name="purge_letters").update(outcome="OperationalError")
    assert "1 deletion of old data has not run" in said(office)
    assert "It failed" in office.get(reverse("cms_retention")).content.decode()


def test_each_registered_deletion_says_what_it_deletes():
    assert {task.name for task in jobs.deletions()} == {
        *("purge_letters", "purge_registrations", "purge_rate_limits", "forget_searches"),
        *("purge_contact_messages", "purge_call_subscribers", "purge_ideas"),
    }


@pytest.mark.parametrize(("group", "sees"), [("Moderatoriai", True), ("Redaktoriai", False)])
def test_who_answers_for_the_site_sees_whether_old_data_is_deleted(client, home, group, sees):
    client.force_login(member("kas", group))
    assert (reverse("cms_retention") in str(panel(client))) == sees
    assert (client.get(reverse("cms_retention")).status_code == 200) == sees


# --- When no e-mail can be sent ----------------------------------------------------------------


OUTAGE = {
    "lt": "2 el. laiškai laukia, nes išsiųsti nepavyksta. Pašto serveris nepriėmė naudotojo vardo ar slaptažodžio.",
    "en": "2 e-mails are waiting because none can be sent. The mail server refused the user name or the password.",
}


@pytest.mark.parametrize(("language", "words"), OUTAGE.items())
def test_an_outage_of_mail_is_said_at_once_and_to_everybody(client, home, language, words):
    for key in "ab":
        OutgoingMail.objects.create(kind="x", dedupe_key=key, to="a@example.org", error=PASSWORD_REFUSED)
    editor = member("redaktore", "Redaktoriai")
    UserProfile.objects.create(user=editor, preferred_language=language)
    client.force_login(editor)
    assert words in said(client)
    OutgoingMail.objects.update(state="sent", error="")
    assert words not in said(client)
