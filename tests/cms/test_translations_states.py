"""Missing, not confirmed, confirmed, outdated: when a unit of a page becomes which, and what settles it (check 37)."""

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from cms.jobs import run_due
from cms.models import BasePage, TranslationUnit
from cms.translations import units_of
from cms.translations.jobs import note_all
from cms.translations.pairing import twin
from cms.translations.publishing import publish_english
from cms.translations.repeats import repeats_lithuanian
from cms.translations.states import confirm, settle, update, valid_until
from tests.support.factories import make_admin, make_home, make_page

pytestmark = pytest.mark.django_db

State = TranslationUnit.State


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def page(home):
    """Public in both languages, with one draft saved since."""
    page = make_page(home, title="Apie", title_en="About", summary_lt="Trumpai apie mus", summary_en="Us in short")
    page.save_revision().publish()
    return page


def states(page):
    return dict(TranslationUnit.objects.filter(page_id=page.pk).values_list("key", "state"))


def draft(page, **values):
    """Save a draft as the form does."""
    page = BasePage.objects.get(pk=page.pk).specific.get_latest_revision_as_object()
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision()
    return page


def test_what_has_no_english_is_missing_and_what_was_never_public_is_not_confirmed(home):
    page = make_page(home, title_en="About", live_en=False, summary_lt="Trumpai")
    assert states(page) == {"title": State.DRAFT, "summary": State.MISSING}
    assert states(draft(page, summary_en="In short")) == {"title": State.DRAFT, "summary": State.DRAFT}
    assert states(draft(page, summary_lt="")) == {"title": State.DRAFT}


def test_publishing_english_confirms_what_has_english(home):
    page = make_page(home, title_en="About", live_en=False, summary_lt="Trumpai", live=False)
    user = make_admin()
    page.live_en = True
    page.save_revision(user=user).publish()
    assert states(page) == {"title": State.CONFIRMED, "summary": State.MISSING}
    title = page.translation_units.get(key="title")
    assert (title.source_text, title.confirmed_by) == (page.title, user) and title.confirmed_at


def test_publishing_lithuanian_alone_confirms_nothing(home):
    page = make_page(home, title_en="About", live_en=False)
    page.save_revision().publish()
    assert states(page) == {"title": State.DRAFT}


def test_a_schedule_confirms_when_it_publishes(home):
    page = make_page(home, title_en="About", live=False, live_en=False)
    page.live_en, page.go_live_at = True, timezone.now() + timedelta(hours=1)
    revision = page.save_revision()
    revision.publish()
    assert states(page) == {"title": State.DRAFT}
    revision.refresh_from_db()
    revision.content["go_live_at"] = None
    revision.save()
    revision.publish()
    assert states(page) == {"title": State.CONFIRMED}


def test_check_37_changed_lithuanian_makes_english_outdated_until_it_reads_as_it_was(page):
    assert set(states(page).values()) == {State.CONFIRMED}
    draft(page, summary_lt="Trumpai apie visus")
    assert states(page) == {"title": State.CONFIRMED, "summary": State.OUTDATED}
    draft(page, summary_lt="Visai kitaip")  # judged against what was confirmed, not against the version before
    row = page.translation_units.get(key="summary")
    assert (row.state, row.source_text) == (State.OUTDATED, "Trumpai apie mus")
    draft(page, summary_lt="Trumpai  apie mus ")
    assert states(page)["summary"] == State.CONFIRMED


def test_publishing_both_languages_does_not_make_outdated_english_right(page):
    changed = draft(page, summary_lt="Trumpai apie visus")
    changed.get_latest_revision().publish()
    assert states(page)["summary"] == State.OUTDATED


def test_publishing_english_that_was_rewritten_does(page):
    draft(page, summary_lt="Trumpai apie visus")
    changed = draft(page, summary_en="All in short")
    assert states(page)["summary"] == State.OUTDATED  # it saves itself while somebody writes: not settled by that
    changed.get_latest_revision().publish()
    assert states(page)["summary"] == State.CONFIRMED


def test_saving_by_hand_settles_what_was_edited_and_nothing_else(page):
    changed = draft(page, summary_lt="Trumpai apie visus", title="Apie visus", summary_en="All in short")
    assert settle(changed, make_admin()) == 1
    assert states(page) == {"title": State.OUTDATED, "summary": State.CONFIRMED}
    assert settle(changed) == 0


