"""What comes round every year: one press on last year's makes the next one's draft."""

from datetime import date, datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission

from cms.editor.annual_copy import same_weekday, with_year
from cms.l10n.local_time import at_wall_time, local
from events.models import EventPage, EventSession
from events.recurrence import next_years
from home.models import CallPage, CallQuestion, OfficialDocument
from tests.support.factories import make_admin, make_event, make_event_index, make_home
from tests.support.factories_calls import make_call, make_call_index
from tests.support.registrations import add_pool, register

pytestmark = pytest.mark.django_db
LAST = timezone.localdate().year - 1


def wall(year, text):
    return at_wall_time(datetime.fromisoformat(f"{year}-{text}"))


@pytest.fixture(params=["lt", "en"])
def office(request, client):
    client.force_login(make_admin(request.param))
    return client


def url_of(thing):
    return reverse("cms_next_year", args=[thing._meta.app_label, thing._meta.model_name, thing.pk])


def press(client, thing):
    answer = client.post(url_of(thing))
    assert answer.status_code == 302, answer.content[:500]
    return type(thing).objects.exclude(pk=thing.pk).latest("pk"), answer


@pytest.fixture
def event():
    starts_at = wall(LAST, "10-08 17:30")
    made = make_event(
        make_event_index(make_home()),
        starts_at=starts_at,
        title=f"Rudens mokymai {LAST}",
        title_en=f"Autumn training {LAST}",
        slug=f"rudens-mokymai-{LAST}",
        status="cancelled",
        status_note_lt="Liga",
        report_lt=[("paragraph", "<p>Buvo gera.</p>")],
        attendance=12,
        live_en=False,
    )
    made.sessions = [EventSession(starts_at=starts_at, ends_at=starts_at + timedelta(hours=2))]
    made.save_revision().publish()
    return made


NEW_YEARS = [date(year, 12, 26) + timedelta(days=n) for year in range(2023, 2031) for n in range(12)]


@pytest.mark.parametrize("years", [1, 2, 5])
def test_a_thursday_stays_a_thursday_beside_the_same_date_of_that_year(years):
    for day in [date(2024, 2, 29), date(2026, 3, 30), *NEW_YEARS]:
        later = day + timedelta(days=same_weekday(day, years))
        assert later.weekday() == day.weekday() and later.year == day.year + years
        assert abs((later - day.replace(year=day.year + years, day=min(day.day, 28))).days) <= 9


def test_what_is_on_new_years_day_is_named_after_the_year_that_it_is_in():
    index = make_event_index(make_home())
    copy = next_years(
        make_event(index, starts_at=wall(2027, "01-01 18:00"), title="Šventė 2027", slug="svente-2027"), 1
    )
    assert (copy.title, copy.slug, local(copy.starts_at).isoformat()[:10]) == (
        "Šventė 2028",
        "svente-2028",
        "2028-01-07",
    )


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("Mokymai 2026", "Mokymai 2027"),
        ("mokymai-2026", "mokymai-2027"),
        ("2026 m. ataskaita", "2027 m. ataskaita"),
        ("2026–2027 m. sezonas", "2027–2028 m. sezonas"),
        ("2025–2026 m. sezonas", "2026–2027 m. sezonas"),
        ("Strategija 2023–2029", "Strategija 2023–2029"),
        ("Nr. 12026, 2025", "Nr. 12026, 2025"),
        ("", ""),
    ],
)
def test_only_the_year_of_the_thing_itself_goes_on(text, later):
    assert with_year(text, 2026, 1) == later


@pytest.mark.breaks("I12")  # letters about an event that is long over
def test_an_event_comes_round_empty_on_its_weekday_and_hour(office, event):
    register(add_pool(event, 9), 2, at=event.starts_at - timedelta(days=5))
    made, answer = press(office, event)
    first, start = local(event.starts_at), local(made.starts_at)
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[made.pk])
    assert start.year == LAST + 1 and start.weekday() == first.weekday() and (start.hour, start.minute) == (17, 30)
    assert made.title == f"Rudens mokymai {LAST + 1}" and made.title_en == f"Autumn training {LAST + 1}"
    assert made.slug == f"rudens-mokymai-{LAST + 1}"
    assert (made.live, made.live_en, made.status, made.attendance) == (False, False, "scheduled", None)
    assert not made.report_lt and not made.status_note_lt
    assert made.sessions.get().starts_at == made.starts_at
    pool = made.pools.get()
    assert (pool.capacity, pool.taken, pool.registrations.count()) == (9, 0, 0)
    assert made.get_latest_revision_as_object().starts_at == made.starts_at


def test_nobody_is_offered_a_year_that_is_over(office):
    old = make_event(make_event_index(make_home()), starts_at=wall(LAST - 4, "06-24 12:00"))
    made, _answer = press(office, old)
    assert local(made.starts_at).year == LAST + 1


