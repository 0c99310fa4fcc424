"""Every address that was ever public leads to its page, in its language, in one hop; or says that the page is gone."""

import contextlib

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, CollectionViewRestriction

from cms.models import BasePage, PublicAddress
from tests.support.admin import edit_page
from tests.support.factories import (
    make_admin,
    make_event,
    make_event_index,
    make_home,
    make_news,
    make_news_index,
    make_page,
    make_topic,
)
from tests.support.factories_calls import make_call, make_call_index
from tests.support.factories_documents import make_file, make_library, make_official
from tests.support.factories_ideas import make_idea, make_idea_index
from tests.support.operations import RandomEditor
from tests.support.projects import make_project_index, make_strategy

pytestmark = pytest.mark.django_db

LANGUAGES = ["lt", "en"]
SLUGS = {"lt": "slug", "en": "slug_en"}


@pytest.fixture
def home():
    return make_home()


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def publish(page, **changes):
    page = fresh(page)
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return fresh(page)


def hop(client, url, method="get"):
    """Return the status and the path with query and fragment to which an address leads."""
    response = getattr(client, method)(url)
    return response.status_code, response.headers.get("Location", "")


def assert_moved(client, old, new):
    assert hop(client, old) == (301, new)
    assert client.get(new).status_code == 200


def assert_gone(client, url, language):
    response = client.get(url)
    assert response.status_code == 410 and f'<html lang="{language}"' in response.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_renames_are_one_hop_and_the_way_back_leaves_no_loop(home, client, language):
    page = make_page(home, title="A", title_en="A", slug="a", slug_en="a")
    publish(page, **{SLUGS[language]: "b"})
    publish(page, **{SLUGS[language]: "c"})
    assert [hop(client, f"/{language}/{slug}/?x=1") for slug in "ab"] == [(301, f"/{language}/c/?x=1")] * 2
    publish(page, **{SLUGS[language]: "a"})
    assert client.get(f"/{language}/a/").status_code == 200
    assert [hop(client, f"/{language}/{slug}/") for slug in "bc"] == [(301, f"/{language}/a/")] * 2


def test_each_language_has_its_own_old_addresses(home, client):
    parent = make_page(home, title="Apie", title_en="About")
    make_page(parent, title="Nariai", title_en="Members")
    make_page(parent, title="Tik čia", title_en="")
    publish(parent, slug="kas-mes")
    assert_moved(client, "/lt/apie/nariai/", "/lt/kas-mes/nariai/")
    assert_moved(client, "/lt/apie/tik-cia/", "/lt/kas-mes/tik-cia/")
    assert client.get("/en/about/members/").status_code == 200
    publish(parent, slug_en="who-we-are")
    assert_moved(client, "/en/about/members/", "/en/who-we-are/members/")


def test_an_english_address_that_was_never_public_is_not_remembered(home):
    page = make_page(home, title="Nauja", title_en="")
    publish(page, title_en="New", slug_en="new", live_en=True)
    assert list(PublicAddress.objects.filter(page=page.pk, language="en").values_list("path", flat=True)) == ["new/"]


def test_what_was_public_is_remembered_while_it_is_not(home, client):
    """Unpublish, move, publish; a parent renamed meanwhile; renamed away and back."""
    parent, other = make_page(home, slug="tevas", slug_en="parent"), make_page(home, slug="kitas", slug_en="other")
    page = make_page(parent, slug="vaikas", slug_en="child")
    fresh(page).unpublish()
    assert_gone(client, "/lt/tevas/vaikas/", "lt")
    publish(parent, slug="mama", slug_en="mum")
    assert_gone(client, "/en/parent/child/", "en")
    fresh(page).move(fresh(other), pos="last-child")
    publish(page)
    assert_moved(client, "/lt/tevas/vaikas/", "/lt/kitas/vaikas/")
    assert_moved(client, "/en/parent/child/", "/en/other/child/")
    fresh(page).unpublish()
    publish(other, slug="trecias")
    publish(other, slug="kitas")
    assert_gone(client, "/lt/kitas/vaikas/", "lt")
    publish(page)
    assert client.get("/lt/kitas/vaikas/").status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_deleted_page_and_what_stood_below_it_are_gone_not_missing(home, client, language):
    page = make_page(home, slug="a", slug_en="a")
    make_page(page, slug="b", slug_en="b")
    publish(page, slug="c", slug_en="c")
    fresh(page).delete()
    for path in ("a/", "a/b/", "c/", "c/b/", "c/b"):
        assert_gone(client, f"/{language}/{path}", language)
    assert client.get(f"/{language}/d/").status_code == 404


