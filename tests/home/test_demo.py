"""The demo can be shown to anybody: complete, true to itself, honest in both languages, and loaded only once."""

import re
from collections import Counter
from datetime import UTC, date, datetime
from io import BytesIO
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.core import serializers
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from PIL import Image
from wagtail.models import PageLogEntry, Site

from cms.blocks import BodyBlock
from cms.editor.forms import address_fault
from cms.models import BasePage, CustomDocument, CustomImage, OutgoingMail, SiteSettings
from cms.translations.completeness import missing_in_english
from events.availability import State
from events.models import EventPage
from home.demo import settings
from home.demo.bodies import PEOPLE
from home.demo.calls import CALLS
from home.demo.contact_page import CONTACT
from home.demo.events import AUDIENCES, HAPPENINGS, PLACES
from home.demo.files import FILES
from home.demo.images import PICTURES
from home.demo.news import POSTS
from home.demo.parts import Both
from home.demo.pdf import make_pdf
from home.demo.programmes import LAW
from home.demo.projects import PROJECTS
from home.demo.tree import PAGES
from home.demo.typography import typeset
from home.models import AboutPage, Body, Organisation, ProjectPage, StrategyPage
from home.people.checks import body_faults
from home.people.membership import tally
from home.projects.checks import faults
from home.projects.progress import Progress
from news.models import NewsPage
from tests.support.factories import make_home, make_page

pytestmark = pytest.mark.django_db
in_demo = pytest.mark.usefixtures("demo")

# The town, its lake, its first street, a speaker and the group's short name stay what they are in any language.
MAP = "https://www.openstreetmap.org/"
ELSEWHERE = re.compile(r"https://[a-z-]+\.example/")  # nobody's: the name is kept for such uses
NAMES = "|".join([r"Gijuvėn(ai|ų)|Verpė|Audėjų|Siūlaitė", *sorted(PEOPLE)])
LITHUANIAN = re.compile(r"\w*[ąčęėįšųūž„]\w*", re.IGNORECASE)
ENGLISH = re.compile(r"\b(the|and|of|with|from|our)\b", re.IGNORECASE)


@pytest.fixture
def small_pictures(db):
    """Nobody looks at the pictures here, and small ones are quickly made in nine sizes."""
    file = BytesIO()
    Image.new("RGB", (32, 21), "#cfe0c0").save(file, "JPEG")
    for image in CustomImage.objects.all():
        image.file.save(f"small-{image.pk}.jpg", ContentFile(file.getvalue()), save=False)
        image.focal_point_x = image.focal_point_y = image.focal_point_width = image.focal_point_height = None
        image.width, image.height = 32, 21
        image.save()


EVERYTHING = (*PAGES, *POSTS, *HAPPENINGS, *PROJECTS, *CALLS)
BILINGUAL = [source for source in EVERYTHING if source.en]


def demo_pages(language):
    return [page for page in BasePage.objects.filter(depth__gt=1).specific() if language in page.languages]


def read(client, page, language):
    """Return the page as a visitor gets it, without the parts that say they are in another language."""
    url = page.url_in(language)
    response = client.get(url)
    assert response.status_code == 200, f"{url} answers {response.status_code}"
    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.html["lang"] == language, url
    assert not twice(tag["id"] for tag in soup.select("[id]")), url
    assert not twice(landmark_names(soup)), url
    for part in soup.select(f"body [lang]:not([lang={language}]), script, svg"):
        part.decompose()
    return soup


def twice(found):
    return [one for one, number in Counter(found).items() if number > 1]


def landmark_names(soup):
    """Yield role and name of what screen readers list: of a role each needs a name of its own."""
    for tag in soup.select("section, nav, aside, [role=region]"):
        labels = [soup.find(id=key) for key in tag.get("aria-labelledby", "").split()]
        assert all(labels), tag.attrs
        name = tag.get("aria-label") or " ".join(" ".join(label.get_text().split()) for label in labels)
        if name or tag.name != "section":
            yield "region" if tag.name == "section" else tag.get("role", tag.name), name


def check_links(client, soup, page, known):
    """Links of the page's own part lead to a page of the demo, a list of news or a file that is there."""
    assert all(link["href"].startswith("http") for link in soup.select("link[hreflang]")), page
    for link in soup.select("main a[href]"):
        url = urljoin(soup.select_one("link[rel=canonical]")["href"], link["href"]).removeprefix("http://localhost")
        if url.startswith("/") and url.split("#")[0] not in known:
            assert client.get(url).status_code == 200, f"{url} on {page}"
            known.add(url)
        known_elsewhere = url.startswith(("/", "mailto:labas@", "tel:", "webcal:", MAP, LAW)) or ELSEWHERE.match(url)
        assert known_elsewhere, f"{url} on {page}"


