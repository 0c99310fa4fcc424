"""The admin works under its Content-Security-Policy: whatever the policy blocked would be said in the console."""

from django.urls import reverse
from playwright.sync_api import expect

from cms.models import BasePage, CustomImage
from home.models import AboutPage
from news.models import NewsPage
from tests.support.folding import open_all

VIEWS = ("wagtailadmin_reports:site_history", "wagtailusers_users:index", "wagtailredirects:add")


def blocked(page):
    """Collect what the policy refuses, in words that do not depend on the browser's."""
    found = []
    page.context.expose_function("refused", lambda text: found.append(text))
    page.context.add_init_script(
        "addEventListener('securitypolicyviolation', e => refused(`${e.effectiveDirective} ${e.sourceFile}`))"
    )
    return found


def test_every_kind_of_form_opens_and_nothing_is_blocked(admin_page):
    found = blocked(admin_page)
    pages = {type(page): page for page in BasePage.objects.filter(depth__gt=1).specific()}.values()
    addresses = [reverse("wagtailadmin_pages:edit", args=[page.pk]) for page in pages]
    addresses += [reverse("wagtailimages:edit", args=[CustomImage.objects.first().pk])]
    addresses += [reverse("wagtailsettings:edit", args=["cms", "sitesettings"]), *map(reverse, VIEWS)]
    for address in addresses:
        admin_page.goto(address, wait_until="networkidle")
    assert len(addresses) > 8
    assert not found


def test_dates_blocks_and_pictures_can_be_chosen(admin_page):
    news = NewsPage.objects.filter(live=True).first()
    admin_page.goto(reverse("wagtailadmin_pages:edit", args=[news.pk]))
    admin_page.click("#id_published_on")
    expect(admin_page.locator(".xdsoft_datetimepicker:visible")).to_have_count(1)
    admin_page.keyboard.press("Escape")
    admin_page.goto(reverse("wagtailadmin_pages:edit", args=[AboutPage.objects.first().pk]))
    open_all(admin_page)
    goals = admin_page.locator("#id_goals-TOTAL_FORMS")
    before = int(goals.input_value())
    admin_page.click("#id_goals-ADD")
    expect(goals).to_have_value(str(before + 1))


def test_a_page_is_previewed_in_the_editor(admin_page):
    news = NewsPage.objects.filter(live=True).first()
    admin_page.goto(reverse("wagtailadmin_pages:edit", args=[news.pk]))
    admin_page.locator("[data-side-panel-toggle=preview]").first.click()
    frame = admin_page.frame_locator("iframe[title]").first
    expect(frame.locator("h1")).to_have_text(news.title)


def test_the_negative_an_event_handler_is_blocked(admin_page, watch):
    watch.allowed.append("Content Security Policy")
    found = blocked(admin_page)
    admin_page.goto(reverse("wagtailadmin_home"))
    admin_page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=/nera onerror=window.stolen=1>')")
    watch.allowed.append("404")
    admin_page.wait_for_timeout(500)
    assert admin_page.evaluate("window.stolen") is None
    assert any("script-src-attr" in text for text in found)


def test_the_bar_works_on_the_strict_pages(admin_page):
    admin_page.goto("/lt/")
    admin_page.locator("#wagtail-userbar-trigger").click()
    expect(admin_page.locator("#wagtail-userbar-items a").first).to_be_visible()
