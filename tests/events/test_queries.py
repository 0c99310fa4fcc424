"""What a page of events costs the database: the same with two thousand events as with twenty."""

from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import Locale

from cms.models import BasePage, CustomDocument, SiteSettings
from events.models import (
    Audience,
    CalendarEntry,
    EventAttachment,
    EventPage,
    EventPhoto,
    EventSession,
    SeatPool,
    Speaker,
)
from events.month import Month
from tests.support import database
from tests.support.costs import assert_within
from tests.support.factories import make_event, make_event_index, make_home, make_image, make_page, make_venue
from tests.support.funders import fund_richly

pytestmark = pytest.mark.django_db

BUDGET = 10


def add_events(index, number, starts_at, apart, **values):
    """Add rows as publishing would leave them, a hundred times faster."""
    common = {
        "content_type": ContentType.objects.get_for_model(EventPage),
        "locale": Locale.objects.first(),
        "depth": index.depth + 1,
        "live_en": True,
    }
    start = BasePage.objects.child_of(index).count()
    pages = BasePage.objects.bulk_create(
        BasePage(
            path=BasePage._get_path(index.path, index.depth + 1, start + n),
            title=f"R {n}",
            title_en=f"E {n}",
            slug=f"r-{n}",
            slug_en=f"e-{n}",
            url_path=f"{index.url_path}r-{n}/",
            url_path_en=f"{index.url_path_en}e-{n}/",
            **common,
        )
        for n in range(1, number + 1)
    )
    BasePage.objects.filter(pk=index.pk).update(numchild=start + number)
    for n, page in enumerate(pages):
        at = starts_at + n * apart
        event = EventPage(basepage_ptr_id=page.pk, starts_at=at, ends_at=at + timedelta(hours=2), **values)
        event.kind = list(EventPage.Type)[n % 8]
        event.save_base(raw=True)
    times = [(page.pk, starts_at + n * apart) for n, page in enumerate(pages)]
    SeatPool.objects.bulk_create(
        SeatPool(event_id=pk, capacity=20, ceiling=20, starts_at=at, ends_at=at + timedelta(hours=2))
        for pk, at in times
    )
    CalendarEntry.objects.bulk_create(CalendarEntry(event_id=pk, fingerprint="") for pk, _at in times)
    database.gather_statistics()


@pytest.fixture
def index():
    home = make_home()
    index = make_event_index(home, show_in_menus=True)
    for number in range(6):
        make_page(home, show_in_menus=True, title=f"Skyrius {number}", title_en=f"Section {number}")
    settings = SiteSettings.for_site(home.get_site())
    settings.organisation_name_lt, settings.organisation_name_en = "Grupė", "Group"
    settings.save()
    settings.footer_links.create(page=BasePage.objects.child_of(home).first())
    settings.social_links.create(name="Facebook", url="https://example.org/")
    for number in range(5):
        Audience.objects.create(name_lt=f"Grupė {number}", name_en=f"Group {number}")
    return index


def test_lists_of_two_thousand_events_take_ten_queries(client, index):
    venue = make_venue()
    add_events(index, 2000, timezone.now() + timedelta(hours=1), timedelta(hours=6), venue=venue)
    for url in ("/lt/renginiai/", "/en/events/?page=30", "/lt/renginiai/mokymai/?mode=onsite&place=biblioteka&free=1"):
        assert_within(BUDGET, client, url)
    assert_within(BUDGET, client, "/lt/renginiai/?q=R 7")


def test_a_month_of_two_hundred_events_takes_ten_queries(client, index):
    month = Month.of(timezone.now()).step(1)
    start, _end = month.span
    add_events(index, 200, start, timedelta(hours=3), venue=make_venue())
    for event in EventPage.objects.all()[:20]:
        EventSession.objects.create(page=event, starts_at=event.starts_at, ends_at=event.ends_at)
    for address in ("/lt/renginiai", "/en/events"):
        assert_within(BUDGET, client, f"{address}/{month}/")


def test_feeds_and_the_past_are_as_cheap(client, index):
    now = timezone.now()
    add_events(index, 300, now - timedelta(days=100), timedelta(hours=12), venue=make_venue())
    for path in ("ics/", "atom/", "praeje/", f"praeje/{(now - timedelta(days=90)).year}/"):
        assert_within(BUDGET, client, f"/lt/renginiai/{path}")


def test_an_event_takes_ten_queries_whatever_hangs_on_it(client, index):
    event = make_event(
        index, title="Vakaras", venue=make_venue(), project=BasePage.objects.child_of(index.get_parent()).last()
    )
    event.audiences.set(Audience.objects.all())
    event.sessions = [
        EventSession(starts_at=event.starts_at + timedelta(days=n), ends_at=event.ends_at + timedelta(days=n))
        for n in range(5)
    ]
    event.speakers = [Speaker(name=f"Lektorius {n}") for n in range(3)]
    event.save()
    fund_richly(event)
    assert_within(BUDGET, client, "/lt/renginiai/vakaras/")


def test_what_remains_of_an_event_takes_no_more(client, index):
    event = make_event(index, title="Vakaras", starts_at=timezone.now() - timedelta(days=5))
    event.photos = [EventPhoto(image=make_image(1600, 1200, title=f"P{n}")) for n in range(4)]
    documents = [CustomDocument.objects.create(title=f"D{n}", file=ContentFile(b"x", f"d{n}.pdf")) for n in range(4)]
    event.attachments = [EventAttachment(document=document, is_material=True) for document in documents]
    event.save()
    fund_richly(event)
    assert_within(BUDGET, client, "/lt/renginiai/vakaras/")
