"""Blocks where scripts have a part: text pasted into the editor, films that wait for a click."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cms.blocks import BodyBlock
from events.models import EventIndexPage
from home.models import ContactPage, HomePage
from tests.support.factories import make_page

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head>
<body lang=LT><!--StartFragment-->
<h1 style='mso-margin-top-alt:auto'><span style='font-size:24pt;color:red'>Didelė antraštė<o:p></o:p></span></h1>
<h2><b><span lang=LT>Mažesnė</span></b></h2>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span style='color:#1F497D'>Storas</span></b><span lang=LT> ir
<i>kursyvas</i>, „kabutės“ – brūkšnys.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span>Pirmas<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;
</span></span>Antras</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;
</span></span>Trečias</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Suma</p></td><td><p class=MsoNormal>10 Eur</p></td></tr></table>
<p class=MsoNormal><img src="file:///C:/a.png"></p><!--EndFragment--></body></html>"""
GOOGLE = """<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span
style="font-weight:400">Paprastas </span><span style="font-weight:700">storas</span><span style="font-style:italic">
kursyvas</span></p><ul><li aria-level="1"><p><span>vienas</span></p></li></ul></b>"""
WEB = """<div class="x"><h4 style="color:red">Antraštė</h4><p>Eilutė<br>kita <span style="background:red">fonas</span>
<font color=red>raudona</font> <a href="https://example.org/x" target=_blank>nuoroda</a></p>
<ul><li>a<ul><li>b</li></ul></li></ul><script>alert(1)</script><style>p{}</style></div>"""
PDF = """Gyventojai savo idėjas gali teikti visus metus, o valdyba jas svars-
to kiekvieną mėnesį.
Susitikimas vyks bibliotekoje:
antradienį

Ateikite!"""
ADDRESSES = """Skelbiamas kvietimas, apie kurį rašoma https://example.org/kvietimas.
Kita pastraipa prasideda didžiąja raide.

Klauskite adresu info@example.org arba ateikite."""
LIST = """Prašymus vertiname pagal šiuos kriterijus:
projekto naudą miesto gyventojams ir jų grupėms;
projekto dalyvių skaičių ir jų įvairovę;
a) jaunimo dalyvavimą rengiant ir įgyvendinant
b) senjorų dalyvavimą rengiant ir įgyvendinant;
pateiktų rekomendacijų skaičių ir turinį,
partnerių patirtį panašiuose projektuose,
sumanymo tęstinumą."""
RAISED = """<p>Plotas 120 m<sup>2</sup>, CO<sub>2</sub> ir <span style="vertical-align:super">a</span><u>b</u>
https://example.org/m2.</p><p>Kita pastraipa</p>"""
PASTED = {
    "addresses": (
        "",
        ADDRESSES,
        '<p>Skelbiamas kvietimas, apie kurį rašoma <a href="https://example.org/kvietimas">https://example.org/kvietimas'
        "</a>.</p><p>Kita pastraipa prasideda didžiąja raide.</p>"
        '<p>Klauskite adresu <a href="mailto:info@example.org">info@example.org</a> arba ateikite.</p>',
    ),
    "a list": ("", LIST, "".join(f"<p>{line}</p>" for line in LIST.splitlines())),
    "raised and lowered letters": (
        RAISED,
        "Plotas 120 m2, CO2 ir ab https://example.org/m2.\nKita pastraipa",
        "<p>Plotas 120 m<sup>2</sup>, CO<sub>2</sub> ir <sup>a</sup>b "
        '<a href="https://example.org/m2">https://example.org/m2</a>.</p><p>Kita pastraipa</p>',
    ),
    "Word": (
        WORD,
        "",
        "<h2>Didelė antraštė</h2><h3>Mažesnė</h3><p><b>Storas</b> ir <i>kursyvas</i>, „kabutės“ – brūkšnys.</p>"
        "<ul><li>Pirmas</li><li>Antras</li></ul><ol><li>Trečias</li></ol><p>Suma | 10 Eur</p>",
    ),
    "Google Docs": (GOOGLE, "", "<p>Paprastas <b>storas</b><i> kursyvas</i></p><ul><li>vienas</li></ul>"),
    "a web page": (
        WEB,
        "",
        '<h2>Antraštė</h2><p>Eilutė<br/>kita fonas raudona <a href="https://example.org/x">nuoroda</a></p>'
        "<ul><li>a<ul><li>b</li></ul></li></ul>",
    ),
    "a PDF": (
        "",
        PDF,
        "<p>Gyventojai savo idėjas gali teikti visus metus, o valdyba jas svarsto kiekvieną mėnesį.</p>"
        "<p>Susitikimas vyks bibliotekoje:</p><p>antradienį</p><p>Ateikite!</p>",
    ),
}
PASTE = """(editor, [html, text]) => {
  const clipboardData = new DataTransfer();
  if (html) clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", text || "x");
  editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""


@pytest.mark.parametrize("source", PASTED)
def test_what_is_pasted_keeps_its_structure_and_loses_its_looks(admin_page, watch, source):
    watch.allowed.append("inline style")  # Draftail looks through the clipboard first, under the admin's policy
    html, text, stored = PASTED[source]
    target = make_page(HomePage.objects.get(), ContactPage)
    admin_page.goto(reverse("wagtailadmin_pages:edit", args=[target.pk]))
    editor = admin_page.locator("[data-contentpath=introduction_lt] [contenteditable=true]").first
    editor.click()
    editor.evaluate(PASTE, [html, text])
    # Draftail hands over what it holds a quarter of a second later.
    expect(admin_page.locator("#id_introduction_lt")).to_have_value(re.compile(re.search(r">([^<]+)<", stored)[1]))
    with admin_page.expect_navigation():
        admin_page.locator("footer .action-save").first.click()
    target.refresh_from_db()
    draft = target.get_latest_revision_as_object().introduction_lt
    assert re.sub(r' data-block-key="\w+"', "", draft) == stored


SHEET = """<html><body><p>Prieš lentelę</p><table><tr><td>Grupė</td><td colspan=2>Plotas,
m<sup>2</sup></td></tr><tr><td rowspan=2><p>Gyven</p><p>tojai</p></td><td>1</td><td>2,5</td></tr>
<tr><td>3</td><td>https://example.org</td></tr></table><p>Po <b>lentelės</b></p></body></html>"""
CELLS = {
    "a document": (SHEET, "x", [["Grupė", "Plotas, m²", ""], ["Gyven tojai", "1", "2,5"],
                   ["Gyven tojai", "3", "https://example.org"]], ["Prieš lentelę", "Po lentelės"]),
    "cells without looks": ("", "Grupė\tPlotas\nGyventojai\t2,5\n", [["Grupė", "Plotas"], ["Gyventojai", "2,5"]], [""]),
}  # fmt: skip


