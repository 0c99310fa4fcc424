"""What can be found and when: each language what is public in it, at once what is taken down, soon what is changed."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageViewRestriction

from cms.models import BasePage
from cms.translations.publishing import publish_english, unpublish_english
from home.models import AboutPage, ContactPage, StandardPage
from search.models import SearchEntry, SearchTask, SearchWords
from tests.support.factories import (
    make_event,
    make_event_index,
    make_home,
    make_news,
    make_news_index,
    make_page,
    make_topic,
    make_venue,
)
from tests.support.searching import index, titles

pytestmark = pytest.mark.django_db
TEXT = [("paragraph", "<p>Pavėsinė prie tvenkinio</p>")]
ENGLISH_TEXT = [("paragraph", "<p>A pavilion by the pond</p>")]


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def page(home):
    page = make_page(home, title="Poilsis", title_en="Leisure", body_lt=TEXT, body_en=ENGLISH_TEXT)
    index()
    return page


def test_each_language_finds_its_own_words(client, page):
    assert titles(client, "pavesines") == ["Poilsis"] and titles(client, "pavilions", "en") == ["Leisure"]
    assert titles(client, "pavilion") == [] and titles(client, "pavėsinė", "en") == []


def test_what_is_not_in_english_has_no_english_result(client, home):
    make_page(home, title="Suoliukai", title_en="", body_lt=TEXT)
    make_page(home, title="Lysvės", title_en="Flower beds", live_en=False, body_en=ENGLISH_TEXT)
    index()
    assert titles(client, "suoliukai") == ["Suoliukai"]
    assert titles(client, "suoliukai", "en") == titles(client, "flower beds", "en") == []


def test_a_page_is_found_soon_after_it_is_published_and_not_before(client, home):
    page = make_page(home, title="Sena", live=False)
    page.title = "Visai nauja"
    revision = page.save_revision()
    index()
    assert titles(client, "nauja") == []
    revision.publish()
    index()
    assert titles(client, "naujos") == ["Visai nauja"]


def unpublish(page):
    page.unpublish()


def expire(page):
    BasePage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))


def lock(page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def lock_parent(page):
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN)


def delete(page):
    page.delete()


@pytest.mark.parametrize("act", [unpublish, expire, lock, lock_parent, delete])
@pytest.mark.parametrize(("language", "text"), [("lt", "pavėsinė"), ("en", "pavilion")])
def test_what_may_not_be_seen_is_gone_at_the_next_request_without_any_job(client, page, act, language, text):
    assert len(titles(client, text, language)) == 1
    act(StandardPage.objects.get(pk=page.pk))
    assert titles(client, text, language) == []
    assert client.get(f"/{language}/{'paieska' if language == 'lt' else 'search'}/suggestions/?q=Pois").json() == {
        "suggestions": []
    }


def test_english_taken_down_leaves_lithuanian(client, page):
    unpublish_english(page)
    assert titles(client, "pavilion", "en") == [] and titles(client, "pavėsinė") == ["Poilsis"]
    page.refresh_from_db()
    page.live_en = True
    page.save_revision()
    publish_english(page)
    index()
    assert titles(client, "pavilion", "en") == ["Leisure"]


def test_a_changed_page_shows_nothing_of_what_it_said_before(client, page):
    page.body_lt = [("paragraph", "<p>Tik trumpai</p>")]
    page.save_revision().publish()
    before = client.get("/lt/paieska/?q=tvenkinys").content.decode()
    assert "prie" not in before.split("hits")[-1].split("</ol>")[0]
    index()
    assert titles(client, "tvenkinys") == []


def test_a_draft_asks_for_nothing_to_be_indexed(page):
    page.title = "Juodraštis"
    page.save_revision()
    assert not SearchTask.objects.exists()


def test_a_moved_page_leads_to_its_new_address_under_its_new_section(client, home, page):
    child = make_page(page, title="Šulinys", title_en="Well")
    other = make_page(home, title="Kiemai", title_en="Yards")
    index()
    StandardPage.objects.get(pk=page.pk).move(other, pos="last-child")
    link = "/lt/kiemai/poilsis/sulinys/"
    assert link in client.get("/lt/paieska/?q=šulinys").content.decode()  # without any job
    index()
    assert SearchEntry.objects.get(object_id=child.pk, source="pages", language="lt").section == other.pk


def test_a_deleted_page_leaves_no_row_behind(page):
    page.delete()
    index()
    assert not SearchEntry.objects.filter(source="pages", object_id=page.pk).exists()
    assert SearchWords.objects.count() == SearchEntry.objects.count()


def test_topics_tags_places_and_people_are_found_but_not_shown(client, home):
    news = make_news(make_news_index(home), title="Viena", category=make_topic("Sodininkystė", "Gardening"))
    make_event(make_event_index(home), title="Kita", title_en="Another", venue=make_venue("Dirbtuvės", "Workshop"))
    index()
    assert titles(client, "sodininkystes") == [news.title] and titles(client, "dirbtuvese") == ["Kita"]
    assert titles(client, "workshops", "en") == ["Another"]
    assert "<mark>" not in client.get("/lt/paieska/?q=sodininkystes").content.decode()


def test_a_page_is_found_by_what_it_tells_whatever_it_says(client, home):
    make_page(home, ContactPage, title="Rašykite", title_en="Write")
    make_page(home, AboutPage, title="Kas mes", title_en="Who we are")
    index()
    assert titles(client, "telefonas") == titles(client, "biuro adresas") == ["Rašykite"]
    assert titles(client, "office address", "en") == ["Write"]
    assert titles(client, "kas yra vietos veiklos grupė")[0] == titles(client, "misija")[0] == "Kas mes"
    assert titles(client, "what is a local action group", "en")[0] == "Who we are"
    assert "<mark>" not in client.get("/lt/paieska/?q=telefonas").content.decode().split('class="hits"')[1]


def test_texts_that_have_a_word_come_after_pages_that_are_about_it(client, home):
    make_page(home, ContactPage, title="Rašykite", title_en="Write")
    make_page(home, title="Nauji telefonai", title_en="")
    make_page(home, title="Kita", title_en="", body_lt=[("paragraph", "<p>Telefonas neveikia.</p>")])
    index()
    assert titles(client, "telefonai") == ["Nauji telefonai", "Rašykite", "Kita"]


def test_an_event_says_its_state(client, home):
    events = make_event_index(home)
    make_event(events, title="Vakaronė", status="cancelled")
    make_event(events, title="Talka", starts_at=timezone.now() - timedelta(days=9))
    index()
    page = client.get("/lt/paieska/?q=vakaronė").content.decode()
    assert "Atšaukta" in page
    assert "Renginys įvyko" in client.get("/lt/paieska/?q=talka").content.decode()


def test_rebuilding_finds_again_what_was_lost_and_drops_what_is_gone(client, page):
    SearchEntry.objects.all().delete()
    SearchEntry.objects.create(
        source="pages", object_id=10**6, language="lt", title="Vaiduoklis", title_length=1, body="", version=1
    )
    out = StringIO()
    call_command("rebuild_search", stdout=out)
    assert "[########" in out.getvalue() and titles(client, "pavėsinė") == ["Poilsis"]
    assert not SearchEntry.objects.filter(title="Vaiduoklis").exists()


def test_a_search_while_the_index_is_being_rebuilt_finds_what_there_is(client, home, page):
    make_page(home, title="Antra pavėsinė", title_en="")
    index()
    seen = []
    from search.indexing import rebuild

    rebuild(lambda done, total: seen.append(len(titles(client, "pavėsinė"))), size=1)
    assert len(seen) >= 3 and set(seen) == {2}


def test_the_check_asks_for_a_rebuild_when_the_normaliser_has_changed(page, monkeypatch):
    assert not [fault for fault in run_checks(databases=["default"]) if fault.id == "search.W001"]
    monkeypatch.setattr("search.checks.NORMALISER_VERSION", 10_000)
    found = [fault for fault in run_checks(databases=["default"]) if fault.id == "search.W001"]
    assert len(found) == 1 and "rebuild_search" in found[0].hint


def test_work_that_fails_half_way_is_done_the_next_time(client, home, monkeypatch):
    make_page(home, title="Kantrybė")
    with monkeypatch.context() as broken, pytest.raises(OSError):
        broken.setattr("search.indexing.index", lambda *args: (_ for _ in ()).throw(OSError))
        index()
    index()
    assert titles(client, "kantrybė") == ["Kantrybė"]


def test_a_page_that_cannot_be_read_keeps_no_other_from_being_found(client, home, monkeypatch, caplog):
    def broken(page):
        raise ValueError("a block that is no more")

    make_news(make_news_index(home), title="Sugadinta")
    make_page(home, title="Sveika")
    with monkeypatch.context() as patch:
        patch.setattr("news.models.NewsPage.search_facts", broken)
        index()
    assert titles(client, "sveikos") == ["Sveika"] and titles(client, "sugadinta") == []
    assert "Cannot index pages" in caplog.text