def words_of(soup):
    attributes = [tag[name] for tag in soup.find_all(True) for name in ("alt", "aria-label") if tag.has_attr(name)]
    meta = [tag["content"] for tag in soup.select("meta[name=description], meta[property^='og:']")]
    return "\n".join([soup.get_text(" "), *attributes, *meta])


# --- First, while there is no demo yet: its registrations protect its events -------------


def test_a_site_of_somebody_else_is_left_alone():
    make_page(make_home(), title="Mūsų puslapis")
    with pytest.raises(CommandError, match="already holds another site"):
        call_command("load_demo")
    assert not NewsPage.objects.exists()


# --- What a visitor sees -------------------------------------------------------------


@pytest.mark.once
@in_demo
def test_every_page_answers_in_lithuanian(client, small_pictures):
    pages = demo_pages("lt")
    known = {page.url_in("lt") for page in pages}
    assert len(pages) == len(EVERYTHING)
    for page in pages:
        soup = read(client, page, "lt")
        own_words = " ".join(part.get_text(" ") for part in soup.select("h1, .lead, .prose, .hero, .card"))
        strangers = ENGLISH.findall(own_words)
        assert soup.h1 and not strangers, f"{page.url_in('lt')}: {strangers}"
        check_links(client, soup, page, known)


@pytest.mark.once
@in_demo
def test_every_english_page_is_honestly_english(client, small_pictures):
    """No Lithuanian letter on the whole page, but in names and in what says that it is Lithuanian."""
    pages = demo_pages("en")
    known = {page.url_in("en") for page in pages}
    assert len(pages) == len(BILINGUAL)
    for page in pages:
        soup = read(client, page, "en")
        strangers = LITHUANIAN.findall(re.sub(NAMES, "", words_of(soup)))
        assert soup.h1 and not strangers, f"{page.url_in('en')}: {strangers}"
        check_links(client, soup, page, known)


@in_demo
def test_a_post_without_english_sends_its_readers_to_the_lithuanian_one(client):
    post = NewsPage.objects.get(slug="kvietimas-nr-4")
    response = client.get(f"/en/news/{post.slug_en}/")
    assert response.status_code == 302 and response["Location"].startswith(post.url_in("lt"))


@in_demo
@pytest.mark.parametrize(
    "url",
    [
        "/lt/",
        "/en/",
        "/lt/naujienos/",
        "/en/news/",
        "/lt/apie-mus/",
        "/en/about-us/",
        "/lt/kontaktai/",
        "/en/contact/",
        "/lt/renginiai/",
        "/en/events/",
        "/lt/strategija/",
        "/en/strategy/",
        "/lt/projektai/",
        "/en/projects/",
        "/lt/projektai/projektai.csv",
        "/en/projects/projects.json",
    ],
)
def test_the_promised_addresses_are_there(client, small_pictures, url):
    assert client.get(url).status_code == 200


@in_demo
@pytest.mark.parametrize(
    ("url", "menu"),
    [
        ("/lt/apie-mus/", ["Naujienos", "Renginiai", "Kvietimai", "Strategija", "Projektai", "Apie mus", "Kontaktai"]),
        ("/en/about-us/", ["News", "Events", "Calls", "Strategy", "Projects", "About us", "Contact"]),
    ],
)
def test_the_menu_stands_in_order(client, small_pictures, url, menu):
    links = [
        link.get_text(strip=True) for link in BeautifulSoup(client.get(url).content, "html.parser").select("header a")
    ]
    assert [title for title in links if title in menu][: len(menu)] == menu


# --- What is in the database ---------------------------------------------------------


@in_demo
def test_there_is_enough_to_show():
    posts = NewsPage.objects.live()
    years = {post.published_on.year for post in posts}
    assert posts.count() >= 12 and posts.filter(live_en=False).count() == 3 and years == {2024, 2025, 2026}
    assert posts.filter(is_pinned=True).count() == 1 and posts.exclude(corrected_on=None).count() == 1
    assert posts.exclude(funding_text_lt="").exclude(funding_text_lt=None).exists()
    assert {post.category.slug for post in posts} == {
        "ataskaitos", "bendruomenes", "kvietimai", "mokymai", "projektai", "sprendimai"
    }  # fmt: skip
    about = AboutPage.objects.get()
    assert about.goals.count() == 7 and about.history.count() == 8 and about.memberships.count() == 2
    assert {entry.precision for entry in about.history.all()} == {"day", "month", "year"}


