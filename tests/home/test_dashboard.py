"""What is due of events, calls, projects, ideas and messages; and what the first page of the admin costs."""

import time
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cms.dashboard import Urgency, lines_for
from cms.models import OutgoingMail
from home.models import Application, ContactMessage
from tests.support.factories import (
    make_admin,
    make_event,
    make_event_index,
    make_home,
    make_image,
    make_page,
    make_site_settings,
)
from tests.support.factories_calls import make_call, make_call_index
from tests.support.factories_ideas import make_idea, make_idea_index
from tests.support.factories_people import make_body
from tests.support.factories_today import all_has_run, member, panel, said
from tests.support.projects import make_project, make_project_index
from tests.support.registrations import add_pool, register

pytestmark = pytest.mark.django_db
MOST_QUERIES = 22  # two of them for the name of the organisation above it
TODAY = timezone.localdate()


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def office(client, home):
    all_has_run()
    client.force_login(make_admin("en"))
    return client


def day(number):
    return TODAY + timedelta(days=number)


def links(client):
    return {" ".join(link.get_text().split()): link["href"] for link in panel(client).select("li a")}


def letter(number, state, kind="events.confirmed"):
    return OutgoingMail.objects.create(kind=kind, dedupe_key=f"k{number}", phone="1", state=state, language="lt")


# --- Calls -------------------------------------------------------------------------------------


def test_calls_that_open_or_close_within_a_week_are_named_with_the_hour(office, home):
    index = make_call_index(home)
    closing = make_call(index, -10, 1, title="Baigiasi")
    opening = make_call(index, 1, 40, title="Prasideda")
    make_call(index, -10, 30, title="Atviras")
    make_call(index, 20, 40, title="Vėliau")
    make_call(index, -10, 2, title="Atšauktas", is_withdrawn=True)
    text = said(office)
    assert "The call “Baigiasi” closes tomorrow " in text and "The call “Prasideda” opens tomorrow " in text
    assert not any(title in text for title in ("Atviras", "Vėliau", "Atšauktas"))
    urls = set(links(office).values())
    assert {reverse("wagtailadmin_pages:edit", args=[call.pk]) for call in (closing, opening)} <= urls


def test_a_call_that_is_not_public_when_it_opens_is_late(office, home):
    index = make_call_index(home)
    make_call(index, 3, 40, title="Ruošiamas", live=False)
    make_call(index, -3, 40, title="Pamirštas", live=False)
    make_call(index, -30, -3, title="Senas", live=False)
    text = said(office)
    assert "“Ruošiamas” opens" in text and "but its page is not public yet." in text
    assert "“Pamirštas” was to open" in text and "Senas" not in text
    assert len(panel(office).select(".cms-today__line--late")) == 2


def test_of_many_calls_a_few_are_named_and_all_are_counted(office, home):
    index = make_call_index(home)
    for _number in range(7):
        make_call(index, -1, 2)
    assert links(office)["2 more calls open or close within a week."] == reverse("calls:index")


# --- Projects ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("contract", "sentence", "urgency"),
    [
        (-1, "19 days are left.", Urgency.SOON),
        (-19, "1 day is left.", Urgency.SOON),
        (-20, "0 days are left.", Urgency.SOON),
        (-21, "had to be public by", Urgency.LATE),
    ],
)
def test_a_project_page_is_due_twenty_days_after_the_contract(home, contract, sentence, urgency):
    all_has_run()
    make_project(make_project_index(home), title="Suolai", contract_on=day(contract), live=False)
    admin = make_admin("en")
    (line,) = [line for line in lines_for(admin, timezone.now()) if "Suolai" in line.text]
    assert line.urgency == urgency
    assert sentence in line.text or "liko" in line.text or "turėjo" in line.text


def test_a_public_page_and_one_without_a_contract_owe_nothing_and_a_hidden_one_stays_due_until_the_end(office, home):
    index = make_project_index(home)
    make_project(index, title="Viešas", contract_on=day(-30))
    make_project(index, title="Be sutarties", live=False)
    hidden = {"contract_on": day(-90), "live": False, "first_published_at": timezone.now()}
    make_project(index, title="Paslėptas", planned_end=day(5), **hidden)
    make_project(index, title="Baigtas", planned_end=day(-5), **hidden)
    text = said(office)
    assert "“Paslėptas” had to be public" in text
    assert not any(title in text for title in ("Viešas", "Be sutarties", "Baigtas"))


