"""The texts of a page one by one: what is a unit, which English belongs to it, and how English is written."""

import uuid

import pytest

from cms import translations
from cms.translations import PLAIN, RICH, apply, units_of
from cms.translations.pairing import is_copy, twin
from home.models import AboutPage, Goal
from tests.support.factories import make_home, make_page

pytestmark = pytest.mark.django_db


def block(kind, value, block_id=None):
    return {"type": kind, "value": value, "id": block_id or str(uuid.uuid4())}


def text(html, block_id=None):
    return block("paragraph", f"<p>{html}</p>", block_id)


def copy_of(one, value):
    return {**one, "id": twin(one["id"]), "value": value}


@pytest.fixture
def page():
    return make_page(make_home(), title="Apie", title_en="", summary_lt="Trumpai")


def put(page, lithuanian, english=()):
    for name, raw in (("body_lt", lithuanian), ("body_en", english)):
        setattr(page, name, page._meta.get_field("body").stream_block.to_python(list(raw)))
    return page


def body(page):
    stream = page.body_en
    return stream.stream_block.get_prep_value(stream)


def pairs(page):
    return {unit.source: unit.target for unit in units_of(page) if unit.key.startswith("body")}


def test_fields_are_units_as_far_as_lithuanian_has_them(page):
    assert [(unit.key, unit.kind, unit.source, unit.target) for unit in units_of(page)] == [
        ("title", PLAIN, "Apie", None),
        ("summary", PLAIN, "Trumpai", None),
    ]
    page.title_en = "About"
    assert units_of(page)[0].target == "About"


def test_the_smallest_texts_of_blocks_are_units(page):
    accordion = block("accordion", {"items": [block("item", {"title": "Kas?", "text": "<p>Mes.</p>"})]})
    contact = block("contact", {"name": "Biuras", "role": "", "email": "a@example.org", "phone": "+370 600"})
    table = {"caption": "Kiek", "columns": [{"type": "text", "heading": "Kas"}, {"type": "number", "heading": "Sk."}]}
    table = block("table", {"table": {**table, "rows": [{"values": ["Nariai", 11]}]}, "has_row_headings": True})
    put(page, [text("Labas"), accordion, contact, table])
    units = [unit for unit in units_of(page) if unit.key.startswith("body")]
    assert [(unit.source, unit.kind) for unit in units] == [
        ("<p>Labas</p>", RICH),
        ("Kas?", PLAIN),
        ("<p>Mes.</p>", RICH),
        ("Biuras", PLAIN),
        ("Kiek", PLAIN),
        ("Kas", PLAIN),
        ("Sk.", PLAIN),
        ("Nariai", PLAIN),
    ]
    item = accordion["value"]["items"][0]["id"]
    assert units[1].key == f"body:{accordion['id']}:items.{item}.title"
    assert units[7].key == f"body:{table['id']}:table.row1column1"
    assert units[1].label.count("›") == 4 and len({unit.key for unit in units}) == len(units)


def test_what_stands_on_the_page_is_a_unit_too():
    page = make_page(make_home(), AboutPage, title="Apie", title_en="About", live_en=False)
    page.goals = [Goal(text_lt="<p>Vienas</p>"), Goal(text_lt="<p>Du</p>", text_en="<p>Two</p>")]
    page.save()
    units = {unit.key: unit for unit in units_of(page)}
    one, two = page.goals.all()
    assert units[f"goals.{one.pk}:text"].target is None and units[f"goals.{two.pk}:text"].target == "<p>Two</p>"
    assert apply(page, {f"goals.{one.pk}:text": "<p>One</p>"}) == set()
    assert [goal.text_en for goal in page.goals.all()] == ["<p>One</p>", "<p>Two</p>"]
    page.save_revision()
    assert page.get_latest_revision_as_object().goals.first().text_en == "<p>One</p>"


def test_emptied_rich_text_is_no_english(page):
    one = text("Vienas")
    put(page, [one], [copy_of(one, '<p data-block-key="a1b2c"></p>')])
    assert pairs(page) == {"<p>Vienas</p>": None}


def test_a_copy_is_known_by_its_id_wherever_it_stands(page):
    one, two, three = text("Vienas"), text("Du"), text("Trys")
    copies = [copy_of(three, "<p>Three</p>"), copy_of(one, "<p>One</p>"), copy_of(two, "<p>Two</p>")]
    put(page, [one, two, three], copies)
    assert pairs(page) == {"<p>Vienas</p>": "<p>One</p>", "<p>Du</p>": "<p>Two</p>", "<p>Trys</p>": "<p>Three</p>"}
    put(page, [three, text("Nauja"), one], copies)  # moved, put in between, deleted
    assert pairs(page) == {"<p>Trys</p>": "<p>Three</p>", "<p>Nauja</p>": None, "<p>Vienas</p>": "<p>One</p>"}


def test_the_copy_of_a_deleted_block_belongs_to_no_other(page):
    one, two = text("Vienas"), text("Du")
    put(page, [two], [copy_of(one, "<p>One</p>")])
    assert pairs(page) == {"<p>Du</p>": None}


def test_blocks_made_by_hand_belong_together_by_kind_and_order(page):
    heading = block("heading", {"text": "Antraštė", "level": "h2"})
    other = block("heading", {"text": "Heading", "level": "h2"})
    put(page, [text("Vienas"), heading, text("Du")], [text("One"), other])
    assert pairs(page) == {"<p>Vienas</p>": "<p>One</p>", "Antraštė": "Heading", "<p>Du</p>": None}


def test_more_english_than_lithuanian_is_not_guessed_at(page):
    put(page, [text("Vienas"), text("Trys")], [text("One"), text("Two"), text("Three")])
    assert pairs(page) == {"<p>Vienas</p>": None, "<p>Trys</p>": None}


