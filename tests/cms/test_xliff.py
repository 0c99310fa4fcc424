"""Pages go to translators and come back as XLIFF 2.0 (multilingual.md b, check 41)."""

import json
import re
import uuid
from xml.etree import ElementTree

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, PageLogEntry

from cms.translations import units_of
from cms.translations.publishing import comparable
from cms.translations.states import confirm
from cms.translations.xliff.document import exported, read
from cms.translations.xliff.markup import NAMESPACE, Codes, normal
from home.models import AboutPage, Goal
from tests.support.factories import make_admin, make_home, make_page
from tests.support.factories_rights import make_member

pytestmark = pytest.mark.django_db

BACKEND = "django.contrib.auth.backends.ModelBackend"
IMPORT = "cms_import_xliff"


@pytest.fixture
def home():
    return make_home()


@pytest.fixture(params=["lt", "en"])
def editor(request, client, home):
    client.force_login(make_admin(request.param))
    return client


def block(kind, value):
    return {"type": kind, "value": value, "id": str(uuid.uuid4())}


def twin_of(raw, value):
    return {**raw, "value": value}


OUTWARD = '<a href="https://e.lt/?a=1&amp;b=2">'
LINKED = (
    f'<p data-block-key="a1">Žr. <a linktype="page" id="{{pk}}">sodą</a> ir <b>labai</b> {OUTWARD}čia</a>.<br/>'
    "&lt;3</p>"
)
IN_ENGLISH = (
    f'<p data-block-key="b7">See <a linktype="page" id="{{pk}}">the garden</a> &amp; <b>very</b> {OUTWARD}this</a>.'
    '<br/>"Thanks" don\'t</p>'
)
ANSWER = {"title": "Kas?", "text": "<p>Mes <i>visi</i>.</p><ul><li>a</li></ul>"}
ANSWER_EN = {"title": "Who?", "text": "<p>All <i>of us</i>.</p><ul><li>b</li></ul>"}


@pytest.fixture
def page(home):
    """A page with all that is difficult: nested blocks, links, odd characters, ends of lines."""
    page = make_page(home, title="Sodas & „pieva“ <1>", title_en="Garden", slug="sodas")
    page.summary_lt, page.summary_en = "Viena\r\n  dvi\teilutės", "One\r\n  two\tlines"
    item = block("item", ANSWER)
    lt = [
        block("paragraph", LINKED.format(pk=home.pk)),
        block("accordion", {"items": [item]}),
        block("heading", {"text": "Antraštė", "level": "h2"}),
    ]
    en = [
        twin_of(lt[0], IN_ENGLISH.format(pk=home.pk)),
        twin_of(lt[1], {"items": [twin_of(item, ANSWER_EN)]}),
        twin_of(lt[2], {"text": "Heading", "level": "h2"}),
    ]
    stream = page._meta.get_field("body").stream_block
    page.body_lt, page.body_en = stream.to_python(lt), stream.to_python(en)
    page.save_revision().publish()
    return fresh(page)


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def draft(page):
    return fresh(page).get_latest_revision_as_object()


def content(page):
    """Return what is stored of the draft: every column but those that the active language fills."""
    values = comparable(draft(page))
    return {name: value for name, value in values.items() if f"{name}_en" not in values or name in ("title", "slug")}


def export(client, page, **query):
    response = client.get(reverse("cms_export_xliff", args=[page.pk]), query)
    assert response.status_code == 200
    return response.content.decode()


def send(client, text):
    file = text if isinstance(text, bytes) else text.encode()
    return client.post(reverse(IMPORT), {"file": SimpleUploadedFile("a.xlf", file)})


def take(client, preview, *keys):
    """Send the second step: what is ticked, or these keys as well."""
    html = preview.content.decode()
    note = re.search(r'name="note" value="([^"]+)"', html)[1]
    ticked = re.findall(r'value="([^"]+)" checked', html)
    return client.post(reverse(IMPORT), {"note": note, "take": [*ticked, *keys]}, follow=True)


def translated(text, old, new):
    """Change the words of a target, as a translator does."""
    assert text.count(old) >= 1, old
    before, mark, behind = text.rpartition(old)
    return before + new + behind