@pytest.mark.once
@in_demo
@pytest.mark.parametrize(
    ("language", "words"), [("lt", "Bendrai finansuoja Europos Sąjunga"), ("en", "Co-funded by the European Union")]
)
def test_each_family_of_funders_pays_for_something(client, language, words):
    funded = {}
    for page in BasePage.objects.live().filter(live_en=True, funders__isnull=False).distinct().specific():
        funds = {funding.programme.fund for funding in page.funders.all()}
        funded.setdefault(frozenset(funds), page)
    assert {frozenset({"esf"}), frozenset({"eafrd"}), frozenset({"municipal"})} <= set(funded)
    assert frozenset({"esf", "eafrd", "municipal"}) in funded
    for funds, page in funded.items():
        found = BeautifulSoup(client.get(page.url_in(language)).content, "html.parser").select_one(".funding")
        is_european = bool(funds - {"municipal"})
        assert (words in found.get_text()) == is_european == bool(found.select(".funding__emblem"))


@in_demo
def test_events_show_every_state():
    events = {event.slug: event for event in EventPage.objects.live()}
    states = {slug: event.registration.state for slug, event in events.items()}
    assert states["nuo-idejos-iki-paraiskos"] == State.OPEN
    assert events["nuo-idejos-iki-paraiskos"].registration.places_left == 3
    assert events["nuo-idejos-iki-paraiskos"].questions.count() == 2
    assert states["socialinis-verslas-mazame-mieste"] == State.WAITING
    assert states["kaip-papasakoti-apie-savo-projekta"] == State.NOT_YET
    assert events["klauskite-nuotoliu"].mode == "online" and events["klauskite-nuotoliu"].online_url
    assert events["projektu-mokykla-trys-vakarai"].sessions.count() == 3
    gathering = events["bendruomeniu-saskrydis-prie-verpes-ezero"]
    assert gathering.pools.get().registrations.exclude(organisation="").exists()
    children = events["vaiku-juostu-rytas"].pools.get()
    assert children.asks_guardian and children.asks_names and children.event.questions.filter(is_sensitive=True)
    assert {event.status for event in events.values()} == {"scheduled", "moved", "moved_online", "cancelled"}
    past = events["bendruomeniu-saskrydis-viena-juosta"]
    assert past.is_past() and past.report_lt and past.photos.count() == 3 and past.attendance == 380
    assert [slug for slug, event in events.items() if not event.live_en] == ["kiemu-vakarone"]


@in_demo
def test_the_strategy_counts_what_the_news_say():
    strategy = StrategyPage.objects.get()
    totals = Progress(strategy).totals
    counted = [totals.planned, totals.approved, totals.finished, totals.ongoing, totals.other, totals.waiting]
    assert counted == [22, 20, 11, 8, 1, 2] and not list(faults(strategy))
    _caption, (_head, *told) = tables(next(post for post in POSTS if post.key == "midway").en)[0]
    assert [number for _status, number in told] == ["11", "8", "1", "2", "22"]
    lines = [line.figures for priority in Progress(strategy).priorities for line in priority.lines]
    calls = [figures for figures in lines if figures.budget > 18_000]
    assert sum(figures.granted for figures in calls) == 355_000 and sum(figures.budget for figures in calls) == 415_000


@in_demo
def test_members_and_bodies_are_what_the_texts_say():
    """Forty members, none of the groups half of them; a board of eleven: four, four and three."""
    days = {date(2016, 2, 18): 15, date(2024, 12, 31): 38, date(2025, 12, 31): 40, date(2026, 4, 23): 39}
    for day, number in {**days, date(2026, 11, 20): 40}.items():
        assert Organisation.objects.members(day).count() == number, day
    shares = tally(Organisation.objects.all(), date(2026, 11, 20)).shares
    assert [share.number for share in shares] == [17, 13, 10] and not any(share.is_half for share in shares)
    assert Organisation.objects.filter(is_community=True).count() == 6
    board = Body.objects.filter(kind="board").first()
    assert [share.number for share in board.balance.shares] == [4, 4, 3] and board.balance.keeps_the_rule
    for body in Body.objects.all():
        assert not list(body_faults(body, date(2026, 11, 20))), body


