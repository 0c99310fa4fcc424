"""At the door with a telephone: a tap without a network is kept, and sent once when there is one again."""

from django.urls import reverse
from playwright.sync_api import expect

from events import qr
from events.admin.figures import figures_of
from events.models import Attendance, Attendee
from tests.support.factories import make_admin
from tests.support.registrations import make_pool, person, register
from tests.support.registrations import now as moment


def make_door(names=("Živilė Ąžuolė", "Jonas Kelmas")):
    pool = make_pool(5, starts_at=moment().replace(year=moment().year + 1))
    for name in names:
        register(pool, at=moment(), person=person(name=name))
    return pool


def test_taps_made_without_a_network_are_sent_once_later(phone, log_in, watch):
    watch.allowed.append("ERR_INTERNET_DISCONNECTED")
    pool = make_door()
    log_in(phone, make_admin("en"))
    phone.goto(reverse("desk:door", args=[pool.event_id]))
    phone.context.set_offline(True)
    phone.get_by_role("button", name="Živilė Ąžuolė").tap()
    expect(phone.locator("#kept")).to_contain_text("1 kept on this phone")
    assert not Attendance.objects.exists()
    phone.context.set_offline(False)
    expect(phone.locator("#kept")).to_be_empty()
    expect(phone.locator("[role=status]")).to_contain_text("Checked in")
    phone.reload()
    expect(phone.locator("button.is-here")).to_have_count(1)
    assert figures_of([pool])[pool.pk].attended == Attendance.objects.count() == 1


def test_a_tap_outlives_the_page(phone, log_in, watch):
    watch.allowed.append("ERR_INTERNET_DISCONNECTED")
    pool = make_door()
    log_in(phone, make_admin("lt"))
    phone.goto(reverse("desk:door", args=[pool.event_id]))
    phone.context.set_offline(True)
    phone.get_by_role("button", name="Jonas Kelmas").tap()
    expect(phone.locator("button.is-kept")).to_have_count(1)
    stored = phone.evaluate("localStorage.getItem('door-taps')")
    assert "Jonas" not in stored and '"nonce"' in stored
    phone.goto("about:blank")
    phone.context.set_offline(False)
    phone.goto(reverse("desk:door", args=[pool.event_id]))
    expect(phone.locator("#kept")).to_be_empty()
    expect(phone.locator("button.is-here")).to_have_count(1)
    assert Attendance.objects.count() == 1


CAMERA = """
window.BarcodeDetector = class { detect() { return Promise.resolve(window.seen ? [{ rawValue: window.seen }] : []); } };
navigator.mediaDevices.getUserMedia = () => Promise.resolve(document.createElement("canvas").captureStream());
"""


def test_codes_scanned_without_a_network_are_kept_and_sent_once_later(phone, log_in, watch):
    """The camera and the reader of codes are played; what becomes of a code is not."""
    watch.allowed.append("ERR_INTERNET_DISCONNECTED")
    pool = make_door()
    first, second = Attendee.objects.filter(registration__pool=pool).order_by("pk")
    phone.add_init_script(CAMERA)
    log_in(phone, make_admin("en"))
    phone.goto(reverse("desk:door", args=[pool.event_id]))
    phone.context.set_offline(True)
    phone.get_by_role("button", name="Scan codes").tap()
    phone.evaluate("code => { window.seen = code }", qr.checkin_url(first))
    expect(phone.locator("#kept")).to_contain_text("1 kept on this phone")
    phone.evaluate("window.seen = 'https://example.org/door/somebody-elses/'")
    expect(phone.locator("[role=status]")).to_contain_text("not of this event")
    phone.evaluate("code => { window.seen = code }", qr.checkin_url(second))
    expect(phone.locator("#kept")).to_contain_text("2 kept on this phone")
    assert not Attendance.objects.exists()
    phone.context.set_offline(False)
    expect(phone.locator("#kept")).to_be_empty()
    assert list(Attendance.objects.values_list("how", flat=True)) == ["code", "code"]


def test_the_list_is_searched_while_typing_and_works_without_scripts(open_browser, log_in):
    pool = make_door()
    user = make_admin("en")
    page = open_browser(viewport={"width": 320, "height": 640})
    log_in(page, user)
    page.goto(reverse("desk:door", args=[pool.event_id]))
    page.get_by_label("Name and surname").fill("živ")
    expect(page.locator("#taps li:visible")).to_have_count(1)
    page.get_by_label("Name and surname").fill("zivile azuole")  # as telephones without Lithuanian letters write
    expect(page.locator("#taps li:visible")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    plain = open_browser(java_script_enabled=False)
    log_in(plain, user)
    plain.goto(reverse("desk:door", args=[pool.event_id]))
    plain.get_by_role("button", name="Jonas Kelmas").click()
    expect(plain.locator("[role=status]")).to_contain_text("Checked in")
    assert Attendance.objects.count() == 1
