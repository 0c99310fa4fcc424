"""The gate of the message catalogues sees what it should: see tests/messages.py."""

import polib
import pytest

from tests import messages

PATHS = {(None, "%(n)s post", "%(n)s posts"): ["a.py"], (None, "News", None): ["a.py"]}


def catalogue(*entries):
    made = polib.POFile()
    made.metadata = messages.HEADER
    made.extend(entries)
    return made


def posts(**changes):
    forms = {0: "%(n)s naujiena", 1: "%(n)s naujienos", 2: "%(n)s naujienų"}
    return polib.POEntry(**{"msgid": "%(n)s post", "msgid_plural": "%(n)s posts", "msgstr_plural": forms, **changes})


def news(**changes):
    return polib.POEntry(**{"msgid": "News", "msgstr": "Naujienos", **changes})


def faults(*entries, compiled=None):
    po = catalogue(*entries)
    return list(messages.check("django", PATHS, po, po if compiled is None else compiled))


def test_a_whole_catalogue_passes():
    assert not faults(posts(), news())


@pytest.mark.parametrize(
    "entries",
    [
        [posts()],
        [posts(), news(), polib.POEntry(msgid="Gone", msgstr="Nebėra")],
        [posts(), news(msgstr="")],
        [posts(), news(flags=["fuzzy"])],
        [posts(), news(msgctxt="menu")],
        [posts(), news(msgstr="Naujienos %(n)s")],
        [posts(msgstr_plural={0: "%(n)s naujiena", 1: "", 2: "%(n)s naujienų"}), news()],
        [posts(msgstr_plural={0: "%(n)s naujiena", 1: "%(n)s naujienos"}), news()],
        [posts(msgstr_plural={0: "viena naujiena", 1: "%(m)s naujienos", 2: "%(n)s naujienų"}), news()],
    ],
)
def test_a_faulty_one_does_not(entries):
    assert faults(*entries)


def test_a_stale_compiled_catalogue_is_found():
    assert faults(posts(), news(), compiled=catalogue(posts(), news(msgstr="Žinios")))


def test_an_update_keeps_what_is_said_and_drops_what_is_not():
    fresh = messages.update(PATHS, catalogue(news(), polib.POEntry(msgid="Gone", msgstr="Nebėra")))
    assert [(e.msgid, e.msgstr) for e in fresh] == [("%(n)s post", ""), ("News", "Naujienos")]


def test_messages_are_found_in_python():
    source = (
        'a = _("One" " two"); b = ngettext("%(n)s post", "%(n)s posts", n); c = pgettext_lazy("menu", "News"); _(a)'
    )
    assert set(messages.in_python(source)) == {
        (None, "One two", None),
        (None, "%(n)s post", "%(n)s posts"),
        ("menu", "News", None),
    }


def test_messages_are_found_in_templates():
    source = """{% translate "It's" %}{% translate 'Go' context "menu" as go %}{% blocktranslate trimmed count n=n %}
        {{ n }} post{% plural %}{{ n }}
        posts{% endblocktranslate %}{% include "a.html" with label=_("More") %}
        {% comment %}{% translate "No" %}{% endcomment %}"""
    assert set(messages.in_template(source)) == {
        (None, "It's", None),
        ("menu", "Go", None),
        (None, "%(n)s post", "%(n)s posts"),
        (None, "More", None),
    }


def test_messages_are_found_in_javascript():
    source = "say(gettext('Open')); say(ngettext(\"%s field\", '%s fields', n)); this.gettext('no'); gettext(name);"
    assert set(messages.in_calls(source)) == {(None, "Open", None), (None, "%s field", "%s fields")}