@in_demo
def test_projects_are_held_by_persons_too():
    """One has been public for two years already, so nobody reads the name any more."""
    music, things = (ProjectPage.objects.get(slug=slug) for slug in ("muzika-kieme", "antras-daiktu-gyvenimas"))
    day = date(2026, 11, 20)
    assert (music.public_holder(day), things.public_holder(day)) == ("", "Linas Verpelis")
    assert {project.kind for project in ProjectPage.objects.all()} == {"local", "cooperation", "running"}


@in_demo
def test_people_of_the_demo_get_no_letters():
    assert not OutgoingMail.objects.filter(state__in=["queued", "sending"]).exists()


@in_demo
def test_editors_would_be_allowed_to_save_all_of_it():
    """Every address and body passes the form's own checks, and all blocks but the film are in use."""
    used = set()
    for page in BasePage.objects.filter(depth__gt=1).specific():
        assert page.live and not page.has_unpublished_changes and (not page.live_en or not missing_in_english(page))
        parent = page.get_parent()
        assert not any(address_fault(slug, parent) for slug in (page.slug, page.slug_en)), page.slug
        for language in page.languages if hasattr(page, "body_lt") else ():
            body = getattr(page, f"body_{language}")
            BodyBlock().clean(body)
            used |= {block.block_type for block in body}
    assert used == set(BodyBlock().child_blocks) - {"embed"}


@in_demo
def test_history_shows_the_day_of_the_post():
    post = NewsPage.objects.get(slug="kvietimas-nr-4")
    entries = PageLogEntry.objects.filter(page=post.pk)
    days = {post.first_published_at, post.latest_revision.created_at, *(entry.timestamp for entry in entries)}
    assert {day.date() for day in days} == {post.published_on}


@in_demo
def test_files_know_their_size():
    for media in (*CustomImage.objects.all(), *CustomDocument.objects.all()):
        assert media.file_size == media.file.size > 1000 and media.file_hash, media


@in_demo
def test_settings_say_who_it_is():
    organisation = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    assert organisation.organisation_name_lt == "Gijuvėnų miesto vietos veiklos grupė"
    assert organisation.organisation_name_en == "Gijuvėnai Local Action Group"
    assert organisation.footer_links.count() == len(settings.FOOTER_MENU)
    assert organisation.privacy_page.slug_en == "privacy" and not organisation.is_alert_shown(
        datetime(2026, 11, 20, tzinfo=UTC)
    )


# --- Loading twice ---------------------------------------------------------------------


def everything():
    """Return all rows of the site as they are stored; search indexes and sessions aside."""
    labels = {"cms", "home", "news", "events", "wagtailcore", "wagtailredirects", "taggit"}
    models = [model for model in apps.get_models() if model._meta.app_label in labels]
    return {model: serializers.serialize("json", model._base_manager.order_by("pk")) for model in models}


@in_demo
def test_loading_again_changes_nothing(capsys):
    before = everything()
    call_command("load_demo")
    assert everything() == before
    assert capsys.readouterr().out == "The demo was already complete.\n"


@in_demo
def test_loading_again_keeps_what_an_editor_wrote_and_brings_back_what_is_missing(capsys):
    page = BasePage.objects.get(slug="apie-mus").specific
    page.mission_lt = "Kitokia misija"
    page.save_revision().publish()
    NewsPage.objects.get(slug="kvietimas-nr-4").delete()
    call_command("load_demo")
    assert AboutPage.objects.get().mission_lt == "Kitokia misija"
    assert NewsPage.objects.get(slug="kvietimas-nr-4").live
    assert capsys.readouterr().out == "The demo is loaded: 1 new pages.\n"


# --- The texts themselves ----------------------------------------------------------------


def all_texts():
    """Yield (language, text) for every title, summary and body, and for the fields of pages."""
    for source in EVERYTHING:
        for language in ("lt", "en"):
            text = getattr(source, language)
            if text:
                yield language, " ".join([text.title, text.summary, *strings(text.body)])
        for value in getattr(source, "fields", {}).values():
            if isinstance(value, Both):
                yield from (("lt", value.lt), ("en", value.en))


def strings(value):
    if isinstance(value, str):
        yield re.sub(r"<[^>]+>", " ", value)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from strings(part)


def tables(text):
    return [value for name, value in text.body if name == "table"]


def figures(table):
    """Return the digits of all numbers: 24 900,00 and 24,900.00 are the same."""
    found = re.findall(r"\d[\d .,:]*\d|\d", " | ".join(strings(table)))
    return sorted(re.sub(r"\D", "", number) for number in found)


