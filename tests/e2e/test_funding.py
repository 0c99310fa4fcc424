"""The emblem and the words as a browser draws them: the rules of Annex IX of Regulation (EU) 2021/1060, one by one."""

import pytest
from playwright.sync_api import expect

from cms.funding.statements import Fund
from home.models import HomePage
from news.models import NewsIndexPage
from tests.support.factories import make_news, make_page
from tests.support.funders import PART, WHOLE, fund, make_logo, make_programme

PHONE, DESKTOP = {"width": 360, "height": 640}, {"width": 1440, "height": 900}
ALLOWED = {"Arial", "Auto", "Calibri", "Garamond", "Trebuchet", "Tahoma", "Verdana", "Ubuntu"}
# As long and as high as a logo may be, small, and far larger than any screen.
SIZES = ((2500, 500), (500, 2500), (90, 60), (3000, 2000))
PAPERS = [("lt", "plakatas"), ("en", "poster"), ("lt", "ekranas"), ("en", "display")]

LOOK = """element => {
  const style = getComputedStyle(element);
  const lines = [];
  for (let node = element; node; node = node.parentElement) lines.push(getComputedStyle(node).textDecorationLine);
  return {
    family: style.fontFamily, slant: style.fontStyle, colour: style.color, shadow: style.textShadow, lines,
    stroke: style.webkitTextStrokeWidth, turned: style.transform, filter: style.filter, opacity: style.opacity,
    variant: style.fontVariantCaps, ground: style.backgroundImage, spelled: style.textTransform,
  };
}"""
PLAIN = {"slant": "normal", "shadow": "none", "stroke": "0px", "turned": "none", "filter": "none", "opacity": "1"}
PLAIN |= {"variant": "normal", "ground": "none", "spelled": "none"}
INSIDE = """element => {
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  const edge = parseFloat(style.borderTopWidth), padding = parseFloat(style.paddingTop);
  return {
    x: box.x, y: box.y, width: box.width - 2 * edge, height: box.height - 2 * edge,
    edge, edgeColour: style.borderTopColor, drawn: element.naturalWidth > 0,
  };
}"""


@pytest.fixture
def programme():
    programme = make_programme()
    for number, (width, height) in enumerate(SIZES):
        make_logo(programme, width, height, name=f"Partneris {number}", url="https://example.org/")
    return programme


@pytest.fixture
def news(site, programme):
    post = make_news(NewsIndexPage.objects.get(), title="Remiama naujiena", title_en="Funded news")
    fund(post, programme)
    return post


def faults_of_sizes(page):
    """Return the logos that are larger than the emblem, in either direction."""
    emblem = page.locator(".funding__emblem").first.evaluate(INSIDE)
    logos = [logo.evaluate(INSIDE) for logo in page.locator(".funding__logo").all()]
    assert len(logos) == len(SIZES) and emblem["drawn"]
    return [logo for logo in logos if logo["width"] > emblem["width"] or logo["height"] > emblem["height"]]


def platform_fonts(page, selector):
    """Return the typefaces whose letters were really drawn, whatever the style sheet asked for."""
    session = page.context.new_cdp_session(page)
    for method in ("DOM.enable", "CSS.enable"):
        session.send(method)
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    return {font["familyName"] for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]}


def assert_words(page, words):
    """1.2, 1.3, 1.6: real text in full, in a typeface of the list, upright, plain, in reflex blue, black or white."""
    statement = page.locator(".funding__statement").first
    expect(statement).to_be_visible()
    assert statement.inner_text() == words and statement.locator("*").count() == 0
    look = statement.evaluate(LOOK)
    assert {family.strip("\"' ") for family in look["family"].split(",")} <= ALLOWED
    assert {name: look[name] for name in PLAIN} == PLAIN and set(look["lines"]) == {"none"}
    assert look["colour"] in ("rgb(0, 51, 153)", "rgb(0, 0, 0)", "rgb(255, 255, 255)")
    page.evaluate("document.fonts.ready")
    assert platform_fonts(page, ".funding__statement") == {"Ubuntu derivative Statement"}
    return look["colour"]


def assert_emblem(page):
    """1.4, 1.5, 1.7, 1.9: 3:2, apart from the words, with its border, as large as the largest other logo."""
    emblem = page.locator(".funding__emblem").first.evaluate(INSIDE)
    assert emblem["width"] / emblem["height"] == pytest.approx(1.5, abs=0.02)
    assert emblem["edge"] == pytest.approx(emblem["height"] / 25, abs=1) and emblem["edge"] > 0
    assert emblem["edgeColour"] == "rgb(255, 255, 255)"
    words = page.locator(".funding__statement").first.bounding_box()
    is_beside = words["x"] >= emblem["x"] + emblem["width"] + 2 * emblem["edge"]
    assert is_beside or words["y"] >= emblem["y"] + emblem["height"]
    assert faults_of_sizes(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["360", "1440"])
