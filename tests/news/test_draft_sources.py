"""A news post that begins from a call, an event or a project: its first words in both languages, nothing public."""

from datetime import date, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone
from wagtail.rich_text import get_text_for_indexing

from cms.l10n.local_time import at_wall_time
from news.draft_sources import starts
from news.models import NewsPage
from tests.support.factories import (
    make_admin,
    make_event,
    make_event_index,
    make_home,
    make_image,
    make_news,
    make_news_index,
    make_topic,
    make_venue,
)
from tests.support.factories_calls import make_call, make_call_index
from tests.support.funders import fund, make_programme
from tests.support.projects import make_project, make_project_index
from tests.support.registrations import add_pool

pytestmark = pytest.mark.django_db
NBSP = "\N{NO-BREAK SPACE}"
THERE = timezone.localdate().year + 1


def wall(year, text):
    return at_wall_time(datetime.fromisoformat(f"{year}-{text}"))


@pytest.fixture(params=["lt", "en"])
def office(request, client):
    """What a post says does not depend on the language of its editor."""
    client.force_login(make_admin(request.param))
    return client


@pytest.fixture
def home():
    home = make_home()
    make_news_index(home)
    return home


def begin(client, page):
    before = set(NewsPage.objects.values_list("pk", flat=True))
    answer = client.post(reverse("news_start", args=[page.pk]))
    post = NewsPage.objects.exclude(pk__in=before).get()
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[post.pk])
    assert (post.live, post.live_en) == (False, False)
    assert client.get(answer.url).status_code == 200
    return post.get_latest_revision_as_object()


def text_of(stream):
    said = [
        get_text_for_indexing(block.value.source) if block.block_type == "paragraph" else block.value["text"]
        for block in stream
    ]
    return " | ".join(" ".join(text.replace(NBSP, " ").split()) for text in said)


def kinds_of(stream):
    return [block.block_type for block in stream]


def make_open_call(home, **kwargs):
    return make_call(
        make_call_index(home),
        **{
            "title": "Kiemų stalai",
            "title_en": "Tables for yards",
            "opens_at": wall(2020, "01-07 08:00"),
            "closes_at": wall(THERE, "12-11 16:00"),
            "total": 60000,
            "highest": 15000,
            "applicants": ["ngo"],
            "objective_lt": "Kad kiemuose būtų kur sėdėti.",
            "objective_en": "So that yards have somewhere to sit.",
            "contact_name": "Rasa Upė",
            "contact_phone": "+370 600 11122",
            **kwargs,
        },
    )


def test_a_post_about_an_open_call(office, home):
    post = begin(office, make_open_call(home))
    assert post.title == "Kviečiame teikti paraiškas: Kiemų stalai"
    assert post.title_en == "Apply now: Tables for yards"
    assert kinds_of(post.body_lt) == kinds_of(post.body_en)
    assert kinds_of(post.body_lt) == [
        *("paragraph", "heading", "paragraph", "heading", "paragraph", "paragraph", "button"),
    ]
    lithuanian, english = text_of(post.body_lt), text_of(post.body_en)
    assert f"nuo 2020 m. sausio 7 d. 8.00 val. iki {THERE} m. gruodžio 11 d. 16.00 val. Kvietimo suma" in lithuanian
    assert "60 000,00 Eur, vienam projektui skiriama iki 15 000,00 Eur." in lithuanian
    assert f"from 7 January 2020, 08:00 until 11 December {THERE}, 16:00." in english.replace(" 8:00", " 08:00")
    assert "EUR 60,000.00; one project gets up to EUR 15,000.00." in english
    assert "Kad kiemuose būtų kur sėdėti." in lithuanian and "Rasa Upė, +370 600 11122" in lithuanian
    assert "So that yards have somewhere to sit." in english and "Non-governmental" in english
    assert "Kad kiemuose" not in english


def test_it_leads_to_the_page_that_it_is_about(office, home):
    call = make_open_call(home)
    post = begin(office, call)
    for stream in (post.body_lt, post.body_en):
        assert stream[-1].value["page"].pk == call.pk
    assert [row.related_id for row in post.related_pages.all()] == [call.pk]


def test_funders_and_picture_are_taken_over(office, home):
    picture = make_image(alt_text_lt="Kiemas", alt_text_en="A yard")
    call = make_open_call(home, listing_image=picture)
    fund(call, make_programme(), eu_share=70, project_number="K-7")
    post = begin(office, call)
    assert [(f.programme.name_lt, f.eu_share, f.project_number) for f in post.funders.all()] == [
        ("Miesto programa", 70, "K-7")
    ]
    assert post.listing_image == picture and call.funders.count() == 1


@pytest.mark.parametrize(
    ("values", "title", "said"),
    [
        ({"opens_at": None, "closes_at": None, "planned_year": THERE}, "Rengiamas", f"skelbti: {THERE} m. Kvietimo"),
        (
            {"opens_at": None, "closes_at": None, "planned_year": THERE, "planned_part": "q2"},
            "Rengiamas",
            f"{THERE} m. II ketvirtis.",
        ),
        ({"closes_at": wall(2020, "02-07 16:00")}, "Po kvietimo", "Paraiškas priėmėme nuo"),
    ],
)
def test_a_call_that_is_not_open_is_not_said_to_be(office, home, values, title, said):
    post = begin(office, make_open_call(home, **values))
    assert post.title.startswith(title) and said in text_of(post.body_lt)
    assert ".." not in text_of(post.body_lt) + text_of(post.body_en)


