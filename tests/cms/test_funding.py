"""Who pays, in exactly the words that the rules ask for, wherever a page speaks."""

import json
import re
from decimal import Decimal
from math import hypot

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils.translation import override

from cms.funding import emblem, statements
from cms.funding.statements import Fund, statement
from cms.models import BasePage, Funding, Programme, ProgrammeLogo
from home.models import StandardPage
from tests.support.costs import queries
from tests.support.factories import make_home, make_image, make_page
from tests.support.funders import PART, WHOLE, fund, make_logo, make_programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def programme():
    return make_programme()


@pytest.fixture
def page(home, programme):
    page = make_page(home, title="Kiemas", title_en="Courtyard")
    fund(page, programme)
    return page


def soup(client, url):
    response = client.get(url)
    assert response.status_code == 200, url
    return BeautifulSoup(response.content, "html.parser")


def words(found):
    return [p.get_text() for p in found.select(".funding__statement")]


# --- The words ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fund", "share", "lt", "en"),
    [
        *[(fund, 100, WHOLE["lt"], WHOLE["en"]) for fund in statements.EUROPEAN if fund != Fund.RRF],
        *[(fund, 85, PART["lt"], PART["en"]) for fund in statements.EUROPEAN if fund != Fund.RRF],
        (Fund.ESF, Decimal("92.50"), PART["lt"], PART["en"]),
        (Fund.ESF, Decimal("99.99"), PART["lt"], PART["en"]),
        (Fund.ESF, Decimal("100.00"), WHOLE["lt"], WHOLE["en"]),
        (Fund.EAFRD, Decimal("0.01"), PART["lt"], PART["en"]),
        *[
            (
                Fund.RRF,
                share,
                "Finansuoja Europos Sąjunga NextGenerationEU",
                "Funded by the European Union – NextGenerationEU",
            )
            for share in (100, 60)
        ],
        *[(fund, share, "", "") for fund in statements.NOT_EUROPEAN for share in (None, 100, 85)],
    ],
)
def test_the_words_follow_from_the_fund_and_the_share(fund, share, lt, en):
    assert (statement(fund, share, "lt"), statement(fund, share, "en")) == (lt, en)
    with override("en"):
        assert statement(fund, share) == en
    with override("pl"):  # an editor's admin may speak anything
        assert statement(fund, share) == lt


def test_every_fund_is_either_european_or_not():
    assert {*statements.EUROPEAN} | {*statements.NOT_EUROPEAN} == {*Fund}
    assert not {*statements.EUROPEAN} & {*statements.NOT_EUROPEAN}


# --- The emblem -----------------------------------------------------------------------


def test_the_emblem_has_the_geometry_of_its_rules():
    """Twelve stars as on a clock, all upright, of a third and an eighteenth of the height, on 3:2."""
    stars = list(emblem.stars())
    assert emblem.WIDTH / emblem.HEIGHT == 1.5 and len(stars) == 12
    for star in stars:
        x = sum(point[0] for point in star[::2]) / 5
        y = sum(point[1] for point in star[::2]) / 5
        assert hypot(x - emblem.WIDTH / 2, y - emblem.HEIGHT / 2) == pytest.approx(emblem.HEIGHT / 3)
        assert all(hypot(px - x, py - y) == pytest.approx(emblem.HEIGHT / 18) for px, py in star[::2])
        top = min(star, key=lambda point: point[1])
        assert top[0] == pytest.approx(x) and top[1] == pytest.approx(y - emblem.HEIGHT / 18)


@pytest.mark.parametrize(
    ("name", "colours"),
    [
        ("eu-emblem", {"#003399", "#ffcc00"}),
        ("eu-emblem-blue", {"#003399", "#ffffff"}),
        ("eu-emblem-black", {"#000000", "#ffffff"}),
    ],
)
def test_the_emblem_has_its_colours_and_no_words(name, colours):
    from cms.management.commands.draw_icons import IMAGES

    drawn = (IMAGES / f"{name}.svg").read_text()
    assert drawn == emblem.svg(name)
    assert set(re.findall(r"#[0-9a-f]{6}", drawn)) == colours
    assert "<text" not in drawn and 'viewBox="0 0 54 36"' in drawn