@pytest.mark.parametrize("language", ["lt", "en"])
def test_words_and_emblem_keep_the_rules(open_browser, news, language, viewport, scheme):
    page = open_browser(viewport=viewport, color_scheme=scheme)
    page.goto(news.url_in(language))
    page.wait_for_load_state("networkidle")
    colour = assert_words(page, PART[language])
    assert colour == ("rgb(0, 51, 153)" if scheme == "light" else "rgb(255, 255, 255)")
    assert_emblem(page)


@pytest.mark.parametrize("width", [320, 360, 390])
def test_on_a_phone_both_are_seen_at_once_without_scrolling_aside(open_browser, news, width):
    """1.1: “websites and their mobile views”."""
    page = open_browser(viewport={"width": width, "height": 640}, is_mobile=True, has_touch=True)
    page.goto(news.url_in("lt"))
    page.locator(".funding__item").first.evaluate("element => element.scrollIntoView({ block: 'center' })")
    for part in (".funding__emblem", ".funding__statement"):
        expect(page.locator(part).first).to_be_in_viewport(ratio=1)
    for part in (".funding", ".funding__item", "html"):
        assert page.locator(part).first.evaluate("element => element.scrollWidth <= element.clientWidth")


def test_the_measure_would_find_an_emblem_smaller_than_a_logo(open_browser, news):
    """A negative control: without the style that keeps logos small, the same measure complains."""
    page = open_browser(viewport=DESKTOP)
    page.goto(news.url_in("lt"))
    page.wait_for_load_state("networkidle")
    page.evaluate("document.querySelectorAll('.funding__logo').forEach(logo => logo.style.maxHeight = 'none')")
    assert faults_of_sizes(page)


def test_the_measure_would_find_a_line_under_the_words(open_browser, news):
    page = open_browser(viewport=DESKTOP)
    page.goto(news.url_in("lt"))
    statement = page.locator(".funding__statement").first
    statement.evaluate("element => element.parentElement.style.textDecoration = 'underline'")
    assert set(statement.evaluate(LOOK)["lines"]) != {"none"}


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["360", "1440"])
@pytest.mark.parametrize(
    ("language", "word"), [("lt", "plakatas"), ("en", "poster"), ("lt", "ekranas"), ("en", "display")]
)
def test_poster_and_display_keep_them_too(open_browser, news, language, word, viewport):
    page = open_browser(viewport=viewport, color_scheme="dark")
    page.goto(f"{news.url_in(language)}{word}/")
    page.wait_for_load_state("networkidle")
    assert assert_words(page, PART[language]) == "rgb(0, 51, 153)"
    assert_emblem(page)


@pytest.mark.parametrize(
    "title", ["Kiemas", "Bendruomenės kiemas, kuriame užtenka vietos visiems kaimynams ir jų vaikams"]
)
def test_a_display_is_seen_whole_on_any_screen(open_browser, site, programme, title):
    target = make_page(HomePage.objects.get(), title=title, title_en="", summary_lt="Kuriame vietą susitikti. " * 8)
    fund(target, programme, eu_share=100, project_number="LT-123")
    for width, height in ((1920, 1080), (1080, 1920), (1024, 768)):
        page = open_browser(viewport={"width": width, "height": height})
        page.goto(f"{target.url_in('lt')}ekranas/")
        for part in ("h1", ".funding__statement", ".funding__emblem", ".funding"):
            box = page.locator(part).first.bounding_box()
            assert box["y"] >= 0 and box["y"] + box["height"] <= height, (part, width)
            assert box["x"] >= 0 and box["x"] + box["width"] <= width, (part, width)
        assert page.locator(".funding__statement").inner_text() == WHOLE["lt"]


def test_a_poster_is_one_sheet_of_a3(open_browser, news):
    page = open_browser()
    page.goto(f"{news.url_in('lt')}plakatas/")
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    assert pdf.count(b"/Type /Page\n") == 1
    assert b"/MediaBox [0 0 841" in pdf  # points: 297 mm


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["360", "1440"])
def test_a_town_gets_no_emblem_of_the_union(open_browser, site, viewport):
    target = make_page(HomePage.objects.get(), title_en="")
    fund(target, make_programme("Savivaldybė", "Town", fund=Fund.MUNICIPAL, eu_share=None))
    page = open_browser(viewport=viewport)
    page.goto(target.url_in("lt"))
    expect(page.locator(".funding")).to_contain_text("Savivaldybė")
    expect(page.locator(".funding img")).to_have_count(0)