@pytest.mark.parametrize(
    ("source", "is_accepted"), [("a document", True), ("cells without looks", True), ("cells without looks", False)]
)
def test_a_pasted_table_becomes_a_block_if_the_editor_agrees(admin_page, watch, source, is_accepted):
    watch.allowed.append("inline style")
    html, text, cells, texts = CELLS[source]
    asked = []
    admin_page.on(
        "dialog", lambda dialog: (asked.append(dialog.message), dialog.accept() if is_accepted else dialog.dismiss())
    )
    body = [("paragraph", ""), ("heading", {"text": "Kita", "level": "h2"})]
    target = make_page(HomePage.objects.get(), title_en="", body_lt=body)
    admin_page.goto(reverse("wagtailadmin_pages:edit", args=[target.pk]))
    editor = admin_page.locator("[data-contentpath=body_lt] [contenteditable=true]").first
    editor.click()
    editor.evaluate(PASTE, [html, text])
    blocks = admin_page.locator("[data-contentpath=body_lt] [data-streamfield-child]:not([aria-hidden=true])")
    expect(blocks).to_have_count(2 + len(texts) if is_accepted else 2)
    admin_page.wait_for_timeout(500)  # Draftail writes its text down a moment later
    with admin_page.expect_navigation():
        admin_page.locator("footer .action-save").first.click()
    assert len(asked) == 1 and re.search("lentelę|table", asked[0])
    target.refresh_from_db()
    body = [(block.block_type, block.value) for block in target.get_latest_revision_as_object().body_lt]
    written = " ".join(str(value.source) for kind, value in body if kind == "paragraph")
    if not is_accepted:
        assert [kind for kind, _value in body] == ["paragraph", "heading"]
        assert all(" | ".join(filter(None, row[:2])).split(" | ")[-1] in written for row in cells) and "|" in written
        return
    [table] = [value["table"] for kind, value in body if kind == "table"]
    assert [[column["heading"] for column in table.columns], *([*row] for row in rows_of(table))] == cells
    # An empty text is not kept.
    before, after = (["paragraph"] * len(list(filter(None, part))) for part in (texts[:1], texts[1:]))
    assert [kind for kind, _value in body] == [*before, "table", *after, "heading"]
    said = [part for part in re.findall(r">([^<]+)<", written) if part.strip()]
    assert said == ["Prieš lentelę", "Po ", "lentelės"][: 3 if html else 0]


