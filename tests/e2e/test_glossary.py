"""A term explained in running text: by pointer, by keyboard, by touch, without scripts."""

import pytest
from playwright.sync_api import expect

WORDS = {"/lt/apie-mus/": ("VVG", "vietos veiklos grupė"), "/en/about-us/": ("LAG", "local action group")}


def term_of(page, url):
    page.goto(url)
    word, expansion = WORDS[url]
    link = page.locator("main .term", has_text=word).first
    return link, link.locator(".term__tip"), expansion


def is_shown(tip):
    return tip.evaluate("tip => getComputedStyle(tip).visibility == 'visible' && tip.offsetWidth > 50")


@pytest.mark.parametrize("url", WORDS)
def test_pointer_and_keyboard_show_it_and_escape_takes_it_away(page, url):
    link, tip, expansion = term_of(page, url)
    assert not is_shown(tip)
    link.hover()
    assert is_shown(tip)
    expect(tip).to_contain_text(expansion)
    tip.hover()  # the pointer may go into it
    assert is_shown(tip)
    page.keyboard.press("Escape")
    assert not is_shown(tip)
    page.mouse.move(0, 0)
    link.focus()
    assert is_shown(tip)
    page.keyboard.press("Escape")
    assert not is_shown(tip)
    page.keyboard.press("Enter")
    page.wait_for_url("**/*#*")
    expect(page.locator("dfn", has_text=WORDS[url][0])).to_be_in_viewport()


def test_a_narrow_phone_shows_all_of_it_and_a_tap_leads_on(phone):
    url = "/lt/apie-mus/"
    link, tip, _expansion = term_of(phone, url)
    link.focus()
    box = tip.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 320 and box["height"] < 120
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320
    link.tap()
    phone.wait_for_url("**/zodynelis/#vvg")


def test_without_scripts_nothing_covers_the_text_and_the_link_explains(page_without_js):
    """Nobody could take the strip away by Escape: what it says is read out, and stands where the link leads."""
    link, tip, expansion = term_of(page_without_js, "/en/about-us/")
    for reach in (link.focus, link.hover):
        reach()
        assert not is_shown(tip)
    expect(tip).to_contain_text(expansion)
    link.click()
    page_without_js.wait_for_url("**/glossary/#lag")
    expect(page_without_js.locator("main")).to_contain_text(expansion)