# --- What is refused --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"eu_share": None}, "needs its share"),
        ({"eu_share": 0}, "more than 0"),
        ({"eu_share": Decimal("100.5")}, "at most 100"),
        ({"fund": Fund.MUNICIPAL}, "other money has none"),
        ({"ends_in": 2020}, "end after it starts"),
        ({"own_statement_lt": "Parėmė fondas", "own_statement_en": "Supported by a fund"}, "fixed wording"),
        ({"starts_in": 2014, "ends_in": 2020, "own_statement_en": "Financed by a fund"}, "in Lithuanian too"),
        ({"starts_in": None, "own_statement_lt": "Finansuoja fondas"}, "Enter the first year: only European Union"),
        ({"starts_in": None, "ends_in": 2027}, "leave both empty"),
        (
            {
                "fund": Fund.MUNICIPAL,
                "eu_share": None,
                "own_statement_lt": "Remia Europos Sąjunga",
                "own_statement_en": "By the town",
            },
            "may not mention the Union",
        ),
    ],
)
def test_a_programme_that_would_say_the_wrong_thing_is_refused_in_words(values, said):
    with override("en"):
        one = Programme(
            **{"name_lt": "A", "name_en": "B", "fund": Fund.ESF, "starts_in": 2021, "eu_share": 85, **values}
        )
        with pytest.raises(ValidationError) as refusal:
            one.full_clean()
        assert said in " ".join(refusal.value.messages)


@pytest.mark.parametrize("values", [{"eu_share": None}, {"eu_share": 0}, {"fund": Fund.PRIVATE}, {"ends_in": 2000}])
def test_the_database_refuses_it_too(values):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_programme(**values)


@pytest.mark.parametrize(("width", "height"), [(2600, 500), (500, 2600)])
def test_a_logo_that_would_need_to_be_larger_than_the_emblem_is_refused(programme, width, height):
    logo = ProgrammeLogo(programme=programme, image=make_image(width, height), name_lt="A", name_en="B")
    with override("en"), pytest.raises(ValidationError) as refusal:
        logo.full_clean()
    assert "may not be smaller than this logo" in refusal.value.message_dict["image"][0]
    logo.image = make_image(2400, 500)
    logo.full_clean()


@pytest.mark.parametrize("name", ["Europos Sąjungos emblema", "NextGenerationEU"])
def test_no_second_emblem_of_the_union_stands_among_the_logos(programme, name):
    logo = ProgrammeLogo(programme=programme, image=make_image(), name_lt=name, name_en="Logo")
    with override("en"), pytest.raises(ValidationError, match="only once"):
        logo.full_clean()


def test_a_page_names_what_is_public_and_its_own_share_fits(page, programme):
    draft, town = make_programme(live=False), make_programme(fund=Fund.MUNICIPAL, eu_share=None)
    base = BasePage.objects.get(pk=page.pk)
    with override("en"):
        for one, field, said in (
            (Funding(page=base, programme=draft), "programme", "not published"),
            (Funding(page=base, programme=town, eu_share=50), "eu_share", "provides no European Union money"),
            (Funding(page=base, programme=programme, eu_share=101), "__all__", "at most 100"),
        ):
            with pytest.raises(ValidationError) as refusal:
                one.full_clean()
            assert said in refusal.value.message_dict[field][0]


def test_a_programme_that_pays_for_a_page_cannot_be_deleted(page, programme):
    with pytest.raises(ProtectedError):
        programme.delete()