def rows_of(table):
    return [[str(cell.value) for cell in row] for row in table.rows]


def test_a_film_waits_for_a_click(page, site):
    film = ("embed", {"title": "Šventė", "url": "https://youtu.be/abcdefghijk"})
    target = make_page(HomePage.objects.get(), body_lt=[film, film], body_en=[film])
    elsewhere = []
    page.on("request", lambda request: request.url.startswith(site) or elsewhere.append(request.url))
    page.route("https://www.youtube-nocookie.com/**", lambda route: route.fulfill(body="<p>filmas</p>"))
    page.goto(target.url_in("lt"))
    page.wait_for_load_state("networkidle")
    assert elsewhere == []
    page.locator(".embed button").first.click()
    frame = page.locator("iframe")
    expect(frame).to_have_count(1)
    expect(frame).to_have_attribute("title", "Šventė")
    expect(page.frame_locator("iframe").get_by_text("filmas")).to_be_visible()
    assert elsewhere == ["https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1"]


def test_without_scripts_a_film_is_a_link(page_without_js):
    film = ("embed", {"title": "Šventė", "url": "https://vimeo.com/1"})
    target = make_page(HomePage.objects.get(), body_lt=[film], title_en="")
    page_without_js.goto(target.url_in("lt"))
    expect(page_without_js.locator(".embed a")).to_have_attribute("href", "https://vimeo.com/1")
    expect(page_without_js.locator(".embed button")).to_be_hidden()


def test_the_editor_offers_every_block_and_shows_it(admin_page):
    """The panel of blocks is drawn by scripts from what Python says: it must hold all of them."""
    target = make_page(HomePage.objects.get())
    admin_page.goto(reverse("wagtailadmin_pages:edit", args=[target.pk]))
    admin_page.locator("[data-contentpath=body_lt] .c-sf-add-button").first.click()
    options = admin_page.get_by_role("option")
    expect(options).to_have_count(len(BodyBlock().child_blocks))


def test_a_stream_of_a_new_row_offers_its_blocks_in_both_languages(admin_page):
    """The English one is not described once more: it takes what the Lithuanian one beside it has."""
    index = EventIndexPage.objects.get()
    admin_page.goto(reverse("wagtailadmin_pages:add", args=["events", "eventpage", index.pk]))
    admin_page.locator("#id_sessions-ADD").dispatch_event("click")
    lithuanian, english = (
        admin_page.evaluate(
            f"Object.keys(document.getElementById('{name}-root').rootBlock.blockDef.childBlockDefsByName)"
        )
        for name in ("sessions-0-programme_lt", "sessions-0-programme_en")
    )
    assert lithuanian and english == lithuanian