def test_withdrawn_english_leads_to_lithuanian_in_one_hop(home, client):
    index = make_event_index(home)
    event = make_event(index, slug="talka", slug_en="clean-up")
    publish(event, slug="svara", slug_en="cleaning")
    publish(event, live_en=False)
    for old in ("clean-up", "cleaning"):
        assert hop(client, f"/en/events/{old}/?a=b") == (302, "/lt/renginiai/svara/?a=b#no-english")
    assert hop(client, "/en/events/clean-up/register/") == (302, "/lt/renginiai/svara/registracija/#no-english")
    Redirect.objects.create(old_path="/en/poster", redirect_page=event)
    assert hop(client, "/en/poster/") == (302, "/lt/renginiai/svara/#no-english")


def lists(home):
    """Return pages with addresses behind them, and some of these that answer 200."""
    events = make_event_index(home)
    event = make_event(events, title="Talka", title_en="Clean-up", kind="training")
    news = make_news_index(home)
    make_news(news, category=make_topic())
    calls, library, ideas = make_call_index(home), make_library(home), make_idea_index(home)
    make_call(calls)
    official, idea = make_official(), make_idea()
    month, year = event.starts_at.strftime("%Y-%m"), fresh(news).posts().first().published_on.year
    kinds = {"lt": ["mokymai", "praeje", "talka/registracija"], "en": ["training", "past", "clean-up/register"]}
    behind = {
        events: {code: [*words, "ics", "atom", f"{words[0]}/ics", month] for code, words in kinds.items()},
        news: {"lt": ["tema/projektai", "rss", "atom", str(year)], "en": ["topic/projects", "rss", "atom"]},
        calls: {code: ["ics", "atom"] for code in LANGUAGES},
        library: {"lt": [f"dokumentas/{official.slug}"], "en": [f"document/{official.slug}"]},
        ideas: {"lt": [str(idea.pk), "siulyti"], "en": ["suggest"]},
    }
    return [
        (page, language, page.url_in(language), f"{path}/")
        for page, paths in behind.items()
        for language in LANGUAGES
        for path in paths[language]
    ]


def test_what_stands_behind_a_renamed_list_moves_with_it(home, client):
    asked = lists(home)
    # The registration of an event that takes none explains itself with another status than 200.
    assert {client.get(start + rest).status_code for _page, _code, start, rest in asked} <= {200, 404, 410}
    for page in {page.pk: page for page, *_ in asked}.values():
        publish(page, slug=f"nauja-{page.slug}", slug_en=f"new-{page.slug_en}")
    for page, language, start, rest in asked:
        new = fresh(page).url_in(language) + rest
        assert hop(client, f"{start}{rest}?q=%C4%85&page=2") == (301, f"{new}?q=%C4%85&page=2"), new


@pytest.mark.parametrize(
    ("make", "old"),
    [(make_strategy, "/lt/strategija/strategija.csv"), (make_project_index, "/en/projects/projects.csv")],
)
def test_open_data_moves_with_its_page(home, client, make, old):
    page = make(home)
    assert client.get(old).status_code == 200
    page = publish(page, slug="kitur", slug_en="elsewhere")
    assert_moved(client, old, page.url_in(old[1:3]) + old.rsplit("/", 1)[1])


def test_a_document_is_found_by_its_number_whatever_its_file_was_called(home, client):
    document = make_file()
    old, missing = document.url, f"/documents/{document.pk + 1}/sena.txt"
    document.file.save("kitas-pavadinimas.txt", ContentFile(b"Naujas"))
    assert hop(client, f"{old}?a=1") == (301, document.url) and client.get(document.url).status_code == 200
    assert [client.get(url).status_code for url in (missing, f"/documents/{'9' * 30}/a")] == [404, 404]
    collection = Collection.get_first_root_node().add_child(name="Valdyba")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    type(document).objects.update(collection=collection)
    assert "kitas-pavadinimas" not in hop(client, old)[1] and hop(client, old)[0] == 302