def test_who_may_not_publish_is_not_asked_to(client, home):
    make_project(make_project_index(home), title="Suolai", contract_on=day(-1), live=False)
    for group, told in (("Moderatoriai", True), ("Redaktoriai", False)):
        client.force_login(member(group, group))
        assert ("Suolai" in said(client)) == told


# --- Events ------------------------------------------------------------------------------------


def test_registrations_lead_to_the_roster_of_the_event_and_are_counted_together(office, home):
    index = make_event_index(home)
    first, second = (add_pool(make_event(index, title=title), 2, needs_approval=True) for title in ("Mugė", "Talka"))
    now = timezone.now()
    register(first, at=now)
    assert links(office)["1 registration needs your approval."].endswith(
        f"{reverse('desk:roster', args=[first.event_id])}?state=pending"
    )
    register(second, at=now)
    found = links(office)
    assert found["2 registrations need your approval."] == reverse("desk:index")
    assert found["Mugė"].startswith(reverse("desk:roster", args=[first.event_id]))
    assert found["2 new registrations since yesterday."] == reverse("desk:index")


def test_new_is_what_came_since_yesterday_and_waiting_is_who_waits_for_a_place(office, home):
    pool = add_pool(make_event(make_event_index(home), title="Mugė"), 1)
    register(pool, at=timezone.now() - timedelta(days=3))
    assert "new registration" not in said(office)
    register(pool, at=timezone.now())
    assert "1 new registration since yesterday. Mugė (1)" in said(office)
    assert "1 registration is on a waiting list." in said(office)


def test_people_to_call_and_failed_letters(office, home):
    register(add_pool(make_event(make_event_index(home)), 5), email="", phone="+370 600 33444")
    letter(2, "failed")
    letter(3, "failed", kind="reminders.event")
    letter(4, "failed", kind="home.contactmessage")
    letter(5, "sent")
    found = links(office)
    assert found["1 person without e-mail needs a phone call."] == reverse("desk:calls")
    assert found["2 e-mails could not be delivered."] == f"{reverse('desk:letters')}?state=failed"


def test_an_event_that_is_over_asks_how_it_went_until_somebody_tells(office, home):
    index, past = make_event_index(home), timezone.now() - timedelta(days=2)
    event = make_event(index, past, title="Mugė")
    make_event(index, past, title="Atšauktas", status="cancelled")
    make_event(index, past - timedelta(days=200), title="Senas")
    make_event(index, past, title="Papasakotas", title_en="", report_lt=[("paragraph", "<p>Puiku</p>")])
    shown = make_event(index, past, title="Parodytas")
    shown.photos.create(image=make_image())
    shown.save()
    make_event(index, title="Būsimas")
    found = links(office)
    url = reverse("wagtailadmin_pages:edit", args=[event.pk])
    assert found["1 event is over, but its page does not say how it went."] == url
    assert not found.keys() & {"Atšauktas", "Senas", "Parodytas", "Būsimas"}
    make_event(index, past, title="Talka")
    listing = links(office)["2 events are over, but their pages do not say how they went."]
    assert {page.title for page in office.get(listing).context["object_list"]} >= {"Mugė", "Talka"}


def test_who_may_not_see_names_hears_nothing_of_registrations(client, home):
    pool = add_pool(make_event(make_event_index(home), title="Mugė"), 1, needs_approval=True)
    register(pool, at=timezone.now())
    letter(1, "to_call")
    letter(2, "failed")
    client.force_login(member("e", "Redaktoriai"))
    assert "/registrations/" not in str(panel(client))


# --- What visitors wait for --------------------------------------------------------------------