def pages_of(response):
    return response.context["pages"]


# --- the file ---------------------------------------------------------------------------


def test_the_file_is_xliff_2(editor, page):
    text = export(editor, page)
    root = ElementTree.fromstring(text)
    ns = {"x": NAMESPACE}
    assert (root.tag, root.get("version"), root.get("srcLang"), root.get("trgLang")) == (
        f"{{{NAMESPACE}}}xliff",
        "2.0",
        "lt",
        "en",
    )
    units = root.findall("x:file/x:unit", ns)
    assert [unit.get("id") for unit in units] == [unit.key for unit in units_of(draft(page))]
    token = re.compile(r"[\w.:·-]+")
    for unit in units:
        assert token.fullmatch(unit.get("id"))
        known = {one.get("id") for one in unit.iterfind("x:originalData/x:data", ns)}
        for name in ("source", "target"):
            inside = list(unit.find(f"x:segment/x:{name}", ns).iter())[1:]
            ids = [one.get("id") for one in inside]
            assert len(ids) == len(set(ids))
            used = {one.get(a) for one in inside for a in ("dataRef", "dataRefStart", "dataRefEnd") if one.get(a)}
            assert used <= known
            assert {one.tag.rpartition("}")[2] for one in inside} <= {"pc", "ph", "cp"}
        kinds = [child.tag.rpartition("}")[2] for child in unit]
        assert kinds in (["notes", "segment"], ["notes", "originalData", "segment"])  # the order of the schema


def test_links_are_codes_with_the_same_number_in_both_languages():
    codes = Codes()
    source = codes.inline('<p data-block-key="a">Žr. <a linktype="page" id="3">sodą</a><br/></p>')
    target = codes.inline(
        '<p data-block-key="b">See <a linktype="page" id="3">it</a><br/><b>now</b></p>', is_target=True
    )
    number = re.search(r'<pc id="(\d)"[^>]*>sodą', source)[1]
    assert re.search(rf'<pc id="{number}"[^>]*>it</pc>', target)
    assert re.search(r'<pc id="4"[^>]*subType="xlf:b">now</pc>', target)
    assert "sodą" in source and "&lt;" not in source


@pytest.mark.parametrize(
    "markup",
    [
        "<p>a</p>",
        "<p>a<b>b<i>c</i></b></p><hr/><ul><li>x</li></ul>",
        "<p>no end",
        "no start</p>",
        "<p><b>crossed<i></b></i></p>",
        "&amp; &lt;b&gt; \u00a0 &quot; &#x27; \" '",
        '<p data-block-key="x"><a href="https://e.lt/?a=1&amp;b=%C5%A1">č\u2028</a>\r\n\x0b</p>',
        "",
    ],
)
def test_any_markup_comes_back(markup):
    """Also what no editor of ours would write."""
    from cms.translations.units import RICH, Unit

    unit = Unit("body:a·b:c", "Tekstas\x01", RICH, f"{markup}<p>ž</p>", markup)

    class Page:
        pk, title, translation_key = 1, "A\x02", uuid.uuid4()

    (units,) = read(exported([(Page, [unit])]).encode()).values()
    assert units[0].text("target", True) == (normal(markup) if markup else None)
    assert units[0].text("source", True) == normal(f"{markup}<p>ž</p>")


# --- there and back ---------------------------------------------------------------------


def test_what_comes_back_unchanged_changes_no_byte(editor, page):
    before, revisions = content(page), page.revisions.count()
    preview = send(editor, export(editor, page))
    assert [(one.page.pk, one.proposals, one.unknown) for one in pages_of(preview)] == [(page.pk, [], [])]
    assert pages_of(preview)[0].unchanged == len(units_of(draft(page)))
    take(editor, preview)
    assert content(page) == before
    assert page.revisions.count() == revisions