# --- What visitors see --------------------------------------------------------------------


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_page_says_who_pays_for_it(client, page, programme, language):
    make_logo(programme, url="https://example.org/")
    found = soup(client, page.url_in(language)).select_one("main .funding")
    assert words(found) == [PART[language]]
    image = found.select_one(".funding__emblem")
    assert image["src"].endswith("eu-emblem.svg") and image["alt"]
    assert image.find_parent("a") is None and not image.find_next_sibling("img")
    assert found.select_one(".funding__logo")["alt"] == {"lt": "Ministerija", "en": "Ministry"}[language]
    name = {"lt": "Miesto programa", "en": "City programme"}[language]
    assert name in found.get_text() and "2021–\u20602027" in found.get_text()


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("kind", [Fund.MUNICIPAL, Fund.NATIONAL, Fund.PRIVATE])
def test_who_is_not_the_union_gets_no_words_or_emblem_of_hers(client, home, language, kind):
    page = make_page(home)
    fund(page, make_programme("Savivaldybė", "Municipality", fund=kind, eu_share=None))
    found = soup(client, page.url_in(language)).select_one(".funding")
    assert not words(found) and not found.select("img")
    assert ("Savivaldybė" if language == "lt" else "Municipality") in found.get_text()
    assert "Sąjung" not in found.get_text() and "Union" not in found.get_text()


def test_a_page_may_have_a_share_of_its_own_and_several_funders(client, page, programme):
    Funding.objects.all().delete()
    fund(page, make_programme("Savivaldybė", "Town", fund=Fund.MUNICIPAL, eu_share=None), sort_order=0)
    fund(page, programme, eu_share=100, project_number="ESF-1", sort_order=1)
    fund(page, make_programme("Kaimo programa", "Rural", fund=Fund.EAFRD, eu_share=100), sort_order=2)
    found = soup(client, page.url_in("lt")).select_one(".funding")
    assert words(found) == [WHOLE["lt"]] and len(found.select(".funding__emblem")) == 1
    items = [item.get_text(" ") for item in found.select(".funding__item")]
    assert "Miesto" in items[0] and "Kaimo" in items[0] and "ESF-1" in items[0] and "Savivaldybė" in items[1]


@pytest.mark.parametrize("language", ["lt", "en"])
def test_an_old_programme_keeps_its_own_words_with_the_emblem(client, home, language):
    own = {
        "lt": "Projektą finansuoja Europos žemės ūkio fondas kaimo plėtrai ir Lietuvos Respublika",
        "en": "The project is financed by the European Agricultural Fund for Rural Development and Lithuania",
    }
    page = make_page(home)
    years = {"starts_in": 2014, "ends_in": 2020, "fund": Fund.EAFRD}
    fund(page, make_programme(**years, own_statement_lt=own["lt"], own_statement_en=own["en"]))
    found = soup(client, page.url_in(language))
    assert words(found) == [own[language]] and found.select_one(".funding__emblem")


@pytest.mark.parametrize(
    ("years", "lt", "en"),
    [
        ((2021, 2027), "2021–\u20602027\u00a0m.", "2021–\u20602027"),
        ((2021, 2021), "2021\u00a0m.", "2021"),
        ((2021, None), "2021\u00a0m.", "2021"),
        ((None, None), "", ""),
    ],
)
def test_the_years_of_a_programme_are_one_expression_in_each_language(years, lt, en):
    programme = make_programme(starts_in=years[0], ends_in=years[1])
    for language, period in (("lt", lt), ("en", en)):
        with override(language):
            assert programme.period == period
            assert str(programme) == ", ".join(filter(None, ["Miesto programa", period]))


@pytest.mark.parametrize(
    ("name", "says_years"),
    [("2021–2027 metų programa", False), ("2021 m. programa", True), ("Programa 20212027", True), ("Programa", True)],
)
def test_years_that_the_name_says_are_not_said_again(name, says_years):
    assert ("," in make_programme(name).marked_name) == says_years


def test_an_english_page_marks_a_funder_without_english_and_only_the_union_speaks_in_its_style(client, home):
    page = make_page(home)
    words = {"own_statement_lt": "Parėmė rajonas", "fund": Fund.MUNICIPAL, "eu_share": None}
    town = make_programme("Rajono programa", "", starts_in=None, ends_in=None, **words)
    make_logo(town, name="Rajonas", name_en="")
    fund(page, town)
    fund(page, make_programme())
    shown = BeautifulSoup(client.get(page.url_in("en")).content, "html.parser").select_one(".funding")
    for text in ("Parėmė rajonas", "Rajono programa"):
        assert shown.find(string=text).find_parent(lang="lt"), text
    assert shown.select_one(".funding__logo[alt=Rajonas]")["lang"] == "lt"
    assert [one.get_text() for one in shown.select(".funding__statement")] == [PART["en"]]
    shown = BeautifulSoup(client.get(page.url_in("lt")).content, "html.parser").select_one(".funding")
    assert not shown.select("[lang]") and "Parėmė rajonas" in shown.get_text()


