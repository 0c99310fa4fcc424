"""An alias is a second address of a page: it shows that page, and is counted nowhere beside it."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from events.models import CalendarEntry, EventPage, Registration
from home.models import CallPage, ContactPage
from home.projects.progress import Progress
from tests.support.factories import (
    make_admin,
    make_event,
    make_event_index,
    make_home,
    make_news,
    make_news_index,
    make_page,
)
from tests.support.factories_calls import make_call, make_call_index
from tests.support.forms import send
from tests.support.projects import make_measure, make_priority, make_project, make_project_index, make_strategy
from tests.support.registrations import add_pool

pytestmark = pytest.mark.django_db

LANGUAGES = ["lt", "en"]


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def event(home):
    event = make_event(
        make_event_index(home), title="Talka", title_en="Clean-up", summary_lt="Rinkimės", summary_en="Come"
    )
    add_pool(event, 5)
    return event


def alias_of(page, parent=None, slug="antras"):
    return page.create_alias(parent=parent, update_slug=slug)


def soup(client, url):
    response = client.get(url)
    assert response.status_code == 200, response.headers.get("Location")
    return BeautifulSoup(response.content, "html.parser")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_shows_its_page_with_the_address_of_its_page_as_canonical(home, client, event, language):
    section = make_page(make_page(home))
    plain = make_page(home, title="Apie", title_en="About")
    for page, parent in ((event, None), (plain, section), (make_page(home, ContactPage), section)):
        alias = alias_of(page, parent, f"antras-{page.pk}")
        seen, shown = soup(client, alias.url_in(language)), soup(client, page.url_in(language))
        assert seen.find("main").get_text() == shown.find("main").get_text()
        links = [{link["href"] for link in one.select("link[rel=canonical], link[hreflang]")} for one in (seen, shown)]
        assert links[0] == links[1] and page.full_url_in(language) in links[0]
        assert alias.full_url_in(language) not in links[0]


@pytest.mark.parametrize(("language", "words"), [("lt", "registracija"), ("en", "register")])
def test_what_stands_behind_an_alias_or_is_sent_to_it_is_its_pages(client, event, language, words):
    alias = alias_of(event)
    own, other = event.url_in(language), alias.url_in(language)
    assert f"{own}{words}/" in str(soup(client, other).find("main"))
    for behind in (f"{words}/", "ics/"):
        response = client.get(f"{other}{behind}?a=b")
        assert (response.status_code, response.headers["Location"]) == (302, f"{own}{behind}?a=b")
    response = client.post(f"{other}{words}/", {"name": "Jonas"})
    assert (response.status_code, response.headers["Location"]) == (307, f"{own}{words}/")
    assert send(client, event, language).status_code == 302
    assert Registration.objects.get().pool.event_id == event.pk


def test_an_alias_of_an_event_is_in_no_list_feed_calendar_or_map(client, home, event):
    alias = alias_of(event)
    event.save_revision().publish()  # brings the alias up to date too
    for path in ("", "atom/", "ics/", f"{event.starts_at:%Y-%m}/"):
        text = client.get(f"/lt/renginiai/{path}").content.decode()
        assert event.url_in("lt") in text.replace("\r\n ", "") and alias.url_in("lt") not in text
    entries = Calendar.from_ical(client.get("/lt/renginiai/ics/").content).walk("VEVENT")
    assert [entry["UID"] for entry in entries] == list(dict.fromkeys(entry["UID"] for entry in entries))
    assert CalendarEntry.objects.get().event_id == event.pk
    assert "/antras/" not in client.get("/sitemap.xml").content.decode()
    assert [one.pk for one in EventPage.objects.next(5)] == [event.pk]


def test_an_alias_is_counted_in_no_list_and_no_figure(client, home):
    strategy = make_strategy(home)
    call = make_call(make_call_index(home))
    measure = make_measure(make_priority(strategy))
    project = make_project(make_project_index(home), strategy=strategy, measure=measure)
    post = make_news(make_news_index(home), published_on=timezone.localdate())
    before = Progress(strategy).money
    for page in (call, project, post):
        alias = alias_of(page)
        for path in ("", "atom/") if page is not project else ("",):
            text = client.get(f"{page.get_parent().url_in('lt')}{path}").content.decode()
            assert page.url_in("lt") in text and alias.url_in("lt") not in text
    assert Progress(strategy).money == before and len(Progress(strategy).tallies) == 1
    assert [one.pk for one in CallPage.objects.visible()] == [call.pk]


def test_an_alias_of_a_plain_page_stands_in_the_menu(client, home):
    alias = alias_of(make_page(make_page(home), show_in_menus=True), home)
    assert soup(client, "/lt/").select(f'nav a[href="{alias.url_in("lt")}"]')


def test_the_desk_of_an_alias_is_that_of_its_event(client, event):
    alias = alias_of(event)
    client.force_login(make_admin("en"))
    form = client.get(reverse("wagtailadmin_pages:edit", args=[alias.pk])).content.decode()
    assert reverse("desk:roster", args=[alias.pk]) not in form
    for name in ("open", "questions"):
        assert client.post(reverse(f"desk:{name}", args=[alias.pk])).status_code == 404
    assert "/antras/" not in client.get(reverse("desk:index")).content.decode()


@pytest.mark.parametrize("act", ["unpublish", "withdraw"])
def test_an_alias_goes_with_its_page(client, event, act):
    alias = alias_of(event)
    if act == "unpublish":
        event.unpublish()
        assert client.get(alias.url_in("lt")).status_code == 410
    else:
        event.live_en = False
        event.save_revision().publish()
        assert client.get(alias.url_in("en")).status_code == 302