def test_a_post_about_a_training(office, home):
    event = make_event(
        make_event_index(home),
        starts_at=wall(THERE, "03-05 17:30"),
        title="Kaip rašyti",
        title_en="How to write",
        summary_lt="Rašome kartu.",
        summary_en="We write together.",
        venue=make_venue(),
        audience_text_lt="Bendruomenėms",
        audience_text_en="For communities",
        funding_text_lt="<p>Remia miestas.</p>",
        live_en=False,
    )
    add_pool(event, 9)
    post = begin(office, event)
    assert (post.title, post.title_en) == ("Kviečiame: Kaip rašyti", "Come: How to write")
    lithuanian, english = text_of(post.body_lt), text_of(post.body_en)
    assert f"{THERE} m. kovo 5 d." in lithuanian and "17.30–19.30" in lithuanian.replace("\N{WORD JOINER}", "")
    assert f"5 March {THERE}" in english and "17:30–19:30" in english.replace("\N{WORD JOINER}", "")
    assert "Biblioteka" in lithuanian and "Library" in english
    assert lithuanian.endswith("Programa ir registracija") and english.endswith("Programme and registration")
    assert "Remia miestas" in post.funding_text_lt and (post.summary_lt, post.summary_en) == (
        "Rašome kartu.",
        "We write together.",
    )


def test_a_post_about_an_event_that_was_waits_for_how_it_went(office, home):
    event = make_event(make_event_index(home), starts_at=timezone.now() - timedelta(days=3), title="Talka")
    post = begin(office, event)
    assert post.title == "Kaip pavyko: Talka"
    empty = [block for block in post.body_lt if block.block_type == "paragraph" and not block.value.source]
    assert empty, "a paragraph that the editor must write before publishing"


def test_a_post_about_a_project_never_names_a_person(office, home):
    index = make_project_index(home)
    values = {"holder_name_lt": "Jonas Šerkšnys", "holder_name_en": "Jonas Šerkšnys", "aim_lt": "Tikslas."}
    values |= {"planned_start": date(2026, 1, 5), "activities_lt": "<p>Statysime.</p>", "live_en": False}
    money = [("eu", 9000, 0), ("own", 1000, 0)]
    person = make_project(index, money=money, holder_is_person=True, **values)
    club = make_project(index, money=money, **{**values, "holder_name_lt": "Klubas", "holder_name_en": "Club"})
    post = begin(office, person)
    assert "Šerkšnys" not in text_of(post.body_lt) + text_of(post.body_en) + post.summary_lt + post.title
    assert "10 000,00 Eur" in text_of(post.body_lt) and "Statysime." in text_of(post.body_lt)
    assert "Klubas" in text_of(begin(office, club).body_lt)


def test_without_an_english_title_there_is_none_but_the_blocks_are_there(office, home):
    post = begin(office, make_open_call(home, title_en=""))
    assert post.title_en == "" and post.body_en and "EUR 60,000.00" in text_of(post.body_en)


def test_what_an_editor_typed_is_no_markup(office, home):
    post = begin(office, make_open_call(home, objective_lt="<script>alert(1)</script> & Ko"))
    source = "".join(block.value.source for block in post.body_lt if block.block_type == "paragraph")
    assert "<script" not in source and "&lt;script&gt;" in source


def test_the_topic_is_that_of_the_last_post_about_such_a_page(office, home):
    index, topic = make_call_index(home), make_topic("Kvietimai", "Calls")
    old, new = make_call(index), make_call(index)
    assert begin(office, new).category is None
    earlier = make_news(NewsPage.objects.first().get_parent().specific, category=topic)
    earlier.related_pages.model.objects.create(page=earlier, related=old)
    assert begin(office, new).category == topic


def test_the_screen_offers_what_there_is_to_write_about(office, home):
    call, event = make_open_call(home), make_event(make_event_index(home), title="Talka")
    page = BeautifulSoup(office.get(reverse("news_starts")).content, "html.parser")
    actions = [form["action"] for form in page.select(".cms-starts form")]
    assert actions == [reverse("news_start", args=[thing.pk]) for thing in (call, event)]
    assert len(page.select("h2")) >= len(starts()) == 3


def test_the_form_of_a_new_post_leads_there_and_that_of_an_old_one_does_not(office, home):
    index = home.get_children().get(slug="naujienos").specific
    new = office.get(reverse("wagtailadmin_pages:add", args=["news", "newspage", index.pk]))
    old = office.get(reverse("wagtailadmin_pages:edit", args=[make_news(index).pk]))
    assert reverse("news_starts") in new.content.decode()
    assert f'href="{reverse("news_starts")}"' not in old.content.decode()


def test_the_button_stands_beside_the_page(office, home):
    call = make_open_call(home)
    form = office.get(reverse("wagtailadmin_pages:edit", args=[call.pk])).content.decode()
    assert reverse("news_start", args=[call.pk]) in form
    other = make_news(home.get_children().get(slug="naujienos").specific)
    assert (
        reverse("news_start", args=[other.pk])
        not in office.get(reverse("wagtailadmin_pages:edit", args=[other.pk])).content.decode()
    )
    assert office.post(reverse("news_start", args=[other.pk])).status_code == 404


def test_an_address_that_was_only_followed_makes_nothing(office, home):
    assert office.get(reverse("news_start", args=[make_open_call(home).pk])).url == reverse("news_starts")
    assert not NewsPage.objects.exists()


def test_who_may_not_write_news_makes_none(client, home):
    user = make_admin("lt")
    user.is_superuser = False
    user.save()
    client.force_login(user)
    assert client.post(reverse("news_start", args=[make_open_call(home).pk])).status_code in (302, 403)
    assert not NewsPage.objects.exists()