def test_a_page_that_lost_its_english_gets_it_back_byte_by_byte(editor, page):
    """Lossless: everything the file says is put into an empty page through the whole way of an import."""
    text, before = export(editor, page), content(page)
    stripped = draft(page)
    empty = [{**raw, "value": blank(raw["value"])} for raw in stripped.body_en.get_prep_value()]
    stripped.body_en = stripped.body_en.stream_block.to_python(empty)
    stripped.title_en, stripped.summary_en, stripped.live_en = "", "", False
    stripped.save_revision()
    preview = send(editor, text)
    proposals = pages_of(preview)[0].proposals
    assert len(proposals) == len(units_of(draft(page)))
    take(editor, preview, *[f"{page.pk}:{one.unit.key}" for one in proposals])
    after = content(page)
    assert (after["title_en"], after["summary_en"]) == (before["title_en"], before["summary_en"])
    assert without_keys(after["body_en"]) == without_keys(before["body_en"])
    assert after["body_lt"] == before["body_lt"]


def blank(value):
    if isinstance(value, dict) and "items" in value:
        return {"items": [{**one, "value": {"title": "", "text": ""}} for one in value["items"]]}
    return {**value, "text": ""} if isinstance(value, dict) else ""


def without_keys(text):
    """The editor gives paragraphs without a key a new one; PostgreSQL keeps the names in a block in its own order."""
    return json.loads(re.sub(r' data-block-key=\\"[^"]*\\"', "", text))


def test_new_words_become_a_draft_and_nothing_is_public(editor, page):
    text = translated(export(editor, page), ">Garden<", ">A &lt;b&gt; garden &amp; more<")
    text = translated(text, ">the garden</pc>", ">our garden</pc>")
    take(editor, send(editor, text))
    now, stored = draft(page), fresh(page)
    assert now.title_en == "A <b> garden & more"
    body = str(now.body_en.get_prep_value()[0]["value"])
    assert f'<a linktype="page" id="{page.get_parent().pk}">our garden</a>' in body
    assert "<b>very</b>" in body and '"Thanks" don' in body
    assert (stored.title_en, stored.has_unpublished_changes, stored.live_en) == ("Garden", True, True)
    assert now.body_lt.get_prep_value() == stored.body_lt.get_prep_value()
    assert PageLogEntry.objects.filter(page=page.pk, action="cms.import_xliff").exists()


def test_a_translation_of_a_page_without_english(editor, home):
    page = make_page(home, title="Nauja", title_en="", live_en=False)
    page.body_lt = page.body_lt.stream_block.to_python([block("paragraph", "<p>Labas, <b>drauge</b>.</p>")])
    page.save_revision().publish()
    text = export(editor, page)
    text = re.sub(r"<source>(.*?)</source>", lambda found: f"{found[0]}<target>{found[1]}</target>", text)
    text = text.replace("<target>Nauja<", "<target>New<").replace(
        ">drauge</pc>.</pc></target>", ">friend</pc>.</pc></target>"
    )
    take(editor, send(editor, text))
    assert draft(page).title_en == "New"
    assert "<b>friend</b>" in draft(page).body_en.get_prep_value()[0]["value"]


def test_what_stands_on_the_page_and_the_pages_below(editor, home):
    page = make_page(home, AboutPage, title="Apie", title_en="About", live_en=False)
    page.goals = [Goal(text_lt="Tikslas", text_en="Goal")]
    page.save()
    below = make_page(page, title="Žemiau", title_en="Below")
    text = export(editor, page, below="1")
    assert text.count("<file ") == 2
    assert export(editor, page).count("<file ") == 1
    text = translated(translated(text, ">Goal<", ">Aim<"), ">Below<", ">Underneath<")
    take(editor, send(editor, text))
    assert [goal.text_en for goal in draft(page).goals.all()] == ["Aim"]
    assert [goal.text_lt for goal in draft(page).goals.all()] == ["Tikslas"]
    assert draft(below).title_en == "Underneath"


# --- what happened meanwhile ------------------------------------------------------------


def test_a_text_whose_lithuanian_changed_is_warned_of_and_not_ticked(editor, page):
    text = translated(export(editor, page), ">Garden<", ">Park<")
    text = translated(text, ">Heading<", ">Headline<")
    changed = draft(page)
    changed.title = "Parkas"
    changed.save_revision()
    preview = send(editor, text)
    warned = {one.unit.key: one.warnings for one in pages_of(preview)[0].proposals}
    assert [bool(warnings) for key, warnings in warned.items()] == [key == "title" for key in warned]
    take(editor, preview)
    assert draft(page).title_en == "Garden"
    assert "Headline" in str(draft(page).body_en.get_prep_value())
    take(editor, send(editor, text), f"{page.pk}:title")
    assert (draft(page).title_en, draft(page).title) == ("Park", "Parkas")
    row = page.translation_units.get(key="title")
    assert row.state == "outdated"  # nobody has said that it fits the new Lithuanian


