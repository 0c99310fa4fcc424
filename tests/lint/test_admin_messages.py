"""Whatever the installed packages say to staff, they say in Lithuanian: see tests/admin_messages.py."""

import json
import re

import polib
import pytest
from django.conf import settings
from django.test import override_settings
from django.urls import reverse
from django.utils.translation.trans_real import DjangoTranslation

from cms.i18n import LT
from tests import admin_messages, messages
from tests.admin_messages import REASONS, UNSEEN, check, shipped, wanted
from tests.support.factories import make_admin

OURS, SUPPLEMENT = settings.LOCALE_PATHS
NUMBERS = (1, 2, 10, 21)  # one of each form, and one more of the first


def is_said(translation, key):
    context, text, plural = key
    text = f"{context}\x04{text}" if context else text
    if not plural:
        return bool(translation._catalog.get(text))
    try:
        return all(translation._catalog.plural(text, number) for number in NUMBERS)
    except KeyError:
        return False


def silent(domain):
    """Return what nobody says in Lithuanian, as Django itself puts its catalogues together."""
    folders = {"django": None, "djangojs": [str(admin_messages.installed()["wagtail.admin"] / "locale")]}
    translation = DjangoTranslation(LT, domain=domain, localedirs=folders[domain])
    return [key for key in wanted(domain) if not is_said(translation, key)]


@pytest.mark.parametrize(("domain", "at_least"), [("django", 2100), ("djangojs", 80)])
def test_no_installed_message_is_without_lithuanian(domain, at_least):
    assert len(wanted(domain)) > at_least and not silent(domain)


@pytest.mark.parametrize(("domain", "at_least"), [("django", 1000), ("djangojs", 30)])
def test_without_the_supplement_many_would_be(domain, at_least):
    with override_settings(LOCALE_PATHS=[OURS]):
        assert len(silent(domain)) > at_least


@pytest.mark.parametrize("domain", admin_messages.DOMAINS)
def test_the_supplement_is_whole_and_compiled(domain):
    path = admin_messages.CATALOGUES / domain
    assert not list(check(domain, polib.pofile(f"{path}.po"), polib.mofile(f"{path}.mo")))


def test_our_own_words_come_first():
    assert (OURS.name, SUPPLEMENT.name) == ("locale", "locale_admin")


def served(client, language):
    client.force_login(make_admin(language))
    script = client.get(reverse("wagtailadmin_javascript_catalog")).content.decode()
    found = re.search(r"newcatalog = (\{.*?\});\n", script, re.DOTALL)
    return script, json.loads(found[1]) if found else {}


@pytest.mark.django_db
def test_scripts_are_served_in_lithuanian_with_three_plural_forms(client):
    script, catalogue = served(client, "lt")
    plural = messages.PLURALS.partition("plural=")[2].strip(";")
    assert f"const v = {plural};" in script
    for context, text, is_plural in wanted("djangojs"):
        said = catalogue[f"{context}\x04{text}" if context else text]
        assert said and (not is_plural or (len(said) == 3 and all(said))), text


@pytest.mark.django_db
def test_scripts_are_served_in_english(client):
    _, catalogue = served(client, "en")
    said = " ".join(text if isinstance(text, str) else " ".join(text) for text in catalogue.values())
    assert not re.search("[ąčęėįšųūž]", said, re.IGNORECASE)


def entry(text, said="Pasakyta", **changes):
    return polib.POEntry(**{"msgid": text, "msgstr": said, **changes})


MISSING = "Toggle sidebar"
SHIPPED = "Reply"


def faults(*entries, compiled=None):
    """Return what is said of a small supplement, but for all it lacks."""
    po = polib.POFile()
    po.extend(entries)
    return [fault for fault in check("djangojs", po, po if compiled is None else compiled) if " lacks " not in fault]


def test_a_supplement_may_add_and_may_stand_over():
    assert not faults(entry(MISSING), entry(SHIPPED, tcomment="error"))


@pytest.mark.parametrize(
    "entries",
    [
        [entry(MISSING, "")],
        [entry(MISSING, flags=["fuzzy"])],
        [entry(MISSING, "Pasakyta %(num)s")],
        [entry("Nobody says this")],
        [entry(SHIPPED)],
        [entry(SHIPPED, tcomment="a matter of taste")],
        [entry(SHIPPED, "Atsakyti", tcomment="error")],
    ],
    ids=["silent", "fuzzy", "placeholder", "dead", "without reason", "with a reason of its own", "needless"],
)
def test_a_faulty_one_is_found_out(entries):
    assert faults(*entries)


def test_a_stale_compiled_supplement_is_found_out():
    assert faults(entry(MISSING), compiled=polib.POFile())


def test_a_lacking_message_is_found_out():
    assert any(MISSING in fault for fault in check("djangojs", polib.POFile(), polib.POFile()))


def test_an_update_adds_what_is_missing_and_leaves_what_is_shipped():
    fresh = {e.msgid: e.msgstr for e in admin_messages.update("djangojs", polib.POFile())}
    assert fresh.keys() == {key[1] for key in wanted("djangojs").keys() - shipped("djangojs").keys()}
    assert not any(fresh.values())


def test_messages_are_found_in_minified_scripts():
    source = 'a((0,r.gettext)("Open")),b(gettext("It\'s")),c((0,o.ngettext)("%s min","%s mins",n)),d(gettext(name))'
    assert set(admin_messages.in_minified(source)) == {
        (None, "Open", None),
        (None, "It's", None),
        (None, "%s min", "%s mins"),
    }


def test_what_is_left_out_and_why_is_still_so():
    files = [file for dist in admin_messages.requirements() for file in dist.files or ()]
    dotted = [".".join(file.with_suffix("").parts) for file in files]
    assert all(any(name == d or d.startswith(f"{name}.") for d in dotted) for name in UNSEEN)
    used = {
        e.tcomment
        for domain in admin_messages.DOMAINS
        for e in polib.pofile(f"{admin_messages.CATALOGUES / domain}.po")
    }
    assert used - {""} == REASONS.keys()
