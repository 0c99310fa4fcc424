"""Rules of wording that a test can keep: Lithuanian and English catalogues, facts of the demo."""

import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import polib
import pytest
from django.utils import translation

from cms.l10n import formatting
from home.demo import events_changed, members
from home.demo.days import is_quiet, weekday_in
from home.models import Indicator
from tests import admin_messages, messages
from tests.messages import ROOT

CATALOGUES = [ROOT / "cms" / folder / "lt" / "LC_MESSAGES" / "django.po" for folder in ("locale", "locale_admin")]
# One act has one word; a verb before a name in another case than the nominative needs a colon or quotation marks.
LITHUANIAN = [
    r"(?i)publik(?!ac)",
    r"(?i)lokal[ėę]",
    r"(?i)trumpin(ys|į|iu)\b",
    r"\b(Pridėti|Pasirinkti|Ištrinti|Perkelti|Kopijuoti) (kitą )?(?:%\((?!counter)\w+\)s|\{)",
    r"[^.]\.\.(?!\.)",
    r"““|„„",
]
ENGLISH = [
    r"groups? of interests",
    r"\byou need do\b",
    r"Look into your mail",
    r"legal persons",
    r"(?i)\bin all\b$",
    r"\d %",
    r"(?i)write to me when",
    r"(?i)keep its address",
    r"trainings\b",
]


def texts(path):
    """Yield (msgid, Lithuanian) of every form of every message of a catalogue."""
    for entry in polib.pofile(str(path)):
        for said in entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr]:
            yield entry.msgid, said


@pytest.mark.parametrize("path", CATALOGUES, ids=["ours", "admin"])
@pytest.mark.parametrize("rule", LITHUANIAN)
def test_lithuanian_keeps_the_rules_of_wording(path, rule):
    assert not [said for _, said in texts(path) if re.search(rule, said)]


def test_a_moment_that_ends_with_an_abbreviation_ends_the_sentence():
    """A date with a time ends with „val.“ in Lithuanian."""
    ends = [said for _, said in texts(CATALOGUES[0]) if re.search(r"%\((moment|opens|closes)\)s\.(?!\w)", said)]
    assert not ends


@pytest.mark.parametrize("rule", ENGLISH)
def test_english_messages_avoid_phrases_that_readers_stumbled_over(rule):
    assert not [msgid for msgid, _ in texts(CATALOGUES[0]) if re.search(rule, msgid)]


@pytest.mark.parametrize(
    ("rule", "bad"),
    list(
        zip(LITHUANIAN, ["Publikuoti", "Lokalė", "adreso trumpinys", "Pridėti %(x)s", "30 d..", "„A „B““"], strict=True)
    ),
)
def test_each_rule_finds_what_it_forbids(rule, bad):
    assert re.search(rule, bad)


@pytest.mark.parametrize("language", ["lt", "en"])
def test_reports_of_the_demo_count_members_as_their_list_does(language):
    from home.demo import news_reports

    words = {post.key: str(getattr(post, language).body) for post in news_reports.POSTS}
    at = {day: members.members_at(day)[0] for day in (date(2025, 4, 16), date(2025, 12, 31), date(2026, 4, 23))}
    assert list(at.values()) == [38, 40, 39]
    assert "38" in words["report-2024-news"] and "40" in words["report-2024-news"]


def test_documents_of_the_demo_count_members_as_their_list_does():
    source = (ROOT / "home/demo/files.py").read_text() + (ROOT / "home/demo/record_files.py").read_text()
    said = re.findall(r"(20\d\d) m\. gruodžio 31 d\. – (\d+)", source)
    assert len(said) == 6
    assert all(members.members_at(date(int(year), 12, 31))[0] == int(number) for year, number in said)


def test_events_of_the_demo_keep_off_christmas_and_new_year():
    for day in (date(2026, 11, 30) + timedelta(days=n) for n in range(60)):
        for weeks in range(1, 10):
            happens = weekday_in(weeks, 3)(day)
            assert happens > day and (happens.month, happens.day) not in {(12, 24), (12, 25), (12, 31), (1, 1)}


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_sentence_ends_with_one_full_stop_and_per_cent_as_each_language_writes_it(language):
    said = {"lt": ["Perkelta iš gruodžio 31 d.", "65 %", "92,5 %"], "en": ["Moved.", "65%", "92.5%"]}
    with translation.override(language):
        values = [formatting.full_stop({"lt": "Perkelta iš gruodžio 31 d.", "en": "Moved"}[language])]
        values += [formatting.percent(65), formatting.percent(Decimal("92.50"))]
    assert [value.replace("\xa0", " ") for value in values] == said[language]


