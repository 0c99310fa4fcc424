"""A communications officer's day: a caller in less than a minute, an event from nothing to the certificate."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cms.models import OutgoingMail
from events import services
from events.models import Attendance, Certificate, EventIndexPage, EventPage, Question, Registration, SeatPool
from tests.support.factories import make_event
from tests.support.registrations import add_pool, fresh, register
from tests.support.registrations import now as moment

TYPED_A_SECOND = 3  # characters, on a keyboard, with somebody on the line
SECONDS_A_TAP = 1


@pytest.fixture
def pool(site):
    starts_at = moment().replace(second=0, microsecond=0) + timedelta(days=20)
    event = make_event(
        EventIndexPage.objects.get(), starts_at=starts_at, title="Vakaras", title_en="Evening", mode="online"
    )
    return add_pool(event, 4)


class Officer:
    """Counts what the hands do."""

    def __init__(self, page):
        self.page, self.taps, self.typed = page, 0, 0

    def tap(self, locator):
        locator.click()
        self.taps += 1

    def type(self, text):
        self.page.keyboard.type(text)
        self.typed += len(text)

    def next_field(self):
        self.page.keyboard.press("Tab")
        self.taps += 1

    @property
    def seconds(self):
        return self.typed / TYPED_A_SECOND + self.taps * SECONDS_A_TAP


def desk(name, *args):
    return reverse(f"desk:{name}", args=args)


def focused(page):
    return page.evaluate("document.activeElement.name")


def test_a_caller_is_registered_in_less_than_a_minute_with_the_same_questions(admin_page, pool):
    page, hand = admin_page, Officer(admin_page)
    question = Question.objects.create(event=pool.event, label_lt="Iš kur?", label_en="From where?", is_required=True)
    hand.tap(page.locator(f"nav a[href='{desk('index')}']"))
    hand.tap(page.locator(f"td.title a[href='{desk('roster', pool.event_id)}']"))
    hand.tap(page.locator(f".desk a[href='{desk('add', pool.pk)}']"))
    page.wait_for_url(re.compile("/add/"))
    assert focused(page) == "name"
    hand.type("Stasė Kalnėnienė")
    hand.next_field()
    assert focused(page) == "phone"
    hand.type("+370 600 33444")
    hand.tap(page.locator(f"[name=q{question.pk}]"))
    hand.type("Iš Gijuvėnų")
    hand.tap(page.locator(".desk button[type=submit]").first)
    page.wait_for_url(re.compile("/person/"))
    one = Registration.objects.get(source="staff")
    assert one.state == "confirmed" and one.answers.get().value == "Iš Gijuvėnų"
    expect(page.locator(".desk-facts")).to_contain_text(one.code)
    print(f"{page.ui_language}: {hand.taps} taps, {hand.typed} characters, {hand.seconds:.0f} s")
    assert hand.seconds <= 60


def test_the_next_caller_waits_and_the_one_after_comes_over_the_limit_with_a_reason(admin_page, pool):
    page = admin_page
    for _number in range(4):
        register(pool, at=moment())
    page.goto(desk("add", pool.pk))
    for name, reason in (("Laukia Eilėje", ""), ("Atvyksta Pranešėja", "Pranešėja")):
        page.locator("[name=name]").fill(name)
        page.locator("[name=phone]").fill("+370 600 33444")
        page.locator("[name=reason]").fill(reason)
        page.locator("[name=again]").click()
        page.wait_for_load_state()
    states = dict(Registration.objects.filter(source="staff").values_list("name", "state"))
    assert states == {"Laukia Eilėje": "waiting", "Atvyksta Pranešėja": "confirmed"}
    page.goto(desk("roster", pool.event_id))
    expect(page.locator(".desk-alarm")).to_have_count(1)


def fill_event(page, starts_at):
    page.goto(reverse("wagtailadmin_pages:add", args=["events", "eventpage", EventIndexPage.objects.get().pk]))
    page.locator("#id_title").fill("Naujas vakaras")
    page.locator("#id_title_en").fill("A new evening")
    for name, at in (("starts_at", starts_at), ("ends_at", starts_at + timedelta(hours=2))):
        page.locator(f"[name={name}]").fill(f"{at:%Y-%m-%d %H:%M}")
        page.keyboard.press("Escape")
    page.locator("[name=mode]").select_option("online")
    page.locator("[name=live_en]").check()


def publish(page):
    with page.expect_navigation():
        page.locator("footer [name=action-publish]").click()


def test_an_event_with_registration_from_nothing_and_again_next_week(admin_page, site):
    page = admin_page
    fill_event(page, moment() + timedelta(days=30))
    publish(page)
    event = EventPage.objects.get(slug="naujas-vakaras")
    assert event.live and event.live_en and event.slug_en == "a-new-evening"
    page.goto(desk("roster", event.pk))
    page.locator(f".desk a[href='{desk('open', event.pk)}']").click()
    page.locator("[name=capacity]").fill("12")
    expect(page.locator("[name=asks_guardian]")).to_be_hidden()  # folded away, but there
    page.locator(".desk button[type=submit]").first.click()
    page.locator(f".desk a[href='{desk('questions', event.pk)}']").click()
    page.locator(".desk a.button").click()
    expect(page.locator("[name=choices]")).to_be_hidden()
    page.locator("[name=label_lt]").fill("Koks maistas?")
    page.locator("[name=label_en]").fill("Which food?")
    page.locator("[name=type]").select_option("choice")
    page.locator("[name=choices]").fill("Su mėsa | With meat\nBe mėsos | Without meat")
    page.locator(".desk button[type=submit]").first.click()
    expect(page.locator(".desk td.title")).to_have_text("Koks maistas?")
    page.goto(reverse("events_repeat", args=[event.pk]))
    expect(page.locator("[name=on]")).to_be_hidden()
    page.locator("[name=times]").fill("3")
    page.locator(".desk button[type=submit]").click()
    expect(page.locator(".desk li")).to_have_count(3)
    page.locator("[name=make]").click()
    page.wait_for_url(re.compile("/pages/"))
    pools = SeatPool.objects.filter(event__title="Naujas vakaras")
    assert [(pool.capacity, pool.taken) for pool in pools] == [(12, 0)] * 4
    assert Question.objects.filter(label_en="Which food?").count() == 4


def test_the_list_leaves_as_a_table_in_one_click_and_a_selection_is_written_to(admin_page, pool):
    page = admin_page
    for name in ("Ona Upė", "Jonas Kelmas"):
        register(pool, at=moment(), name=name)
    page.goto(desk("roster", pool.event_id))
    with page.expect_download() as download:
        page.locator(f".desk a[href='{desk('export', pool.event_id, 'xlsx')}']").click()
    assert download.value.suggested_filename.endswith(".xlsx")
    page.get_by_label("Ona Upė").check()
    page.locator("[name=verb][value=mail]").click()
    page.locator("[name=subject_lt]").fill("Kita salė")
    page.locator("[name=body_lt]").fill("Renkamės mokykloje.")
    page.locator(".desk button[type=submit]").last.click()
    expect(page.locator(".desk-preview")).to_contain_text("Renkamės mokykloje.")
    page.locator("[name=sure]").click()
    page.wait_for_url(re.compile("/event/"))
    assert Registration.objects.get(name="Ona Upė").audits.filter(what="written").count() == 1
    assert not Registration.objects.get(name="Jonas Kelmas").audits.filter(what="written").exists()


def test_who_came_gets_a_certificate_that_can_be_revoked(admin_page, pool):
    page, one = admin_page, register(pool, at=moment(), name="Ona Upė")
    services.check_in(attendee=one.attendees.get(), nonce="a")
    page.goto(desk("person", one.pk))
    page.locator(f"form[action='{desk('certify', one.attendees.get().pk)}'] button").click()
    certificate = Certificate.objects.get()
    expect(page.locator(".desk-people")).to_contain_text(certificate.code)
    assert page.request.get(desk("certificate", certificate.pk)).body().startswith(b"%PDF")
    page.locator(f"form[action='{desk('revoke', certificate.pk)}'] button").click()
    page.wait_for_load_state()
    certificate.refresh_from_db()
    assert certificate.revoked_at and Attendance.objects.count() == 1


def test_an_event_is_moved_and_cancelled_and_everybody_hears_of_it(admin_page, pool):
    page, one = admin_page, register(pool, at=moment(), name="Ona Upė")
    edit = reverse("wagtailadmin_pages:edit", args=[pool.event_id])
    page.goto(edit)
    start = pool.event.starts_at + timedelta(days=7)
    for name, at in (("starts_at", start), ("ends_at", start + timedelta(hours=2))):
        page.locator(f"[name={name}]").fill(f"{at:%Y-%m-%d %H:%M}")
        page.keyboard.press("Escape")
    unfold(page, "status")
    page.locator("[name=status]").select_option("moved")
    publish(page)
    moved = fresh(pool)
    assert moved.starts_at == moved.event.starts_at != pool.starts_at
    page.goto(edit)
    unfold(page, "status")
    page.locator("[name=status]").select_option("cancelled")
    publish(page)
    letters = OutgoingMail.objects.filter(about=one.about).order_by("pk")
    assert fresh(one).state == "cancelled" and [letter.kind.partition(".")[2] for letter in letters] == [
        *("confirmed", "event_moved", "event_cancelled")
    ]


def unfold(page, name):
    panel = page.locator("section.w-panel", has=page.locator(f"[name={name}]")).last
    panel.locator("[data-panel-toggle]").first.click()
