"""What stands around the text, on the site and in the admin, leaves room for all of it: menus, toolbars, buttons."""

from django.urls import reverse
from playwright.sync_api import expect

from cms.models import SiteSettings
from home.models import HomePage
from tests.support.factories import make_page

DESKTOPS = (1120, 1366, 1440, 1920)
PHONE = {"width": 360, "height": 740}
LINES = """element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
}"""
FOCUS = """() => {
    const focused = document.activeElement, box = focused.getBoundingClientRect();
    const seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return { words: focused.textContent.trim(), isSeen: focused.contains(seen) };
}"""
CUT = """labels => labels
    .filter(label => label.scrollWidth > label.clientWidth
        || label.getBoundingClientRect().right > label.closest('.sidebar').getBoundingClientRect().right)
    .map(label => label.textContent)"""


def test_the_name_stays_whole_where_english_is_missing(open_browser):
    page, lithuanian = open_browser(), make_page(HomePage.objects.get(), title_en="", live_en=False)
    for name in ("Gijuvėnų VVG", "Gijuvėnų miesto ir apylinkių vietos veiklos grupė"):
        SiteSettings.objects.update(short_name_lt=name)
        page.goto(lithuanian.url_in("lt"))
        for width in DESKTOPS:
            page.set_viewport_size({"width": width, "height": 700})
            assert page.locator(".header__name").evaluate(LINES) == 1, (name, width)
            assert page.locator(".header__tagline").evaluate(LINES) == 1, (name, width)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (name, width)


def test_focus_is_never_behind_the_menu_of_a_phone(open_browser):
    page = open_browser(viewport=PHONE)
    page.goto("/lt/")
    menu, links = page.locator("#menu"), page.locator("#menu a").count()
    page.locator(".header__menu").press("Enter")
    expect(menu.locator("a").first).to_be_focused()
    for _step in range(links + 3):
        assert page.evaluate(FOCUS)["isSeen"], page.evaluate(FOCUS)
        page.keyboard.press("Tab")
    expect(menu).to_be_hidden()
    opened = "document.getElementById('menu').showPopover(), document.querySelector('.header__brand').focus()"
    assert not page.evaluate(f"{opened}, ({FOCUS})()")["isSeen"]  # what is found where focus stays behind


def test_without_scripts_the_menu_of_a_phone_covers_nothing(open_browser):
    page = open_browser(viewport=PHONE, java_script_enabled=False)
    page.goto("/lt/")
    expect(page.locator(".header__menu")).to_be_hidden()
    expect(page.locator("#menu a").last).to_be_visible()
    menu, main = page.locator("#menu").bounding_box(), page.locator("main").bounding_box()
    assert menu["y"] + menu["height"] <= main["y"]


def test_a_new_page_is_ready_to_be_written_and_published(admin_page):
    page, home = admin_page, HomePage.objects.get()
    page.set_viewport_size({"width": 1366, "height": 700})
    sent, asked = [], []
    page.on("request", lambda request: request.method == "POST" and sent.append(request.url))
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    url = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])
    page.goto(url)
    page.wait_for_timeout(2500)  # longer than Wagtail waits before it saves what was changed
    page.goto(url)
    assert [one for one in sent if "preview" not in one] == asked == []
    assert page.locator(".sidebar .menuitem-label").evaluate_all(CUT) == []

    text = page.locator("[data-contentpath=body_lt]")
    add = text.locator(".c-sf-add-button").first
    assert add.evaluate("button => getComputedStyle(button, '::after').content") == f'"{add.get_attribute("title")}"'
    text.locator("[contenteditable=true]").click()
    for _line in range(30):
        page.keyboard.press("Enter")
    page.keyboard.type("Labas")
    toolbar, bar = text.locator(".Draftail-Toolbar").bounding_box(), page.locator(".cms-languages").bounding_box()
    assert bar["y"] + bar["height"] <= toolbar["y"] + 1 and toolbar["y"] < 200  # in sight, and hides nothing

    page.locator("#id_title").fill("Paruošta")
    page.set_viewport_size(PHONE)
    buttons = page.locator("footer .action-save, footer [name=action-publish]")
    for box in (buttons.nth(0).bounding_box(), buttons.nth(1).bounding_box()):
        assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
    buttons.nth(1).click()
    page.locator(".messages .success").wait_for()  # a draft that saves itself changes the address too
    made = home.get_children().get(slug="paruosta").specific
    assert made.live and len(made.body_lt) == 1 and len(made.body_en) == 0