def test_a_draft_of_a_programme_stays_behind(client, page, programme):
    programme.name_lt = "Pervadinta"
    programme.save_revision()
    assert "Pervadinta" not in soup(client, page.url_in("lt")).get_text()
    programme.latest_revision.publish()
    assert "Pervadinta" in soup(client, page.url_in("lt")).get_text()


def test_legal_acts_are_those_of_the_language(client, page, programme):
    programme.legal_acts_lt = json.dumps([{"type": "act", "value": {"name": "Reglamentas", "url": "https://a.lt/1"}}])
    programme.legal_acts_en = json.dumps([{"type": "act", "value": {"name": "Regulation", "url": "https://a.lt/2"}}])
    programme.save()
    for language, title in (("lt", "Reglamentas"), ("en", "Regulation")):
        assert title in soup(client, page.url_in(language)).select_one(".funding__links").get_text()


# --- Poster and display ----------------------------------------------------------------------


PAPERS = [("lt", "plakatas"), ("lt", "ekranas"), ("en", "poster"), ("en", "display")]


@pytest.mark.parametrize(("language", "word"), PAPERS)
def test_a_page_has_a_poster_and_a_display(client, page, programme, language, word):
    make_logo(programme)
    url = f"{page.url_in(language)}{word}/"
    shown = soup(client, page.url_in(language))
    assert url in [link["href"] for link in shown.select(".funding__links a")]
    found = soup(client, url)
    assert words(found) == [PART[language]] and found.html["lang"] == language
    assert found.h1.get_text() == {"lt": "Kiemas", "en": "Courtyard"}[language]
    assert found.select_one(".funding__emblem") and found.select_one(".funding__logo")


@pytest.mark.parametrize(("language", "word", "right"), [("en", "plakatas", "poster"), ("lt", "display", "ekranas")])
def test_the_word_of_the_other_language_leads_to_the_right_one(client, page, language, word, right):
    answer = client.get(f"{page.url_in(language)}{word}/")
    assert answer.status_code == 301 and answer["Location"] == f"{page.url_in(language)}{right}/"


@pytest.mark.parametrize(("language", "word"), PAPERS)
def test_what_nobody_pays_for_or_is_not_public_has_neither(client, home, page, language, word):
    assert client.get(f"{make_page(home).url_in(language)}{word}/").status_code == 404
    page.unpublish()
    assert client.get(f"{page.url_in(language)}{word}/").status_code == 410


def test_a_page_in_lithuanian_only_has_no_english_poster(client, home, programme):
    page = make_page(home, title_en="")
    fund(page, programme)
    assert client.get(page.url_in("en") + "poster/").status_code == 302
    assert not soup(client, page.url_in("lt") + "plakatas/").select("nav a[lang=en]")


@pytest.mark.parametrize(
    ("ink", "file"),
    [("eu-emblem-black", "eu-emblem-black"), ("eu-emblem-blue", "eu-emblem-blue"), ("../x", "eu-emblem")],
)
def test_a_poster_may_be_printed_in_one_colour(client, page, ink, file):
    found = soup(client, page.url_in("lt") + f"plakatas/?ink={ink}")
    assert found.select_one(".funding__emblem")["src"].endswith(f"/{file}.svg")


def test_no_page_may_take_the_address_of_a_poster(home):
    from cms.editor.forms import address_fault

    page = make_page(home)
    assert address_fault("plakatas", page) and address_fault("display", home) and not address_fault("kitas", page)


# --- What it costs ------------------------------------------------------------------------------


def test_a_page_without_funders_asks_for_none(client, home, page, programme):
    other = make_page(home)
    assert isinstance(other, StandardPage)
    plain, funded = (len(queries(client, one.url_in("lt"))) for one in (other, page))
    for number in range(3):
        make_logo(programme, name=f"Partneris {number}")
    rich = len(queries(client, page.url_in("lt")))
    assert (plain, funded, rich) == (4, 5, 5)