def test_a_form_sent_to_an_old_address_is_sent_on(home, client):
    page = make_page(home, slug="a")
    publish(page, slug="b")
    assert hop(client, "/lt/a/", "post") == (308, "/lt/b/")


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("/LT/", "/lt/"),
        ("/LT/apie/", "/lt/apie/"),
        ("/lt/Apie/NARIAI/?Q=%C4%84", "/lt/apie/nariai/?Q=%C4%84"),
        ("/EN/About/Members/", "/en/about/members/"),
        ("/En/OLD/members/", "/en/about/members/"),
        ("/LT/Renginiai/Mokymai/", "/lt/renginiai/mokymai/"),
        ("/LT/Paieska/?q=A", "/lt/paieska/?q=A"),
        ("/apie/", "/lt/apie/"),
        ("/sena", "/lt/apie/"),
        ("/en/apie/nariai/", "/en/about/members/"),
        ("/en/renginiai/mokymai/", "/en/events/training/"),
        ("/lt/about/", "/lt/apie/"),
        ("/lt/apie", "/lt/apie/"),
    ],
)
def test_another_case_or_language_of_an_address_leads_to_it(home, client, asked, answered):
    about = make_page(home, title="Apie", title_en="About", slug="sena", slug_en="old")
    make_page(about, title="Nariai", title_en="Members")
    make_event(make_event_index(home), kind="training")
    publish(about, slug="apie", slug_en="about")
    assert hop(client, asked)[1] == answered