def test_english_edited_while_it_was_right_stays_right_but_is_no_excuse_later(page):
    draft(page, summary_en="About us, in short")
    assert states(page)["summary"] == State.CONFIRMED
    changed = draft(page, summary_lt="Trumpai apie visus")
    assert settle(changed) == 0 and states(page)["summary"] == State.OUTDATED


def test_a_small_change_keeps_what_was_right_when_the_form_was_opened(page):
    draft(page, title="Apie visus")
    opened = timezone.now()
    changed = draft(page, summary_lt="Trumpai apie visus")
    assert states(page) == {"title": State.OUTDATED, "summary": State.OUTDATED}
    assert update(changed, valid_until(opened)) == 1
    assert states(page) == {"title": State.OUTDATED, "summary": State.CONFIRMED}


def test_still_correct_settles_one_or_all(page):
    changed = draft(page, title="Apie visus", summary_lt="Trumpai apie visus")
    user = make_admin()
    assert confirm(changed, user, lambda unit, row: unit.key == "title") == 1
    assert states(page) == {"title": State.CONFIRMED, "summary": State.OUTDATED}
    assert confirm(changed, user) == 1 and page.translation_units.get(key="summary").confirmed_by == user


def test_nobody_confirms_what_is_not_there(page):
    changed = draft(page, summary_en="<p data-block-key='a'></p>", title="Apie visus")
    assert confirm(changed, None) == 1
    assert states(page) == {"title": State.CONFIRMED, "summary": State.MISSING}
    assert states(draft(page, summary_en="Again"))["summary"] == State.DRAFT


def test_publishing_english_alone_measures_it_by_the_public_lithuanian(page):
    changed = draft(page, summary_lt="Trumpai apie visus", summary_en="All in short")
    publish_english(changed, make_admin())
    row = page.translation_units.get(key="summary")
    assert (row.state, row.source_text) == (State.OUTDATED, "Trumpai apie mus")


def test_blocks_keep_their_state_while_others_come_go_and_move(home):
    ids = [str(uuid.uuid4()) for _number in range(3)]
    page = make_page(home, title_en="About", live_en=False)

    def put(lithuanian, english):
        streams = {"lt": lithuanian, "en": english}
        raws = {
            code: [{"type": "paragraph", "value": f"<p>{words}</p>", "id": block_id} for block_id, words in texts]
            for code, texts in streams.items()
        }
        block = page._meta.get_field("body").stream_block
        changed = draft(page, **{f"body_{code}": block.to_python(raw) for code, raw in raws.items()})
        return changed, {key.split(":")[1]: state for key, state in states(page).items() if ":" in key}

    english = [(str(uuid.uuid4()), "Vienas-en"), (str(uuid.uuid4()), "Du-en"), (twin(ids[2]), "Trys-en")]
    changed, _found = put(zip(ids, ("Vienas", "Du", "Trys"), strict=True), english)
    assert confirm(changed, None) == 4
    new = str(uuid.uuid4())
    # The second is gone, the third stands first, another is new: what was made by hand still finds its own.
    changed, found = put([(ids[2], "Trys!"), (new, "Nauja"), (ids[0], "Vienas")], english)
    assert found == {ids[2]: State.OUTDATED, new: State.MISSING, ids[0]: State.CONFIRMED}
    assert {unit.source: unit.target for unit in units_of(changed)}["<p>Vienas</p>"] == "<p>Vienas-en</p>"


def test_keys_of_the_editor_and_spaces_are_no_change(home):
    page = make_page(home, title_en="About")
    stream = page._meta.get_field("body").stream_block
    one = {"type": "paragraph", "value": '<p data-block-key="aaaaa">Vienas du</p>', "id": str(uuid.uuid4())}
    other = {**one, "value": "<p>One two</p>", "id": twin(one["id"])}
    draft(page, body_lt=stream.to_python([one]), body_en=stream.to_python([other])).get_latest_revision().publish()
    assert states(page)[f"body:{one['id']}"] == State.CONFIRMED
    draft(page, body_lt=stream.to_python([{**one, "value": '<p data-block-key="bbbbb">Vienas  du</p>'}]))
    assert states(page)[f"body:{one['id']}"] == State.CONFIRMED
    draft(page, body_lt=stream.to_python([{**one, "value": "<p><b>Vienas</b> du</p>"}]))
    assert states(page)[f"body:{one['id']}"] == State.OUTDATED


# --- pages that were there before ---------------------------------------------------------