def test_twice_in_a_row_gives_two_addresses(office, event):
    first, _answer = press(office, event)
    second = press(office, event)[0]
    assert first.slug != second.slug and first.slug_en != second.slug_en


def test_the_year_after_follows_from_the_copy(office, event):
    made, _answer = press(office, event)
    again, _answer = press(office, made)
    assert local(again.starts_at).year == LAST + 2 and again.slug == f"rudens-mokymai-{LAST + 2}"


def test_a_call_comes_round_without_number_decision_and_questions(office):
    index = make_call_index(make_home())
    call = make_call(
        index,
        title=f"Kvietimas {LAST}",
        number="6",
        opens_at=wall(LAST, "03-03 08:00"),
        closes_at=wall(LAST, "04-11 16:00"),
        questions_until=wall(LAST, "04-04 16:00"),
        planned_year=LAST,
        results_lt="<p>Remiami du.</p>",
        results_on=date(LAST, 6, 1),
        is_withdrawn=True,
        withdrawn_text_lt="Neliko lėšų",
        info_event=make_event(make_event_index(index.get_parent())),
        total=60000,
        live_en=False,
    )
    call.questions = [CallQuestion(question_lt="Ar?", answer_lt="Taip.")]
    call.save_revision().publish()
    made, _answer = press(office, call)
    assert isinstance(made, CallPage) and (made.live, made.live_en) == (False, False)
    assert made.title == f"Kvietimas {LAST + 1}" and made.planned_year == LAST + 1 and made.total == 60000
    for name in ("opens_at", "closes_at", "questions_until"):
        before, after = local(getattr(call, name)), local(getattr(made, name))
        assert (after.year, after.weekday(), after.hour) == (LAST + 1, before.weekday(), before.hour)
    assert made.closes_at - made.opens_at == pytest.approx(call.closes_at - call.opens_at, abs=timedelta(hours=1))
    assert (made.number, made.results_on, made.is_withdrawn) == ("", None, False) and not made.results_lt
    assert made.info_event is None and not made.withdrawn_text_lt and not made.questions.exists()


def test_a_planned_call_without_a_date_goes_on_by_its_year(office):
    call = make_call(make_call_index(make_home()), planned_year=LAST, planned_part="q2")
    made, _answer = press(office, call)
    assert (made.planned_year, made.planned_part, made.opens_at) == (LAST + 1, "q2", None)


def test_a_report_comes_round_without_files_number_and_date(office):
    report = OfficialDocument.objects.create(
        kind="report",
        title_lt=f"{LAST} m. veiklos ataskaita",
        title_en=f"Annual report {LAST}",
        number="4",
        adopted_by="meeting",
        adopted_on=date(LAST + 1, 4, 20),
        year=LAST,
        signatory_lt="pirmininkas",
    )
    made, answer = press(office, report)
    assert answer.url.endswith(f"/edit/{made.pk}/")
    assert (made.title_lt, made.title_en) == (f"{LAST + 1} m. veiklos ataskaita", f"Annual report {LAST + 1}")
    assert (made.live, made.year, made.number, made.adopted_on) == (False, LAST + 1, "", None)
    assert (made.adopted_by, made.signatory_lt, made.supersedes) == ("meeting", "pirmininkas", None)
    assert office.get(answer.url).status_code == 200


def test_statutes_do_not_come_round(office):
    statutes = OfficialDocument.objects.create(kind="statutes", title_lt="Įstatai", year=LAST)
    assert office.post(url_of(statutes)).status_code == 404
    edit = reverse("wagtailsnippets_home_officialdocument:edit", args=[statutes.pk])
    assert url_of(statutes) not in office.get(edit).content.decode()


def test_the_button_is_in_the_form_and_in_the_list(office, event):
    report = OfficialDocument.objects.create(kind="report", title_lt="Ataskaita", year=LAST)
    for place in (
        reverse("wagtailadmin_pages:edit", args=[event.pk]),
        reverse("wagtailadmin_explore", args=[event.get_parent().pk]),
        reverse("events_events:index"),
    ):
        assert url_of(event) in office.get(place).content.decode(), place
    for place in ("edit", "list"):
        args = [report.pk] if place == "edit" else []
        page = office.get(reverse(f"wagtailsnippets_home_officialdocument:{place}", args=args))
        assert url_of(report) in page.content.decode(), place


def test_an_address_that_was_only_followed_makes_nothing(office, event):
    assert office.get(url_of(event)).url == reverse("wagtailadmin_pages:edit", args=[event.pk])
    assert EventPage.objects.count() == 1


def test_who_may_not_add_makes_nothing(client, event):
    user = make_admin("lt")
    user.is_superuser = False
    user.save()
    user.groups.add(Group.objects.get(name="Redaktoriai"))
    GroupPagePermission.objects.all().delete()
    client.force_login(user)
    assert client.post(url_of(event)).status_code in (302, 403)
    assert EventPage.objects.count() == 1