def amount(cell):
    return int(re.sub(r"\D", "", cell))


@pytest.mark.parametrize("source", BILINGUAL, ids=lambda source: source.key)
def test_both_languages_have_the_same_blocks_and_figures(source):
    kinds = {language: [name for name, _value in getattr(source, language).body] for language in ("lt", "en")}
    if source.key not in {"documents"}:  # English adds a word on the language of the files
        assert kinds["lt"] == kinds["en"]
    for lithuanian, english in zip(tables(source.lt), tables(source.en), strict=True):
        assert figures(lithuanian) == figures(english)


@pytest.mark.parametrize("source", EVERYTHING, ids=lambda source: source.key)
def test_totals_add_up(source):
    for text in filter(None, (source.lt, source.en)):
        for _caption, (_head, *rows) in tables(text):
            check_total(rows)


def check_total(rows):
    if middle := [cells for cells in rows if re.match(r"Pajamų iš viso|Total income", cells[0])]:
        # The accounts: income and its total, then spending and its total.
        split = rows.index(middle[0]) + 1
        parts = rows[:split], rows[split:]
    else:
        parts = (rows,) if re.match(r"Iš viso|Total", rows[-1][0]) else ()
    for *lines, total in parts:
        column = next((at for at, cell in enumerate(total) if re.search(r"Eur|EUR", cell)), 1)
        assert sum(amount(cells[column]) for cells in lines) == amount(total[column])


def test_quotation_marks_and_dashes_are_those_of_the_language():
    for language, text in all_texts():
        wrong = re.findall(r".{0,20}(?:\"| - |\.\.\.|'{1}| — ).{0,20}", text)
        assert not wrong, wrong
        if language == "lt":
            assert text.count("„") == text.count("“") and "”" not in text, text
        else:
            assert text.count("“") == text.count("”") and "„" not in text, text


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("lt", "2026 m. gruodžio 12 d. 17.30 val.", "2026_m. gruodžio_12_d. 17.30_val."),
        ("lt", "34 874,99 Eur, Nr. 6, Audėjų g. 7, 92,5 proc.", "34_874,99_Eur, Nr._6, Audėjų g._7, 92,5_proc."),
        ("lt", "kilometro take – dvylika", "kilometro take_– dvylika"),
        ("lt", "+370 600 00000", "+370_600_00000"),
        ("en", "EUR 34,874.99 by 12 December, Call No. 6", "EUR_34,874.99 by 12_December, Call No._6"),
        ("en", "raised to 80 cm, +370 600 00000", "raised to 80_cm, +370_600_00000"),
    ],
)
def test_spaces_that_must_not_break(language, typed, expected):
    assert typeset(typed, language) == expected.replace("_", "\N{NO-BREAK SPACE}")


def test_keys_lead_to_something():
    keys = {source.key for source in EVERYTHING}
    assert len(keys) == len(EVERYTHING)
    for event in HAPPENINGS:
        assert {event.project} <= {"", *keys} and {*event.attachments, *event.materials} <= set(FILES)
        assert {event.place} <= {"", *PLACES} and set(event.audiences) <= set(AUDIENCES)
        assert {event.image} <= {"", *PICTURES} and set(event.photos) <= set(PICTURES)
    for post in POSTS:
        assert set(post.related) <= keys and set(post.attachments) <= set(FILES)
        assert not post.image or post.image in PICTURES


def test_the_contact_page_thanks_in_both_languages():
    assert all(CONTACT.fields["thank_you"].__dict__.values())


# --- Pictures and files --------------------------------------------------------------------


@pytest.mark.parametrize("key", ["lake", "sash"])
def test_a_picture_is_drawn_the_same_every_time(key):
    first, second = (PICTURES[key].draw().jpeg().getvalue() for _ in range(2))
    assert first == second and len(first) < 400_000
    assert Image.open(BytesIO(first)).size == (1600, 1067)


def test_pictures_say_what_they_show_in_both_languages():
    for picture in PICTURES.values():
        assert 20 < len(picture.alt.lt) < 255 and 20 < len(picture.alt.en) < 255
        assert not LITHUANIAN.search(picture.alt.en)


def test_files_are_sound():
    for file in FILES.values():
        pdf = make_pdf(file.title.lt, file.lines, "lt")
        start = int(re.search(rb"startxref\n(\d+)\n%%EOF", pdf)[1])
        assert pdf.startswith(b"%PDF-") and pdf[start:].startswith(b"xref") and b"/Lang (lt)" in pdf