def test_what_visitors_wait_for_is_counted_without_their_names(office, home):
    make_idea_index(home)
    make_idea("new", title_lt="Suolai", title_en="Benches")
    ContactMessage.objects.create(name="Eglė", message="Labas", language="lt", submit_key="a")
    ContactMessage.objects.create(name="R", message="x", language="lt", submit_key="b", is_suspicious=True)
    ContactMessage.objects.create(name="A", message="x", language="lt", submit_key="c", is_handled=True)
    Application.objects.create(organisation="Slėnis", sector="business", language="lt")
    found = links(office)
    assert {"1 idea needs your decision.", "Benches", "1 visitor message has not been answered yet."} <= found.keys()
    assert "1 application to join needs a decision." in found
    assert "Eglė" not in said(office) and "Slėnis" not in said(office)
    response = office.get(found["1 visitor message has not been answered yet."])
    assert [message.name for message in response.context["object_list"]] == ["Eglė"]
    applications = office.get(found["1 application to join needs a decision."])
    assert len(applications.context["object_list"]) == 1


def test_letters_that_did_not_reach_the_office_lead_to_its_address(office, home):
    make_site_settings()
    letter(1, "failed", kind="home.contactmessage")
    letter(2, "sent", kind="home.application")
    url = links(office)["1 e-mail to the office could not be delivered: is its address correct?"]
    assert "biuras@example.org" in office.get(url, follow=True).content.decode()


def test_bodies_say_what_is_wrong_with_them(office, home):
    body = make_body("administration", members=[{"role": "staff", "declared_on": TODAY}])
    assert "Due for review" not in said(office)
    type(body).objects.update(review_on=TODAY)
    assert "Due for review since" in said(office)


def test_of_many_bodies_some_are_named_and_the_others_counted(office, home):
    for number in range(7):
        make_body(review_on=TODAY, name_lt=f"Grupė {number}")
    assert "2 more bodies need attention." in links(office)


# --- What it costs -----------------------------------------------------------------------------


def fill(home, indexes, users, numbers):
    """Let there be much of everything."""
    events, calls, projects = indexes
    now = timezone.now()
    for n in numbers:
        make_call(calls, -3, 2)
        make_project(projects, contract_on=day(-n % 40), live=False)
        make_body(review_on=TODAY, name_lt=f"Grupė {n}")
        make_idea("new")
        ContactMessage.objects.create(message="Labas", language="lt", submit_key=f"m{n}")
        page = make_page(home, title_en="", review_on=day(-n))
        for user in users:
            page.save_revision(user=user, log_action=True)
        pool = add_pool(make_event(events, now + timedelta(days=n % 9 + 1)), 1, needs_approval=n % 2)
        register(pool, at=now)
        register(pool, at=now)
        make_event(events, now - timedelta(days=n % 60 + 1))
        letter(f"a{n}", "to_call")
        letter(f"b{n}", "failed")
        locked = make_page(home, locked=True, locked_by=users[n % 2], locked_at=now)
        locked.save_revision(user=users[0])
        locked.get_workflow().start(locked, users[n % 2])


def cost(client, user):
    client.force_login(user)
    client.get(reverse("wagtailadmin_home"))
    with CaptureQueriesContext(connection) as queries:
        response = client.get(reverse("wagtailadmin_home"))
    assert response.status_code == 200
    return len(queries), len(BeautifulSoup(response.content, "html.parser").select(".cms-today__line"))


def test_the_first_page_costs_at_most_22_queries_however_much_is_due(client, home):
    make_idea_index(home)
    users = [make_admin("lt"), member("m", "Moderatoriai", "Redaktoriai")]
    indexes = [make(home) for make in (make_event_index, make_call_index, make_project_index)]
    fill(home, indexes, users, range(3))
    few = [cost(client, user) for user in users]
    fill(home, indexes, users, range(3, 20))
    many = [cost(client, user) for user in users]
    assert [queries for queries, _lines in few] == [queries for queries, _lines in many]
    assert all(queries <= MOST_QUERIES and lines >= 15 for queries, lines in many), many


@pytest.mark.bench
def test_the_first_page_with_300_calls_and_50_events(client, home):
    make_idea_index(home)
    users = [make_admin("lt"), member("m", "Moderatoriai")]
    indexes = [make(home) for make in (make_event_index, make_call_index, make_project_index)]
    fill(home, indexes, users, range(50))
    for _number in range(250):
        make_call(indexes[1], -3, 2)
    queries, lines = cost(client, users[0])
    began = time.perf_counter()
    client.get(reverse("wagtailadmin_home"))
    print(f"admin home: {queries} queries, {lines} lines, {1000 * (time.perf_counter() - began):.0f} ms")
    assert queries <= MOST_QUERIES