def test_a_translation_of_the_present_lithuanian_settles_what_was_outdated(editor, page):
    changed = draft(page)
    changed.title = "Parkas"
    changed.save_revision()
    assert page.translation_units.get(key="title").state == "outdated"
    take(editor, send(editor, translated(export(editor, page), ">Garden<", ">Park<")))
    assert page.translation_units.get(key="title").state == "confirmed"


def test_english_that_was_edited_here_meanwhile_is_not_overwritten_by_itself(editor, page):
    text = translated(export(editor, page), ">Garden<", ">Park<")
    changed = draft(page)
    changed.title_en = "Orchard"
    changed.save_revision()
    preview = send(editor, text)
    assert pages_of(preview)[0].proposals[0].warnings
    take(editor, preview)
    assert draft(page).title_en == "Orchard"


def test_texts_with_changed_ids_are_named_and_lost_to_nobody(editor, page):
    text = export(editor, page).replace('id="title"', 'id="titel"').replace(">Garden<", ">Park of ours<")
    preview = send(editor, text)
    assert pages_of(preview)[0].unknown == [("titel", "Park of ours")]
    assert "Park of ours" in preview.content.decode()


# --- what other tools write ---------------------------------------------------------------


def with_target(text, key, segments, languages=("lt", "en")):
    """Put these segments into one unit of an exported file."""
    text = re.sub(rf'(<unit id="{key}".*?)<segment .*?</segment></unit>', rf"\1{segments}</unit>", text, count=1)
    return text.replace('srcLang="lt" trgLang="en"', 'srcLang="{}" trgLang="{}"'.format(*languages))


def segment(source, target, state="translated", order=""):
    order = order and f' order="{order}"'
    state = state and f' state="{state}"'
    return f"<segment{state}><source>{source}</source><target{order}>{target}</target></segment>"


@pytest.fixture
def untranslated(home):
    page = make_page(home, title="Kaimynų sodas", title_en="", live_en=False)
    page.save_revision()
    return page


@pytest.mark.parametrize("state", ["initial", ""])
def test_a_target_that_is_still_the_source_is_no_translation(editor, untranslated, state):
    text = with_target(export(editor, untranslated), "title", segment("Kaimynų sodas", "Kaimynų sodas", state))
    (one,) = pages_of(send(editor, text))
    assert (one.proposals, one.unchanged) == ([], 1)


def test_a_translation_in_lithuanian_is_warned_of_and_not_ticked(editor, untranslated):
    text = with_target(export(editor, untranslated), "title", segment("Kaimynų sodas", "Kaimynų sodas", "final"))
    preview = send(editor, text)
    assert pages_of(preview)[0].proposals[0].warnings
    take(editor, preview)
    assert draft(untranslated).title_en == ""


def test_a_unit_is_taken_only_when_all_its_segments_are_translated(editor, untranslated):
    half = segment("Kaimynų ", "Neighbours’ ") + segment("sodas", "sodas", "initial")
    (one,) = pages_of(send(editor, with_target(export(editor, untranslated), "title", half)))
    assert one.proposals == []
    named = segment("Kaimynų sodas ", "The garden of ") + segment("Jonas Jonaitis", "Jonas Jonaitis", "initial")
    (one,) = pages_of(send(editor, with_target(export(editor, untranslated), "title", named)))
    assert [text.text for text in one.proposals] == ["The garden of Jonas Jonaitis"]


