"""The front page and plain pages: what a visitor sees, in which order, at what cost."""

from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Site

from cms.models import SocialLink
from home.models import AboutPage, ContactPage, HomePage, StandardPage
from news.models import NewsPage
from tests.support.factories import (
    make_event,
    make_event_index,
    make_home,
    make_image,
    make_news,
    make_news_index,
    make_page,
    make_site_settings,
)

pytestmark = pytest.mark.django_db

ADDRESSES = ["/lt/", "/en/"]


@pytest.fixture
def home():
    home = make_home(
        title="Gija",
        hero_title_lt="Audžiame kartu",
        hero_title_en="We weave together",
        events_text_lt="Renginių nėra.",
        events_text_en="No events.",
        strategy_heading_lt="Strategija",
        strategy_heading_en="Strategy",
        ask_heading_lt="Turite idėją?",
        ask_heading_en="Have an idea?",
        ask_button_text_lt="Rašykite",
        ask_button_text_en="Write",
    )
    home.ask_button_page = make_page(home, ContactPage, title="Kontaktai", title_en="Contact")
    home.strategy_page = make_page(home, title="Eiga", title_en="")
    home.save()
    make_site_settings(organisation_name_en="Gijuvėnai LAG </script>")
    return home


@pytest.fixture
def index(home):
    return make_news_index(home)


def make_posts(index, number, **kwargs):
    for n in range(number):
        day = date(2026, 1, 1) + timedelta(days=n)
        make_news(index, title=f"Žinia {n}", title_en=f"Post {n}", published_on=day, **kwargs)


def html_of(client, url):
    response = client.get(url)
    assert response.status_code == 200, url
    return response.content.decode()


@pytest.mark.parametrize(("url", "words"), [("/lt/", "Žinia Renginiai"), ("/en/", "Post Events")])
def test_news_come_before_the_strategy_and_the_question(client, index, url, words):
    make_posts(index, 5)
    html = html_of(client, url)
    post = words.split()[0]
    parts = ["<h1", f"{post} 4", f"{post} 3", f"{post} 2", f"{post} 1", 'class="night', 'class="ask']
    places = [html.index(part) for part in parts]
    assert places == sorted(places)
    assert f"{post} 0" not in html  # four are enough


def test_a_pinned_post_leads(client, index):
    make_posts(index, 3)
    NewsPage.objects.filter(title="Žinia 0").update(is_pinned=True)
    html = html_of(client, "/lt/")
    assert html.index("Žinia 0") < html.index("Žinia 2") < html.index("Žinia 1")


def test_a_post_without_english_is_not_on_the_english_page(client, index):
    make_news(index, title="Tik lietuviškai", title_en="")
    assert "Tik lietuviškai" in html_of(client, "/lt/")
    assert "Tik lietuviškai" not in html_of(client, "/en/")


def test_english_page_has_no_lithuanian_words_where_english_is_missing(client, home):
    home.events_text_en = ""
    home.save()
    assert "Renginių nėra." in html_of(client, "/lt/")
    assert "Renginių nėra." not in html_of(client, "/en/")


def test_a_button_does_not_lead_where_the_visitor_cannot_read(client, home):
    assert "/lt/eiga/" in html_of(client, "/lt/")
    assert "eiga" not in html_of(client, "/en/").split("<footer")[0].split("<main")[1]
    assert "/en/contact/" in html_of(client, "/en/")


def make_events(home, number):
    events = make_event_index(home)
    for day in range(1, number + 1):
        starts_at = timezone.now() + timedelta(days=day)
        make_event(events, title=f"Vakaras {day}", title_en=f"Evening {day}", starts_at=starts_at)
    return events


def test_the_next_events_stand_on_the_front_page(client, home):
    events = make_events(home, 6)
    make_event(events, title="Atšauktas", title_en="Called off", starts_at=timezone.now(), status="cancelled")
    for url, word, address in (("/lt/", "Vakaras", "/lt/renginiai/"), ("/en/", "Evening", "/en/events/")):
        html = html_of(client, url).replace("\xa0", " ")
        assert [f"{word} {day}" in html for day in range(1, 6)] == [True] * 4 + [False]
        assert "Atšauktas" not in html and "Called off" not in html and f'href="{address}"' in html


@pytest.mark.parametrize("url", ADDRESSES)
@pytest.mark.parametrize("number", [0, 3, 30])
def test_home_takes_at_most_ten_queries(client, index, django_assert_max_num_queries, url, number):
    make_posts(index, number, listing_image=make_image(alt_text_lt="Kiemas", alt_text_en="A yard"))
    SocialLink.objects.create(site_settings=make_site_settings(), name="Fediverse", url="https://example.org/")
    make_events(index.get_parent(), number)
    client.get(url)  # pictures are cut and site roots are found once
    cache.clear()
    Site.get_site_root_paths()
    with django_assert_max_num_queries(10):
        html_of(client, url)


def test_an_organisation_is_described_to_search_engines(client, home):
    html = html_of(client, "/en/")
    assert '"@type": "Organization"' in html
    assert '"name": "Gijuvėnai LAG \\u003C/script\\u003E"' in html


def test_a_plain_page_says_when_it_was_last_reviewed(client, home):
    make_page(home, title="Taisyklės", title_en="Rules", reviewed_on=date(2026, 10, 1))
    assert "2026\xa0m. spalio\xa01\xa0d." in html_of(client, "/lt/taisykles/")
    assert "1\xa0October 2026" in html_of(client, "/en/rules/")


def test_pages_stand_only_where_they_belong(home):
    root = home.get_parent().specific
    assert HomePage.can_create_at(root) is False  # there is one already
    for model in (StandardPage, AboutPage, ContactPage):
        assert not model.can_create_at(root)
    assert StandardPage.can_create_at(home) and AboutPage.can_create_at(home)
    assert not ContactPage.can_create_at(home)  # one is enough
    assert not HomePage.can_create_at(home)


def test_a_page_is_saved_whatever_language_is_active(ui_language, home):
    """Lithuanian is asked for, not the language in which somebody happens to press the button."""
    page = HomePage.objects.get()
    page.hero_title_en, page.title_en, page.live_en = "", "", False
    with override(ui_language):
        page.save()
        page.hero_title_lt = ""
        with pytest.raises(ValidationError) as refusal:
            page.save()
    assert list(refusal.value.message_dict) == ["hero_title_lt"]
