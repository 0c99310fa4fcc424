"""A real about text goes through the admin as an editor types it, and comes out on the page and in the form unchanged.

The text here is invented. REAL_INPUT_DIR names a folder of real ones (*.txt), which are not ours to publish.
"""

import html
import os
import re
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from home.models import AboutPage, HomePage
from tests.support.documents import read
from tests.support.folding import open_all

INVENTED = """Kas mes

2016 m. kovo 29 d. Gijuvėnų grupė įrašyta į registrą – visi rašmenys: ąčęėįšųūž ĄČĘĖĮŠŲŪŽ.

Prie vieno stalo sėda „Paverpio“ kaimynai, UAB „Trys gijos“ & kepykla, 5 < 7 < 9 ir savivaldybė: visi jie – VVG.

Audžiame pagal tokį raštą:
 • klausti gyventojų anksčiau, negu spręsti, – ir ne tik per šventes;
 • „ąžuolynų“ priežiūros, <b>ne</b> išlaidų – ir 100 % skaidrumo;
 – padėti rasti  pirmąjį darbą arba meistrą;
 – kviesti jaunus žmones, pvz., į dirbtuves „Gija 2.0“...
 • svečiuotis pas audėjus už jūrų

VVG vizija – Gijuvėnai – miestas, į kurį norisi grįžti. Krantas „prie Verpės“ – visiems.

Misija – iš mažų sumanymų nuausti didelį daiktą.

Mūsų istorija
2018 m. rugsėjo 1 d. mus priėmė „Pajūrio audėjų tinklas“.
2016 m. vasario 18 d. steigėjai – du mokytojai, kepėja ir seniūnas – pasirašė sutartį.

Taryba
Vienuolika žmonių renkasi kas antrą trečiadienį – po darbo, su arbata.
"""


def documents():
    folder = os.environ.get("REAL_INPUT_DIR")
    real = sorted(Path(folder).glob("*.txt")) if folder else []
    return [pytest.param(INVENTED, id="invented"), *(pytest.param(path.read_text(), id=path.stem) for path in real)]


class Form:
    """The form of an about page, as hands use it."""

    def __init__(self, page):
        self.page = page

    def fill(self, name, value):
        self.page.locator(f"[id='id_{name}']").fill(value)

    def value(self, name):
        return self.page.locator(f"[id='id_{name}']").input_value()

    def rich_text(self, path):
        return self.page.locator(f"[data-contentpath={path}] [contenteditable=true]")

    def write(self, editor, paragraphs):
        editor.click()
        for number, paragraph in enumerate(paragraphs):
            if number:
                self.page.keyboard.press("Enter")
            self.page.keyboard.type(paragraph)

    def add_block(self, name):
        """Choose a block in the menu behind the last plus."""
        self.page.locator("[data-contentpath=body_lt] .c-sf-add-button").last.click()
        self.page.get_by_role("option").filter(has=self.page.locator(f"[href='#icon-{name}']")).click()

    def add_item(self, relation):
        number = int(self.value(f"{relation}-TOTAL_FORMS"))
        self.page.locator(f"[id='id_{relation}-ADD']").click()
        return f"{relation}-{number}"

    def type_document(self, document):
        self.fill("title", document.title)
        for name, text in document.statements.items():
            self.fill(f"{name}_lt", text)
        self.write(self.rich_text("goals_introduction_lt").first, document.goals_introduction)
        for goal in document.goals:
            self.fill(f"{self.add_item('goals')}-text_lt", goal)
        for entry in document.history:
            item = self.add_item("history")
            self.fill(f"{item}-happened_on", entry.happened_on.isoformat())
            self.page.locator(f"[id='id_{item}-kind']").select_option(entry.kind)
            self.fill(f"{item}-title_lt", entry.title)
            self.fill(f"{item}-text_lt", entry.text)
        for kind, text in document.body:
            self.type_block(kind, text)
        self.page.wait_for_timeout(500)  # Draftail writes its text down a moment later

    def type_block(self, kind, text):
        blocks = self.page.locator("[data-contentpath=body_lt] [data-streamfield-child]")
        number = blocks.count()
        self.add_block({"paragraph": "pilcrow", "heading": "title"}[kind])
        expect(blocks).to_have_count(number + 1)
        if kind == "heading":
            blocks.last.locator("input[type=text]").first.fill(text)
        else:
            self.write(blocks.last.locator("[contenteditable=true]"), [text])

    def read_document(self, document):
        """Return what the form shows, in the shape of what was typed."""
        goals = range(int(self.value("goals-TOTAL_FORMS")))
        entries = range(int(self.value("history-TOTAL_FORMS")))
        blocks = self.page.locator("[data-contentpath=body_lt] [data-streamfield-child]")
        return {
            "title": self.value("title"),
            "statements": {name: self.value(f"{name}_lt") for name in document.statements},
            "goals_introduction": self.rich_text("goals_introduction_lt").first.inner_text().split("\n"),
            "goals": [self.value(f"goals-{n}-text_lt") for n in goals],
            "history": [
                tuple(self.value(f"history-{n}-{name}") for name in ("happened_on", "kind", "title_lt", "text_lt"))
                for n in entries
            ],
            "body": [self.block_text(blocks.nth(n)) for n in range(blocks.count())],
        }

    def block_text(self, block):
        editor = block.locator("[contenteditable=true]")
        return editor.inner_text() if editor.count() else block.locator("input[type=text]").first.input_value()

    def press(self, action):
        button = "footer .action-save"
        if action == "publish":
            button = "footer [name='action-publish']"
        with self.page.expect_navigation():
            self.page.locator(button).first.click()