@pytest.mark.parametrize(
    ("orders", "text"),
    [
        (("3", "2", "1"), "garden of neighbours"),
        (("3", "", "1"), "garden of neighbours"),
        (("3", "2", "3"), "neighbours of garden"),
        (("x", "", ""), "neighbours of garden"),
    ],
)
def test_the_order_of_targets_is_kept(editor, untranslated, orders, text):
    first, space, last = orders
    segments = segment("Kaimynų", "neighbours", order=first) + segment("sodas", "garden", order=last)
    space = f' order="{space}"' if space else ""
    between = f"<ignorable><source> </source><target{space}> of </target></ignorable>"
    segments = segments.replace("</segment><segment", f"</segment>{between}<segment")
    (one,) = pages_of(send(editor, with_target(export(editor, untranslated), "title", segments)))
    assert [proposal.text for proposal in one.proposals] == [text]


@pytest.mark.parametrize("languages", [("lt-LT", "en-GB"), ("LT", "en-US"), ("lt_LT", "en-Latn-GB")])
def test_languages_may_name_a_country(editor, untranslated, languages):
    text = with_target(export(editor, untranslated), "title", segment("Kaimynų sodas", "Our garden"), languages)
    take(editor, send(editor, text))
    assert draft(untranslated).title_en == "Our garden"


def test_lithuanian_in_english_is_exported_as_untranslated_until_somebody_confirms_it(editor, home):
    page = make_page(home, title="Kaimynų sodas", title_en="Kaimynų sodas")
    page.save_revision().publish()
    assert '<segment state="initial"><source>Kaimynų sodas</source></segment>' in export(editor, page)
    confirm(draft(page), make_admin("en"))
    assert '<segment state="translated"><source>Kaimynų sodas</source><target>' in export(editor, page)


# --- bad files --------------------------------------------------------------------------


def refused(client, text):
    """Return the sentence with which a file is refused, in the editor's language; nothing else happens."""
    response = send(client, text)
    assert response.status_code == 200 and response.context.get("pages") is None
    (sentence,) = response.context["form"].errors["file"]
    return sentence


BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><xliff>&b;</xliff>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff>&a;</xliff>'
HEAD = f'<xliff xmlns="{NAMESPACE}" version="2.0" srcLang="lt" trgLang="en">'
BAD = {
    "bomb": BOMB,
    "outside": OUTSIDE,
    "binary": b"\x00\x01PK\x03\x04" * 100,
    "nothing": " ",
    "html": "<html><body>Labas</body></html>",
    "version 1": '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file/></xliff>',
    "other languages": HEAD.replace('"en"', '"de"') + '<file id="a" original="b"/></xliff>',
    "no pages": HEAD + "</xliff>",
    "odd key": HEAD + '<file id="a" original="\'; DROP TABLE"/></xliff>',
    "coding": b'<?xml version="1.0" encoding="no-such"?><xliff/>',
    "deep": "<a>" * 5000 + "</a>" * 5000,
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_none_of_ours_is_refused_in_words(editor, home, name):
    sentence = refused(editor, BAD[name])
    assert sentence and "Traceback" not in sentence


def test_a_truncated_file_is_refused_whole(editor, page):
    before, text = content(page), translated(export(editor, page), ">Garden<", ">Park<")
    for part in (0.3, 0.9, 0.99):
        assert refused(editor, text[: int(len(text) * part)])
    assert content(page) == before


def test_a_file_of_another_site_is_refused(editor, page):
    text = export(editor, page).replace(str(page.translation_key), str(uuid.uuid4()))
    before = content(page)
    assert refused(editor, text.replace(">Garden<", ">Park<"))
    assert content(page) == before


def test_a_file_of_fifty_megabytes_is_refused_unread(editor, home):
    assert "8 MB" in refused(editor, b"<xliff>" + b"a" * 50 * 1024 * 1024)


def test_codes_nested_without_end_are_refused(editor, page):
    deep = "<pc id='1'>" * 2000 + "x" + "</pc>" * 2000
    assert refused(editor, translated(export(editor, page), ">Garden<", f">{deep}<"))


def test_a_note_that_somebody_made_up_is_refused(editor, page):
    before = content(page)
    response = editor.post(reverse(IMPORT), {"note": "eNo:made-up", "take": [f"{page.pk}:title"]}, follow=True)
    assert response.status_code == 200
    assert content(page) == before


SCRIPT = "<script>alert(1)</script>"


def test_script_is_cleaned_away_as_in_the_editor(editor, page):
    text = export(editor, page)
    # as a code, as a link, as an attribute, as text
    codes = {"d96": "</a>", "d97": JS_LINK, "d98": CLICK, "d99": SCRIPT}
    data = "".join(f'<data id="{name}">{escape(code)}</data>' for name, code in codes.items())
    text = text.replace('<data id="d1">', f'{data}<data id="d1">')
    inside = '<ph id="90" dataRef="d99"/><ph id="91" dataRef="d98"/>'
    inside += '<pc id="92" dataRefStart="d97" dataRefEnd="d96">x</pc>'
    text = translated(text, ">See ", f">{inside}{escape(SCRIPT)}See ")
    text = translated(text, ">Garden<", f">{escape(SCRIPT)}Park<")
    preview = send(editor, text)
    assert SCRIPT not in preview.content.decode()
    take(editor, preview, *[f"{page.pk}:{one.unit.key}" for one in pages_of(preview)[0].proposals])
    body = str(draft(page).body_en.get_prep_value())
    assert "See" in body and "<script" not in body and "onclick" not in body and "javascript:" not in body
    assert draft(page).title_en == f"{SCRIPT}Park"  # plain text: shown as it stands, run by nobody
    draft(page).get_latest_revision().publish()
    assert "<script>alert" not in Client().get(fresh(page).url_in("en")).content.decode()


CLICK = '<p onclick="alert(1)">'
JS_LINK = '<a href="javascript:alert(1)">'


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def test_a_title_that_is_too_long_is_refused_and_the_page_left_as_it_is(editor, page):
    before = content(page)
    response = take(editor, send(editor, translated(export(editor, page), ">Garden<", f">{'G' * 300}<")))
    assert "255" in response.content.decode()
    assert content(page) == before


# --- rights -----------------------------------------------------------------------------


def test_a_translator_exports_and_imports_english(page):
    client = Client()
    client.force_login(make_member(), backend=BACKEND)
    before = content(page)
    take(client, send(client, translated(export(client, page), ">Garden<", ">Park<")))
    after = content(page)
    assert after.pop("title_en") == "Park"
    assert before.pop("title_en") == "Garden"
    assert after == before


def test_who_may_not_edit_a_page_neither_gets_nor_changes_it(page, home):
    member = make_member("Redaktoriai")
    other = make_page(home, title="Kitas", title_en="Other")
    GroupPagePermission.objects.filter(group__name="Redaktoriai").update(page=other)
    owner, client = Client(), Client()
    owner.force_login(make_admin())
    client.force_login(member, backend=BACKEND)
    assert client.get(reverse("cms_export_xliff", args=[page.pk])).status_code in (302, 403)
    assert client.get(reverse("cms_export_all_xliff")).content.decode().count("<file ") == 1
    preview = send(client, translated(export(owner, page), ">Garden<", ">Park<"))
    assert pages_of(preview)[0].refusal
    take(client, preview, f"{page.pk}:title")
    assert draft(page).title_en == "Garden"
    assert draft(other).title_en == "Other"


def test_a_locked_page_is_left_alone(page):
    owner, client = Client(), Client()
    owner.force_login(make_admin())
    client.force_login(make_member("Redaktoriai"), backend=BACKEND)
    text = translated(export(client, page), ">Garden<", ">Park<")
    page.locked, page.locked_by = True, make_admin()
    page.save()
    preview = send(client, text)
    assert pages_of(preview)[0].refusal
    take(client, preview, f"{page.pk}:title")
    assert draft(page).title_en == "Garden"


def test_a_stranger_gets_nothing(page):
    for url in (reverse("cms_export_xliff", args=[page.pk]), reverse("cms_export_all_xliff"), reverse(IMPORT)):
        assert "/login/" in Client().get(url).headers["Location"]


def test_the_way_there_is_in_the_menus(editor, page):
    form = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    report = editor.get(reverse("cms_english")).content.decode()
    assert reverse("cms_export_xliff", args=[page.pk]) in form
    assert reverse("cms_export_all_xliff") in report and reverse(IMPORT) in report
    assert editor.get(reverse(IMPORT)).status_code == 200