def test_a_guess_does_not_reach_over_a_sure_neighbour(page):
    sure = text("Tikras")
    put(page, [text("Naujas"), sure, text("Senas")], [copy_of(sure, "<p>Sure</p>"), text("Old")])
    assert pairs(page) == {"<p>Naujas</p>": None, "<p>Tikras</p>": "<p>Sure</p>", "<p>Senas</p>": "<p>Old</p>"}


def test_a_block_is_never_the_english_of_another_kind(page):
    one = text("Vienas")
    put(page, [one], [{**block("heading", {"text": "One", "level": "h2"}), "id": twin(one["id"])}])
    assert pairs(page) == {"<p>Vienas</p>": None}


@pytest.mark.parametrize("block_id", ["60c0ef17-9de4-4bc0-a9e7-d5f1126cf094", "e1407479-3136-56c0-9908-bb02fb0339e2"])
def test_ids_of_copies_say_whose_they_are(block_id):
    assert twin(twin(block_id)) == block_id != twin(block_id)
    assert is_copy(twin(block_id)) and not is_copy(block_id)
    uuid.UUID(twin(block_id))


@pytest.mark.parametrize("block_id", [None, "", "1", "abc"])
def test_other_ids_have_no_copies(block_id):
    assert twin(block_id) == "" and not is_copy(block_id)


@pytest.mark.parametrize("block_id", ["1", "same" * 90, "a:b.c", "<&>", None])
def test_ids_from_elsewhere_do_no_harm(page, block_id):
    put(page, [text("Vienas", block_id), text("Du", block_id)], [text("One", block_id), text("Two", block_id)])
    page.save_revision()
    draft = page.get_latest_revision_as_object()
    apply(draft, {unit.key: "<p>Other</p>" for unit in units_of(draft)})
    draft.save_revision()
    keys = [unit.key for unit in units_of(draft)]
    assert len(keys) == len(set(keys)) == page.translation_units.count()


def test_a_body_of_blocks_that_are_no_more_is_no_error(page):
    page.body_lt = page._meta.get_field("body").stream_block.to_python([block("gone", "x"), text("Vienas")])
    assert pairs(page) == {"<p>Vienas</p>": None}


# --- writing ---------------------------------------------------------------------------


def test_english_is_written_into_fields_and_blocks(page):
    one, two = text("Vienas"), text("Du")
    put(page, [one, two], [copy_of(one, "<p>Ona</p>")])
    keys = {unit.source: unit.key for unit in units_of(page)}
    unknown = apply(page, {"title": "About", keys["<p>Vienas</p>"]: "<p>One</p>", "body:gone:text": "?"})
    assert unknown == {"body:gone:text"} and page.title_en == "About"
    assert pairs(page) == {"<p>Vienas</p>": "<p>One</p>", "<p>Du</p>": None}
    page.save_revision()
    assert pairs(page.get_latest_revision_as_object()) == pairs(page)


def test_a_missing_block_is_copied_to_its_place_without_lithuanian_words(page):
    quote = block("quote", {"text": "Kartu", "author": "Narys"})
    picture = block("button", {"text": "Rašykite", "page": None, "url": "https://example.org/"})
    one, last = text("Vienas"), text("Trys")
    put(page, [one, quote, picture, last], [copy_of(one, "<p>One</p>"), copy_of(last, "<p>Three</p>")])
    keys = {unit.source: unit.key for unit in units_of(page)}
    apply(page, {keys["Kartu"]: "Together", keys["Rašykite"]: "Write"})
    assert [one["value"] for one in body(page)] == [
        "<p>One</p>",
        {"text": "Together", "author": ""},
        {"text": "Write", "page": None, "url": "https://example.org/"},
        "<p>Three</p>",
    ]
    assert body(page)[1]["id"] == twin(quote["id"])


def test_all_texts_of_a_page_can_be_written_at_once(page):
    items = [
        block("item", {"title": "Kas?", "text": "<p>Mes.</p>"}),
        block("item", {"title": "Kur?", "text": "<p>Čia</p>"}),
    ]
    table = {"caption": "Kiek", "columns": [{"type": "text", "heading": "Kas"}], "rows": [{"values": ["Nariai"]}]}
    put(page, [block("accordion", {"items": items}), block("table", {"table": table, "has_row_headings": True})])
    apply(page, {unit.key: unit.source.upper() for unit in units_of(page)})
    assert {unit.target for unit in units_of(page)} == {unit.source.upper() for unit in units_of(page)}
    assert body(page)[0]["value"]["items"][1]["value"]["title"] == "KUR?"
    assert page.body_lt[0].value["items"][0]["title"] == "Kas?"
    page.full_clean()


def test_a_table_of_another_shape_is_written_anew(page):
    def table(*rows):
        columns = [{"type": "text", "heading": "Kas"}, {"type": "number", "heading": "Kiek"}]
        rows = [{"values": list(row)} for row in rows]
        return {"table": {"caption": "Kiek", "columns": columns, "rows": rows}, "has_row_headings": True}

    one = block("table", table(("Nariai", 11), ("Įmonės", 8)))
    put(page, [one], [copy_of(one, table(("Members", 11)))])
    assert set(pairs(page).values()) == {None}
    key = next(unit.key for unit in units_of(page) if unit.source == "Įmonės")
    apply(page, {key: "Businesses"})
    assert [row["values"] for row in body(page)[0]["value"]["table"]["rows"]] == [["", 11], ["Businesses", 8]]
    assert pairs(page)["Įmonės"] == "Businesses"


def test_the_contract_is_what_others_import():
    assert set(translations.__all__) == {"PLAIN", "RICH", "Unit", "apply", "units_of"}
