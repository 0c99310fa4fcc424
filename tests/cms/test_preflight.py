"""Preflight looks at a draft before it is published: it warns, leads to the place, and refuses nothing itself."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from cms.funding.statements import Fund
from cms.models import CustomDocument
from cms.preflight import Level, findings
from cms.preflight.checks.people import is_personal_code
from home.models import StandardPage
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
from tests.support.funders import fund, make_programme
from tests.support.projects import make_project, make_project_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    make_site_settings()
    return make_home()


def found(page, check=None, language="en"):
    with translation.override(language):
        draft = page.save_revision().as_object()
        return [one for one in findings(draft) if check is None or one.check == check]


def texts(page, check=None):
    return [one.text for one in found(page, check)]


def paragraph(html):
    return [("paragraph", html)]


def both(lt, en=None):
    """Return a body in each language, which must have the same number of blocks."""
    return {"body_lt": lt, "body_en": lt if en is None else en}


def draft(home, **values):
    return make_page(home, **{"live": False, "live_en": False, **values})


def clean(home, **values):
    return make_page(home, **both(paragraph("<p>Tekstas</p>"), paragraph("<p>Text</p>")), **values)


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_page_without_faults_has_no_findings(home, language):
    assert found(clean(home), language=language) == []


# --- Pictures ----------------------------------------------------------------------------------


def test_a_picture_without_words_is_named_in_the_language_that_lacks_them(home):
    said, silent = make_image(title="Sako", alt_text_lt="Suolas", alt_text_en="A bench"), make_image(title="Tyli")
    half = make_image(title="Pusė", alt_text_lt="Suolas")
    picture = [("image", {"image": image, "is_decorative": False}) for image in (said, silent, half)]
    ornament = ("image", {"image": silent, "is_decorative": True})
    page = draft(home, **both([*picture, ornament]))
    assert texts(page, "pictures") == [
        "The picture “Tyli” does not say in Lithuanian what it shows.",
        "The picture “Tyli” does not say in English what it shows.",
        "The picture “Pusė” does not say in English what it shows.",
    ]
    levels = [one.level for one in found(page, "pictures")]
    assert levels == [Level.STOPS, Level.WARNS, Level.WARNS]  # English only where it is to be public


def test_the_picture_for_lists_is_one_of_them(home):
    page = make_news(make_news_index(home), live=False, live_en=False, listing_image=make_image(title="Tyli"))
    assert [(one.text[:22], one.anchor) for one in found(page, "pictures")] == [
        ("The picture “Tyli” doe", "id_listing_image-chooser"),
        ("The picture “Tyli” doe", "id_listing_image-chooser"),
    ]


def test_pictures_in_running_text_are_looked_at(home):
    embed = '<embed alt="{}" embedtype="image" format="left" id="1"/>'
    assert texts(draft(home, body_lt=paragraph(f"<p>a</p>{embed.format('')}")), "pictures")
    assert not texts(draft(home, body_lt=paragraph(f"<p>a</p>{embed.format('Suolas')}")), "pictures")


# --- Words of links, headings, titles ------------------------------------------------------------


def test_links_without_words_lead_to_their_block(home):
    words = '<p><a href="https://example.org/">{}</a></p>'
    page = draft(home, **both(paragraph(words.format("čia")), paragraph(words.format("here"))))
    lt, en = found(page, "link_words")
    assert lt.text == "The link “čia” does not say where it leads." and "Lithuanian" in lt.where
    assert en.text == "The link “here” does not say where it leads." and "English" in en.where
    assert lt.anchor == f"block-{page.body_lt[0].id}-section" and en.anchor == f"block-{page.body_en[0].id}-section"
    assert not texts(draft(home, **both(paragraph(words.format("Paraiška")))), "link_words")


def heading(text, level="h2"):
    return ("heading", {"text": text, "level": level})


def test_headings_stand_in_order_and_above_something(home):
    words = ("paragraph", "<p>Tekstas</p>")
    cases = [
        ([heading("A", "h3"), words, heading("B"), words], ["This subheading has no heading above it"]),
        ([heading("A"), heading("B"), words], ["There is nothing under the heading “A”."]),
        ([heading("A"), words, heading("B", "h3")], ["There is nothing under the heading “B”."]),
        ([heading("A"), heading("B", "h3"), words], []),
        ([("paragraph", "<h3>A</h3><p>b</p>")], ["This subheading has no heading above it"]),
    ]
    for body, expected in cases:
        said = texts(draft(home, body_lt=body), "headings")
        assert len(said) == len(expected) and all(map(str.startswith, said, expected)), (body, said)


@pytest.mark.parametrize(
    ("values", "number"),
    [
        ({"title": "a" * 66}, 1),
        ({"title": "a" * 65}, 0),
        ({"title": "a" * 90, "seo_title_lt": "Trumpas"}, 0),
        ({"seo_title_lt": "a" * 66}, 1),
        ({"title_en": "a" * 66}, 1),
        ({"search_description_lt": "a" * 171}, 1),
        ({"search_description_lt": "a" * 170}, 0),
    ],
)
def test_titles_are_as_long_as_search_engines_show(home, values, number):
    assert len(texts(draft(home, **values), "titles")) == number


# --- Where links lead ----------------------------------------------------------------------------


def link_to(page):
    return f'<p><a linktype="page" id="{page if isinstance(page, int) else page.pk}">Žodžiai</a></p>'


def test_links_to_what_is_gone_or_not_public_are_named(home):
    hidden = make_page(home, title="Paslėptas", live=False)
    gone = make_page(home)
    pk = gone.pk
    gone.delete()
    assert texts(draft(home, body_lt=paragraph(link_to(pk))), "links") == [
        "A link leads to a page that no longer exists."
    ]
    (said,) = texts(draft(home, body_lt=paragraph(link_to(hidden))), "links")
    assert said == "The link to “Paslėptas” leads nowhere: that page is not public."
    missing = '<p><a linktype="document" id="987654">Failas</a></p>'
    assert texts(draft(home, body_lt=paragraph(missing)), "links") == ["A link leads to a file that no longer exists."]
    assert texts(draft(home, body_lt=[("button", {"text": "Rašykite", "page": hidden})]), "links")
    assert texts(draft(home, body_lt=[("button", {"text": "Rašykite"})]), "links") == ["The button leads nowhere."]


def test_links_that_lead_somewhere_are_not(home):
    document = CustomDocument.objects.create(title="Įstatai", file=ContentFile(BytesIO(b"a").read(), "a.txt"))
    body = [
        ("paragraph", link_to(make_page(home))),
        ("paragraph", f'<p><a linktype="document" id="{document.pk}">Įstatai</a></p>'),
        ("button", {"text": "Rašykite", "page": make_page(home)}),
        ("button", {"text": "Rašykite", "url": "https://example.org/nera/"}),
    ]
    assert not texts(draft(home, **both(body)), "links")


def test_typed_addresses_of_this_site_are_followed(home):
    make_page(home, title="Apie", title_en="About")
    make_event_index(home)
    cases = {
        "/lt/apie/": False,
        "/en/about/?a=1": False,
        "/lt/nera/": True,
        "/en/apie/": True,
        "/lt/renginiai/2026-11/": False,  # addresses of its own
        "/lt/apie/nera/": True,
        "/documents/1/a.pdf": False,
        "https://example.org/lt/nera/": False,
    }
    for address, is_broken in cases.items():
        page = draft(home, body_lt=paragraph(f'<p><a href="{address}">Žodžiai</a></p>'))
        assert bool(texts(page, "links")) == is_broken, address


def test_an_address_that_leads_on_to_another_is_good(home):
    from wagtail.contrib.redirects.models import Redirect

    page = draft(home, body_lt=paragraph('<p><a href="/lt/sena/">Žodžiai</a></p>'))
    assert texts(page, "links")
    Redirect.objects.create(old_path="/lt/sena", redirect_page=home)
    assert not texts(page, "links")


def test_an_english_page_that_leads_to_a_lithuanian_one_is_told(home):
    target = make_page(home, title="Tik lietuviškai", title_en="")
    page = draft(home, **both(paragraph(link_to(target))))
    (one,) = found(page, "links_to_lithuanian")
    assert one.text == "The link to “Tik lietuviškai” leads from English to a page that is in Lithuanian only."
    assert one.anchor == f"block-{page.body_en[0].id}-section"


# --- English and funders -------------------------------------------------------------------------


def test_what_english_lacks_stops_where_it_is_to_be_public_and_is_a_note_elsewhere(home):
    body = {"body_lt": paragraph("<p>Tekstas</p>"), "body_en": []}
    (one,) = found(draft(home, title_en="", **body), "english")
    assert (one.text, one.level) == ("There is no English yet.", Level.NOTES)
    (one,) = found(draft(home, **body), "english")
    assert one.level == Level.NOTES and "1 thing is missing" in one.text
    (one,) = found(draft(home, live_en=True, **body), "english")
    assert one.level == Level.STOPS and one.anchor == "id_body_en" and "has no English text" in one.text


def test_money_of_the_union_asks_for_its_funder(home):
    page = draft(home, body_lt=paragraph("<p>Projektą finansuoja Europos Sąjunga.</p>"))
    assert len(texts(page, "funding")) == 1
    fund(page, make_programme(fund=Fund.ESF))
    page.refresh_from_db()
    assert not texts(page, "funding")
    assert not texts(draft(home, body_lt=paragraph("<p>Lietuva yra Europos Sąjungoje.</p>")), "funding")
    apart = "<p>Projektą finansuoja savivaldybė.</p><p>Lietuva yra Europos Sąjungoje.</p>"
    assert not texts(draft(home, body_lt=paragraph(apart)), "funding")


def test_a_funder_that_visitors_do_not_see_is_told(home):
    page = draft(home)
    fund(page, make_programme(live=False))
    page.refresh_from_db()
    assert "is not published" in texts(page, "funding")[0]


def test_rooms_ask_for_funders_of_their_own_pages(home):
    project = make_project(make_project_index(home), money=[("eu", 1000, 0)])
    own = make_project(project.get_parent(), money=[("own", 1000, 0)])
    event = make_event(make_event_index(home), project=project)
    assert len(texts(project, "project_funders")) == 1 and not texts(own, "project_funders")
    assert not texts(event, "event_funders")
    fund(project, make_programme())
    assert not texts(type(project).objects.get(pk=project.pk), "project_funders")
    assert len(texts(event, "event_funders")) == 1


# --- People --------------------------------------------------------------------------------------


def with_control(ten):
    return next(f"{ten}{digit}" for digit in range(10) if is_personal_code(f"{ten}{digit}"))


@pytest.mark.parametrize("ten", ["3900101007", "6000229001", "4991231001", "1850630999"])
def test_a_personal_code_is_known_by_its_day_and_its_last_digit(ten):
    good = with_control(ten)
    assert sum(is_personal_code(f"{ten}{digit}") for digit in range(10)) == 1
    assert not is_personal_code(f"{good[0]}9913{good[5:]}")  # no thirteenth month


def test_the_last_digit_is_that_of_the_law():
    assert is_personal_code("33309240064") and not is_personal_code("33309240065")
    rows = [(1, 2, 3, 4, 5, 6, 7, 8, 9, 1), (3, 4, 5, 6, 7, 8, 9, 1, 2, 3)]
    seen = set()
    for number in range(1000):
        ten = f"4900101{number:03}"
        first, second = (sum(int(a) * b for a, b in zip(ten, row, strict=True)) % 11 for row in rows)
        seen.add((first == 10, first == second == 10))
        assert with_control(ten) == f"{ten}{first if first < 10 else second % 10}"
    assert seen == {(False, False), (True, False), (True, True)}  # each part of the rule was needed


def test_a_personal_code_in_a_text_is_told_and_other_numbers_are_not(home):
    text = "<p>Asmens kodas {}</p>"
    (one,) = found(draft(home, body_lt=paragraph(text.format("33309240064"))), "personal_codes")
    assert "personal code" in one.text and "33309240064" not in one.text
    for number in ("33309240065", "133309240064", "LT333092400641", "+37060000000", "302555555"):
        assert not texts(draft(home, body_lt=paragraph(text.format(number))), "personal_codes"), number
    assert texts(draft(home, summary_lt="33309240064"), "personal_codes")


def test_private_addresses_are_told_also_behind_a_link(home):
    cases = {
        "<p>ona@gmail.com</p>": [Level.WARNS],
        '<p><a href="mailto:ona@yahoo.co.uk?subject=a">Rašykite Onai</a></p>': [Level.WARNS],
        "<p>ona.onaite@savivaldybe.lt</p>": [Level.NOTES],
        "<p>info@savivaldybe.lt, biuras@example.org, ona.onaite@example.org</p>": [],
    }
    for html, levels in cases.items():
        page = draft(home, body_lt=paragraph(html))
        assert [one.level for one in found(page, "private_addresses")] == levels, html
    make_site_settings(email="vvg@gmail.com")
    assert not texts(draft(home, body_lt=paragraph("<p>vvg@gmail.com</p>")), "private_addresses")
    assert texts(draft(home, body_lt=paragraph("<p>ona@gmail.com</p>")), "private_addresses")


# --- What drafts may be ---------------------------------------------------------------------------


def test_a_draft_with_empty_blocks_of_every_kind_is_looked_through(home):
    stream = StandardPage._meta.get_field("body_lt").stream_block
    values = {
        name: child.get_prep_value(child.normalize(child.get_default())) for name, child in stream.child_blocks.items()
    }
    empty = [{"type": name, "value": value} for name, value in values.items()]
    nothing = [{"type": "heading", "value": {"text": None, "level": None}}, {"type": "image", "value": {"image": None}}]
    page = draft(home, **both(stream.to_python([*empty, *nothing, *nothing])))
    assert "The button leads nowhere." in texts(page)


@pytest.mark.parametrize("address", ["http://[abc", "https://", "/lt//", "/lt/%ff/", "/lt/" + "a/" * 300])
def test_addresses_that_are_none_do_no_harm(home, address):
    found(draft(home, body_lt=paragraph(f'<p><a href="{address}">Žodžiai</a></p>')))


# --- What it costs -------------------------------------------------------------------------------


def test_a_page_with_many_links_and_pictures_costs_no_more_queries(home):
    pages = [make_page(home, title_en="") for _number in range(12)]
    image = make_image(title="Tyli")

    def body(number):
        links = [("paragraph", link_to(page) + '<p><a href="/lt/nera/">čia</a> ona@gmail.com</p>') for page in pages]
        return [*links[:number], *[("image", {"image": image, "is_decorative": False})] * number]

    findings(draft(home, **both(body(1))))  # what Wagtail looks up once
    counts = []
    for number in (2, 12):
        page = draft(home, **both(body(number)))
        fund(page, make_programme(f"Programa {number}", live=False))
        stored = page.save_revision().as_object()
        with CaptureQueriesContext(connection) as queries:
            assert len(findings(stored)) > number
        counts.append(len(queries))
    assert counts[0] == counts[1] and counts[1] <= 10, counts


def test_the_time_of_a_long_page(home):
    blocks = [("paragraph", "<p>" + "Miestą audžiame kartu. " * 60 + "</p>"), heading("Antraštė")] * 15
    stored = draft(home, **both(blocks)).save_revision().as_object()
    began = timezone.now()
    findings(stored)
    assert (timezone.now() - began).total_seconds() < 1
