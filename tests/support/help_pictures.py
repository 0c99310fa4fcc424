"""The pictures of the help in the admin: each scene leads a browser through one task and says what of it to show.

tests/e2e/test_help_pictures.py walks through all of them; `make help-pictures` keeps what it sees.
"""

import json
from io import BytesIO
from pathlib import Path

from django.urls import reverse
from PIL import Image

from events.models import EventIndexPage, EventPage, SeatPool
from home.models import CallIndexPage, CallPage
from news.models import NewsIndexPage, NewsPage

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "home" / "static" / "home" / "help"
SIZES = ROOT / "home" / "help" / "pictures.json"
# Tall, so that nothing scrolls; in light colours, as most editors see it.
SCREEN = {"viewport": {"width": 1180, "height": 2400}, "color_scheme": "light", "reduced_motion": "reduce"}
AROUND, HIGHEST = 12, 620  # pixels
QUALITY = 72
TOGETHER = 1_500_000  # bytes of all pictures

scenes = []


def scene(walk):
    """Register a scene: a generator of (name, what to show), one picture after another."""
    scenes.append(walk)
    return walk


def open_form(page, thing):
    page.goto(reverse("wagtailadmin_pages:edit", args=[thing.pk]))
    page.locator("footer .action-save, footer [name^=action-]").first.wait_for()


def panel(page, name):
    """Return the part of the form that a field stands in, opened."""
    found = page.locator("section.w-panel", has=page.locator(f"[name='{name}']")).last
    toggle = found.locator("[data-panel-toggle]").first
    if toggle.get_attribute("aria-expanded") == "false":
        toggle.click()
    return found


@scene
def news(page):
    listing = reverse("news_posts:index")
    page.goto(reverse("wagtailadmin_home"))
    name = {"lt": "Naujienos", "en": "News"}[page.ui_language]
    page.locator(".sidebar-menu-item").get_by_role("button", name=name, exact=True).click()
    page.locator(f".sidebar a[href='{listing}']").wait_for()
    page.wait_for_timeout(500)  # the menu slides
    opened = page.locator(f".sidebar-sub-menu-panel:has(a[href='{listing}'])")
    yield "news-menu", [opened.locator("h2"), opened.locator("li").last]
    index = NewsIndexPage.objects.get()
    page.goto(reverse("wagtailadmin_pages:add", args=["news", "newspage", index.pk]))
    page.locator("#id_title").fill("Rudens talka prie ežero")
    page.locator("#id_summary_lt").fill("Šeštadienį tvarkysime pakrantę. Kviečiame visus, kas turi valandą laiko.")
    yield "news-title", [panel(page, "title"), panel(page, "summary_lt")]
    open_form(page, NewsPage.objects.filter(live=True).exclude(listing_image=None).latest_first()[0])
    yield "news-picture", [panel(page, "listing_image")]
    yield "news-publish", [page.locator("footer .actions")]


@scene
def news_start(page):
    page.goto(reverse("news_starts"))
    yield "news-start", [page.locator("header.w-header"), page.locator(".cms-starts").first]


@scene
def english(page):
    post = NewsPage.objects.filter(live=True).exclude(listing_image=None).latest_first()[0]
    open_form(page, post)
    yield "english-switch", [page.locator(".cms-languages")]
    yield "english-copy", [panel(page, "summary_lt")]
    yield "english-tick", [panel(page, "live_en")]
    page.goto(reverse("cms_english", query={"english": "missing"}))
    yield "english-missing", [page.locator("main table").first]


@scene
def event(page):
    index, pool = EventIndexPage.objects.get(), SeatPool.objects.filter(session_uid=None, taken__gt=0).first()
    page.goto(reverse("wagtailadmin_pages:add", args=["events", "eventpage", index.pk]))
    page.locator("#id_starts_at").wait_for()
    yield "event-when", [panel(page, "starts_at"), panel(page, "venue")]
    plain = EventPage.objects.filter(pools=None).first()
    page.goto(reverse("desk:roster", args=[plain.pk]))
    yield "event-open", [page.locator(".desk")]
    page.goto(reverse("desk:open", args=[plain.pk]))
    yield "event-places", [page.locator(".desk .desk-fields").first]
    page.goto(reverse("desk:questions", args=[pool.event_id]))
    yield "event-questions", [page.locator(".desk")]


@scene
def sheet(page):
    pool = SeatPool.objects.filter(session_uid=None, taken__gt=0).first()
    page.goto(reverse("desk:index"))
    yield "sheet-events", [page.locator(".desk table").first]
    page.goto(reverse("desk:roster", args=[pool.event_id]))
    paper = reverse("desk:sheet", args=[pool.event_id])
    yield "sheet-tools", [page.locator(f".desk-tools:has(a[href='{paper}'])")]
    page.goto(f"{paper}?language={page.ui_language}")
    yield "sheet-paper", [page.locator("table caption"), page.locator("table tbody tr").nth(4)]


@scene
def call(page):
    index = CallIndexPage.objects.get()
    page.goto(reverse("wagtailadmin_pages:add", args=["home", "callpage", index.pk]))
    page.locator("#id_opens_at").wait_for()
    yield "call-when", [panel(page, "opens_at")]
    yield "call-money", [panel(page, "total")]
    open_form(page, CallPage.objects.opened().first())
    yield "call-results", [panel(page, "results_on")]


@scene
def document(page):
    page.goto(reverse("wagtailsnippets_home_officialdocument:list"))
    yield "document-list", [page.locator("main table thead"), page.locator("main table tbody tr").nth(4)]
    page.goto(reverse("wagtailsnippets_home_officialdocument:add"))
    page.locator("#id_title_lt").wait_for()
    yield "document-form", [panel(page, "kind"), panel(page, "number")]
    yield "document-versions", [panel(page, "supersedes")]


def take(page, places):
    """Return a picture of these places together."""
    for place in places:
        place.wait_for()
    places[0].evaluate("place => place.scrollIntoView({block: 'center'})")  # clear of what sticks to the edges
    boxes = [place.bounding_box() for place in places]
    left, top = (max(0, min(box[side] for box in boxes) - AROUND) for side in ("x", "y"))
    right = max(box["x"] + box["width"] for box in boxes) + AROUND
    bottom = max(box["y"] + box["height"] for box in boxes) + AROUND
    screen = page.viewport_size
    clip = {"x": left, "y": top}
    clip |= {"width": min(right, screen["width"]) - left, "height": min(bottom, screen["height"], top + HIGHEST) - top}
    return Image.open(BytesIO(page.screenshot(clip=clip, animations="disabled"))).convert("RGB")


def keep(picture, language, name):
    path = FOLDER / language / f"{name}.webp"
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path, "WEBP", quality=QUALITY, method=6)


def note(sizes):
    """Write down how large each picture is, so that a page does not jump when they arrive."""
    SIZES.write_text(json.dumps(sizes, indent=0, sort_keys=True) + "\n")