def test_events_of_the_demo_were_not_planned_for_holidays_either():
    moved = [event for event in (*vars(events_changed).values(),) if getattr(event, "moved_from", None)]
    assert moved and not any(is_quiet(event.moved_from(date(2026, 12, day))) for event in moved for day in (1, 15, 28))


def test_the_demo_has_one_english_name_for_everything():
    found = {}
    for path in (ROOT / "home/demo").glob("*.py"):
        for lithuanian, english in re.findall(r'Both\(\s*"([^"]+)",\s*"([^"]+)"\s*\)', path.read_text()):
            found.setdefault(lithuanian, set()).add(re.sub(r" \(in [^)]+\)$", "", english))
    del found["vnt."]  # pieces of whatever is counted
    assert len(found) > 100 and not {name: said for name, said in found.items() if len(said) > 1}


@pytest.mark.parametrize(
    ("name", "unit", "own"),
    [("Sukurtos darbo vietos", "vietos", ""), ("Jobs created", "jobs", ""), ("Išmokyti audėjai", "asmenys", "asmenys")],
)
def test_the_unit_of_an_indicator_is_not_said_twice(name, unit, own):
    with translation.override("lt"):
        assert Indicator(name_lt=name, unit_lt=unit).own_unit == own


# What the website tells the office of a visitor, whose own words they are.
TO_THE_OFFICE = {"contact_message", "application", "idea_arrived"}
EMAILS = [path for path in ROOT.glob("*/templates/*/email/*.txt") if path.stem not in {"hello", "signature"}]


@pytest.mark.parametrize("path", EMAILS, ids=lambda path: path.stem)
def test_every_email_greets_and_is_signed(path):
    """Those of registrations are signed in the part that they share."""
    text = path.read_text()
    shared = (ROOT / "events/templates/events/email/parts/facts.txt").read_text()
    text = text.replace('{% include "events/email/parts/facts.txt" %}', shared)
    wanted = path.stem not in TO_THE_OFFICE
    assert (text.count("cms/email/hello.txt"), text.count("cms/email/signature.txt")) == (wanted, wanted)


# Where both catalogues say a message in Lithuanian, ours is read everywhere; its words must fit Wagtail's screens too.
SAID_FOR_BOTH = {
    "session": "the sessions of visitors have no screen",
    "Sessions": "the same",
    "Close": "as in this project's own texts",
    "Download XLSX": "the same",
    "Download CSV": "the same",
    "No, don't delete it": "from our copy of Wagtail's template",
}


def test_our_messages_do_not_change_the_meaning_of_wagtails():
    wagtails = admin_messages.shipped("django") | messages.translations(polib.pofile(str(CATALOGUES[1])))
    ours = messages.translations(polib.pofile(str(CATALOGUES[0])))
    same = ours.keys() & wagtails.keys() & admin_messages.wanted("django").keys()
    differing = {key[1] for key in same if ours[key] != wagtails[key] and not key[2] and len(key[1]) < 60}
    assert differing <= SAID_FOR_BOTH.keys()


def test_wagtails_documents_are_files():
    """„Dokumentai“ are those that the organisation publishes as such; what may be downloaded is a file."""
    wagtails = {entry.msgid: entry for entry in polib.pofile(str(CATALOGUES[1]))}
    assert wagtails["Documents"].msgstr == "Failai" and wagtails["Choose a document"].msgstr == "Pasirinkti failą"
    assert not [said for _, said in texts(CATALOGUES[1]) if re.search(r"(?i)\bdokument(?!acij)", said)]


# Values that never contain quotation marks: addresses, names of fixed lists, what a form has refused.
UNQUOTED = {"slug", "typed", "address", "kind", "was", "is", "sector", "username"}
QUOTED_VALUE = re.compile(r"“%\((\w+)\)s”|“\{\{ (\w+) \}\}”")


def unprotected(path, text):
    """Return the names of the values that a source puts in quotation marks as they are."""
    quoted = {one or other for one, other in QUOTED_VALUE.findall(text)} - UNQUOTED
    if path.suffix == ".py":
        return quoted if "inner_quotes" not in text else set()
    return {name for name in quoted if not re.search(rf"\b{name}=[\w.]+\|inner_quotes", text)}


@pytest.mark.parametrize("app", ["cms", "home", "news", "events", "search"])
def test_quoted_titles_have_single_marks_inside(app):
    files = [path for suffix in ("py", "html", "txt") for path in (ROOT / app).rglob(f"*.{suffix}")]
    found = {str(path.relative_to(ROOT)): unprotected(path, path.read_text()) for path in files}
    assert not {path: names for path, names in found.items() if names and "migrations" not in path}


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.py", '_("“%(title)s” is late.") % {"title": page.title}'), ("a.txt", "{% blocktranslate %}“{{ title }}”")],
)
def test_an_unprotected_title_is_found(name, text):
    assert unprotected(Path(name), text) == {"title"}