def test_pages_of_before_begin_confirmed_where_english_is_public(page, home):
    other = make_page(home, title_en="Draft", live_en=False)
    draft(page, summary_lt="Trumpai apie visus")
    TranslationUnit.objects.all().delete()
    assert "3" in str(run_due(only=["note_translations"])["note_translations"])  # and the front page
    assert states(page) == {"title": State.CONFIRMED, "summary": State.OUTDATED}
    assert states(other) == {"title": State.DRAFT}
    assert note_all() == 0


def test_a_page_of_before_that_is_edited_first_is_judged_by_what_is_public(page):
    TranslationUnit.objects.all().delete()
    draft(page, summary_lt="Trumpai apie visus")
    assert states(page) == {"title": State.CONFIRMED, "summary": State.OUTDATED}


def test_a_copy_starts_unconfirmed_and_an_alias_has_no_units(page, home):
    copy = page.copy(to=home, update_attrs={"slug": "kita", "title": "Kita"}, user=make_admin())
    assert set(states(copy).values()) == {State.DRAFT}
    alias = page.create_alias(parent=home, update_slug="alias")
    assert states(alias) == {}
    page.save_revision().publish()
    assert states(alias) == {}


def test_units_go_with_their_page(page):
    page.delete()
    assert not TranslationUnit.objects.filter(page_id=page.pk).exists()


def test_a_save_that_changes_nothing_writes_no_unit(page, django_assert_num_queries):
    fresh = BasePage.objects.get(pk=page.pk).specific
    lock = connection.vendor == "postgresql"  # of the page tree
    with django_assert_num_queries(3 + lock):  # savepoint, rows, release
        update(fresh)


# --- English that repeats the Lithuanian -----------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Kontaktai",
        "Apie mus",
        "KVIEČIAME REGISTRUOTIS",
        "Projektas „Žalias kiemas“",
        "„Kviečiame visus į šventę“",
        "2026 m. gruodžio 12 d.",
        "Jonas ir Petras",
        "Rašykite a@example.org iki 2026-12-01",
        "<p>Pirma <b>pastraipa</b></p><ul><li>punktas</li></ul>",
    ],
)
def test_lithuanian_words_in_english_repeat_the_lithuanian(text):
    assert repeats_lithuanian(text, text)
    assert not repeats_lithuanian(text, "Something else")


@pytest.mark.parametrize(
    "text",
    [
        "Jonas Jonaitis",
        "J. Jonaitis",
        "UAB „Pieno upė“",
        "Laisvės a. 10, Rokiškis",
        "Laisvės a. 10\nLT-42103 Rokiškis",
        "Respublikos g. 94",
        "info@example.org",
        "https://example.org/apie-mus/",
        "+370 600 00000",
        "34 874,99 Eur",
        "LEADER",
    ],
)
def test_names_numbers_and_addresses_are_the_same_in_both_languages(text):
    assert not repeats_lithuanian(text, text)


def test_one_line_left_in_lithuanian_or_a_changed_number_is_a_repeat_too():
    assert repeats_lithuanian("<p>Apie mus</p><p>Kur mus rasti</p>", "<p>About us</p><p>Kur mus rasti</p>")
    assert repeats_lithuanian("Renkamės 2026-01-05", "Renkamės 2027-02-06")


def copied(home, **values):
    page = make_page(home, title="Apie mus", title_en="Apie mus", live=False, summary_lt="Trumpai", **values)
    page.summary_en = page.summary_lt
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def test_publishing_does_not_confirm_english_that_repeats_the_lithuanian(home):
    page = copied(home)
    assert page.live and page.live_en
    assert states(page) == {"title": State.DRAFT, "summary": State.DRAFT}
    publish_english(page, make_admin())
    assert states(page) == {"title": State.DRAFT, "summary": State.DRAFT}
    draft(page, title_en="About us", summary_en="In short").get_latest_revision().publish()
    assert states(page) == {"title": State.CONFIRMED, "summary": State.CONFIRMED}


def test_somebody_who_says_so_confirms_it_until_it_is_another_text(home):
    page = copied(home)
    confirm(page, make_admin())
    assert states(page) == {"title": State.CONFIRMED, "summary": State.CONFIRMED}
    page.save_revision().publish()
    assert states(page) == {"title": State.CONFIRMED, "summary": State.CONFIRMED}
    draft(page, summary_lt="Visai kitaip", summary_en="Visai kitaip").get_latest_revision().publish()
    assert states(page) == {"title": State.CONFIRMED, "summary": State.DRAFT}


def test_lithuanian_pasted_over_confirmed_english_is_no_longer_confirmed(page):
    draft(page, summary_en=page.summary_lt).get_latest_revision().publish()
    assert states(page) == {"title": State.CONFIRMED, "summary": State.DRAFT}