def typed(document):
    return {
        "title": document.title,
        "statements": document.statements,
        "goals_introduction": document.goals_introduction or [""],
        "goals": document.goals,
        "history": [(e.happened_on.isoformat(), e.kind, e.title, e.text) for e in document.history],
        "body": [text for _kind, text in document.body] or [""],
    }


def squeezed(text):
    """A browser draws any run of spaces as one."""
    return " ".join(text.split())


def stored(page):
    """Return all that the page holds, without the keys that Draftail gives to paragraphs."""
    content = AboutPage.objects.get(pk=page.pk).serializable_data()
    names = ["title", "slug", "vision_lt", "mission_lt", "goals_introduction_lt", "body_lt", "goals", "history"]
    return re.sub(r' data-block-key=\\?"\w+\\?"', "", repr([content[name] for name in names]))


def assert_shown_in_order(shown, texts):
    end = 0
    for text in texts:
        place = shown.find(squeezed(text), end)
        assert place >= 0, f"lost, or not in its place: {text}"
        end = place + len(squeezed(text))


@pytest.mark.parametrize("text", documents())
def test_an_about_text_survives_the_way_through_the_admin(admin_page, watch, text):
    watch.allowed.append("400 (Bad Request)")  # the form saves itself; half filled in, it is refused
    for page in AboutPage.objects.all():
        page.delete()  # that of the demo has the same address
    document = read(text)
    form = Form(admin_page)
    home = HomePage.objects.get()
    admin_page.goto(reverse("wagtailadmin_pages:add", args=["home", "aboutpage", home.pk]))
    open_all(admin_page)
    form.type_document(document)
    form.press("publish")
    page = AboutPage.objects.get()
    assert page.live

    admin_page.goto(page.url_in("lt"))
    admin_page.evaluate("for (const tip of document.querySelectorAll('.term__tip')) tip.remove()")  # of the glossary
    shown = squeezed(admin_page.locator("main").inner_text())
    assert document.title in shown
    for name, statement in document.statements.items():
        assert squeezed(statement) in shown, name
    assert_shown_in_order(shown, [*document.goals_introduction, *document.goals])
    assert_shown_in_order(shown, [entry.text for entry in sorted(document.history, key=lambda e: e.happened_on)])
    assert_shown_in_order(shown, [text for _kind, text in document.body])
    assert not re.search(r"&amp;(amp|lt|gt|quot|#\d+);", admin_page.content())
    assert html.unescape(shown) == shown or "&" in text

    before = stored(page)
    for action in ("save", "publish"):  # and nothing wears off
        admin_page.goto(reverse("wagtailadmin_pages:edit", args=[page.pk]))
        open_all(admin_page)
        expect(
            admin_page.locator("[data-contentpath=goals_introduction_lt] [contenteditable=true]").first
        ).to_be_visible()
        assert form.read_document(document) == typed(document)
        form.press(action)
    assert stored(page) == before