@pytest.mark.parametrize("site_wide", [True, False])
def test_a_redirect_of_an_editor_outlives_the_rename_of_the_page_at_its_address(home, client, site_wide):
    page, target = make_page(home, slug="a", slug_en="a"), make_page(home, slug="t", slug_en="t")
    make_page(page, slug="b", slug_en="b")
    site = None if site_wide else home.get_site()
    Redirect.objects.create(old_path="/lt/a", redirect_page=target, site=site)
    Redirect.objects.create(old_path="/lt/a/c", redirect_link="https://example.org/x", site=site)
    assert client.get("/lt/a/").status_code == 200
    page = publish(page, slug="d", slug_en="d")
    assert page.url_path.endswith("/d/")
    assert hop(client, "/lt/a/") == (301, "/lt/t/")
    assert hop(client, "/lt/a/c/") == (301, "https://example.org/x")
    assert_moved(client, "/lt/a/b/", "/lt/d/b/")
    assert_moved(client, "/en/a/", "/en/d/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stored_redirect_is_not_shadowed_by_another_language_or_a_draft(home, client, language):
    """Another page has the slug in the other language; or a draft has it in this one."""
    own, foreign = SLUGS[language], SLUGS["en" if language == "lt" else "lt"]
    target = make_page(home, slug="zmones", slug_en="people")
    Redirect.objects.create(old_path=f"/{language}/team", redirect_page=target)
    make_page(home, title_en="Kita", **{foreign: "team", own: "kita"})
    assert hop(client, f"/{language}/team/") == (301, target.url_in(language))
    make_page(home, live=False, live_en=False, **{own: "team", foreign: "juodrastis"})
    assert hop(client, f"/{language}/team/") == (301, target.url_in(language))
    renamed = publish(make_page(home, **{own: "old", foreign: "kitaip"}), **{own: "new"})
    make_page(home, **{foreign: "old", own: "svetimas"})
    assert hop(client, f"/{language}/old/") == (301, renamed.url_in(language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("way", ["form", "publish", "rename parent"])
def test_a_page_made_at_an_address_with_a_redirect_wins_and_the_redirect_goes(home, client, language, way):
    target = publish(make_page(home, slug="team", slug_en="team"), slug="people", slug_en="people")
    Redirect.objects.create(old_path=f"/{language}/team", redirect_page=target, site=home.get_site())
    Redirect.objects.create(old_path=f"/{language}/team/x", redirect_link="https://example.org/")
    page = make_page(home, title="Komanda", title_en="Team", slug="kita", slug_en="other", live=False, live_en=False)
    make_page(page, slug="x", slug_en="x")
    if way == "form":
        client.force_login(make_admin(language))
        edit_page(client, page, "publish", slug="team", slug_en="team", live_en="on")
        client.logout()
    else:
        changes = {"slug": "team", "slug_en": "team", "live_en": True}
        publish(page, **changes) if way == "publish" else (publish(page, live_en=True), publish(page, **changes))
    assert not Redirect.objects.exists()
    for path in ("team", "team/x"):
        assert client.get(f"/{language}/{path}/").status_code == 200
    fresh(page).delete()
    assert_gone(client, f"/{language}/team/", language)


def test_redirects_that_lead_round_in_a_circle_end(home, client):
    page = make_page(home, slug="a")
    host = "http://testserver"
    for old, link in {"x": "/lt/y/", "y": f"{host}/lt/z/", "z": "/lt/x", "me": "/lt/me/", "old": "/lt/b/?c=1"}.items():
        Redirect.objects.create(old_path=f"/lt/{old}", redirect_link=link)
    assert [hop(client, f"/lt/{old}/")[0] for old in ("x", "y", "me")] == [404, 404, 404]
    publish(page, slug="b")
    publish(page, slug="d")
    assert hop(client, "/lt/old/") == (301, "/lt/d/?c=1")
    gone = make_page(home, slug="gone")
    Redirect.objects.create(old_path="/lt/to-gone", redirect_page=gone)
    fresh(gone).unpublish()
    assert client.get("/lt/to-gone/").status_code == 404


def test_pages_pay_nothing_for_old_addresses_and_a_404_little(home, client):
    page = make_page(home, slug="a")
    Redirect.objects.bulk_create(Redirect(old_path=f"/sena/{n}", redirect_page=page) for n in range(50))
    with CaptureQueriesContext(
        connection,
    ) as served:
        assert client.get("/lt/a/").status_code == 200
    with CaptureQueriesContext(connection) as missed:
        assert client.get("/lt/nera/tokio/puslapio/").status_code == 404
    tables = ("redirect", "publicaddress")
    assert [sum(f"_{table}" in query["sql"] for query in served) for table in tables] == [0, 0]
    assert [sum(f'FROM "wagtailredirects_{tables[0]}"' in query["sql"] for query in missed)] == [1]
    assert [sum(f'FROM "cms_{tables[1]}"' in query["sql"] for query in missed)] == [1]


def test_what_a_page_itself_does_not_know_leads_nowhere(home, client):
    calls = make_call_index(home)
    assert client.get("/lt/kvietimai/pareiskejai/x/ics/").status_code == 404
    publish(calls, slug="nauji")
    assert client.get("/lt/nauji/pareiskejai/x/ics/").status_code == 404


@pytest.mark.parametrize("url", ["/lt/%00/", "/lt/" + "a/" * 900, "/lt/" + "a" * 3000 + "/", "/lt/%ff/", "/LT/%C5%A0/"])
def test_nonsense_is_not_found(home, client, url):
    assert client.get(url).status_code == 404


class AddressesEverPublic:
    """Who was last seen at each address, and what must be answered there now."""

    def __init__(self):
        self.owners = {}
        self.note()

    def note(self):
        for page in BasePage.objects.filter(depth__gt=1, live=True):
            for language in page.languages:
                self.owners[page.url_in(language)] = language, page.pk

    @contextlib.contextmanager
    def watching(self):
        yield
        self.note()

    def answer(self, url):
        language, pk = self.owners[url]
        page = BasePage.objects.filter(pk=pk, live=True).first()
        if page is None:
            return 410, ""
        own = page.url_in(language)
        if language in page.languages:
            return (200, "") if own == url else (301, own)
        return 302, f"{page.url_in('lt')}#no-english"


@pytest.mark.parametrize("seed", [33])
def test_whatever_an_editor_does_every_address_ever_public_is_answered(home, client, seed):
    editor, addresses = RandomEditor(seed, home), AddressesEverPublic()
    editor.work(120, around=addresses.watching)
    expected = {url: addresses.answer(url) for url in addresses.owners}
    assert {status for status, _url in expected.values()} >= {200, 301, 410}
    not_served = [url for url, (status, _url) in expected.items() if status != 200]
    assert {url: hop(client, url) for url in not_served} == {url: expected[url] for url in not_served}
    # What is served asks for no redirect; tests/support/operations.py looks at it.


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("end", [",", ").", "/)", "/,", ".", "%E2%80%9C", "%C2%BB", "%20", "/%22", "…/", "%3E"])
def test_an_address_copied_with_punctuation_leads_to_the_page(client, home, language, end):
    page = make_news(make_news_index(home))
    url = page.url_in(language)
    assert_moved(client, f"{url.rstrip('/')}{end}?utm_source=x", f"{url}?utm_source=x")


def test_punctuation_behind_a_view_a_file_and_an_old_address(client, home):
    index = make_event_index(home)
    old = index.url_in("lt")
    publish(index, slug="mokymai-ir-renginiai")
    assert_moved(client, "/sitemap.xml),", "/sitemap.xml")
    assert_moved(client, f"{index.url_in('lt').rstrip('/')}/ics.", fresh(index).url_in("lt") + "ics/")
    assert_moved(client, f"{old}ics/,", fresh(index).url_in("lt") + "ics/")
    assert_moved(client, "/en,", "/en/")


def test_punctuation_leads_nowhere_where_nothing_is(client, home):
    page = make_news(make_news_index(home), live=False)
    for path in ("/lt/nieko,", "/lt/nieko/...", f"{page.url_in('lt')},"):
        assert client.get(path).status_code == 404
    assert client.post("/lt/,").status_code == 404
