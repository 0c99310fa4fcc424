"""Keep the admin wholly Lithuanian: supplement what the installed packages do not say in Lithuanian themselves.

`python -m tests.admin_messages` brings cms/locale_admin up to date with the installed packages and compiles it: new
messages come in empty, those that are gone or have meanwhile been translated by their package go. With --check it
changes nothing and names what is missing, untranslated, needless, at odds with its placeholders, or not compiled.

An entry may also stand over a translation that a package ships; its comment then says why, see REASONS.
"""

import argparse
import ast
import os
import re
import sys
from functools import cache
from importlib import metadata
from pathlib import Path

import polib

from tests import messages
from tests.messages import key_of

CATALOGUES = messages.ROOT / "cms" / "locale_admin" / "lt" / "LC_MESSAGES"
DOMAINS = ("django", "djangojs")
REASONS = {
    "error": "the shipped translation is wrong, ungrammatical or hard to understand",
    "quotes": "Lithuanian quotation marks",
    "gender": "the shipped one agrees with one gender only, models have two",
    "svetainė": "a website; „tinklalapis“ is one page of it",
    "failas": "as in this project's own texts; „byla“ is a case at court",
    "paveikslėlis": "the shipped catalogue has two words for a picture, this project one",
    "fragmentas": "a snippet; „nuokarpa“ is what falls off when cutting",
    "žyma": "a tag, as in this project's own texts",
    "paskelbta": "one act has one word here: skelbti, paskelbta; neither „publikuoti“ nor „veikiantis“",
    "case": "the shipped one puts a name in the nominative where another case belongs",
    "term": "the same thing is called otherwise in this project's own texts",
}
# What of the installed packages nobody meets on a screen of this site.
UNSEEN = {
    "django_filters.rest_framework": "filters of an API that this site does not have",
    "treebeard.admin": "Django's admin, which this site does not have",
    "treebeard.forms": "the same",
    "treebeard.static": "the same",
    "treebeard.templatetags": "the same",
}
LIBRARIES = ("modelsearch", "django_tasks")  # applications that Wagtail uses without their being installed
MINIFIED = re.compile(rf"\b(n?gettext)\)?\(({messages.STRING}(?:,{messages.STRING})*)")


def in_minified(source):
    """Yield the messages of a script that a bundler has made."""
    for name, arguments in MINIFIED.findall(source):
        strings = [ast.literal_eval(text) for text in re.findall(messages.STRING, arguments)]
        if found := messages.message(name, strings):
            yield found


# {domain: {ending: (the folder it must stand in, what a file that speaks contains, how to read it)}}
READERS = {
    "django": {
        ".py": (None, "gettext", messages.in_python),
        ".html": ("templates", "trans", messages.in_template),
        ".txt": ("templates", "trans", messages.in_template),
    },
    "djangojs": {".js": ("static", "gettext", in_minified)},
}


def version_of(package):
    return f"{package} {metadata.version(package)}"


@cache
def installed():
    """Return {package: path} of the applications of others, in whose order Django asks them; Django itself is last."""
    import django
    from django.apps import apps

    found = {app.name: Path(app.path) for app in apps.get_app_configs()}
    found["django.conf"] = Path(django.__file__).parent / "conf"
    return {name: path for name, path in found.items() if messages.ROOT not in path.parents or ".venv" in path.parts}


def catalogue(path, domain, language, ending):
    file = path / "locale" / language / "LC_MESSAGES" / f"{domain}.{ending}"
    return (polib.pofile if ending == "po" else polib.mofile)(str(file)) if file.exists() else ()


def requirements():
    """Yield the distributions that run in production; what only developers install speaks to nobody here."""
    for line in (messages.ROOT / "requirements.txt").read_text().splitlines():
        if found := re.match(r"([\w.-]+)==", line):
            try:
                yield metadata.distribution(found[1])
            except metadata.PackageNotFoundError:
                continue  # needed by other versions of Python only


def is_silent(relative, apps):
    """Say whether a file speaks to nobody: tests, what UNSEEN names, parts that are applications not installed."""
    if {"test", "tests", "migrations"} & set(relative.parts):
        return True
    dotted = ".".join(relative.with_suffix("").parts)
    if any(dotted == name or dotted.startswith(f"{name}.") for name in UNSEEN):
        return True
    return any(folder in apps and apps[folder] not in (*installed(), *LIBRARIES) for folder in relative.parents)


def sources(domain):
    """Yield (package, reader, text) of every file of the installed packages that can ask for a translation."""
    for distribution in requirements():
        files = [Path(file) for file in distribution.files or () if Path(file).suffix in READERS[domain]]
        apps = {file.parent: ".".join(file.parent.parts) for file in distribution.files or () if file.name == "apps.py"}
        for file in files:
            folder, word, reader = READERS[domain][file.suffix]
            if (folder and folder not in file.parts) or is_silent(file, apps):
                continue
            text = Path(distribution.locate_file(file)).read_text(errors="ignore")
            if word in text:
                yield next((apps[folder] for folder in file.parents if folder in apps), file.parts[0]), reader, text


@cache
def wanted(domain):
    """Return {(context, message, plural): [package, ...]} of everything that the installed packages say."""
    found = {}
    for name, path in installed().items():
        for entry in catalogue(path, domain, "en", "po"):
            if not entry.obsolete:
                found.setdefault(key_of(entry), []).append(name)
    for name, reader, text in sources(domain):
        for key in reader(text):
            if key[1] and name not in found.setdefault(key, []):
                found[key].append(name)
    return found


@cache
def shipped(domain):
    """Return what the packages themselves say in Lithuanian; of two that say the same, the first installed counts."""
    found = {}
    for path in reversed(installed().values()):
        found |= messages.translations(catalogue(path, domain, "lt", "mo"))
    if domain == "djangojs":  # its catalogue is served with one rule of plurals, and it is ours
        found = {key: text for key, text in found.items() if not key[2]}
    return found


def check(domain, catalogue, compiled):
    """Yield a sentence for every fault of one supplementary catalogue."""
    have = {key_of(entry): entry for entry in catalogue if not entry.obsolete}
    for key in sorted(wanted(domain).keys() - shipped(domain).keys() - have.keys(), key=str):
        yield f"{domain}.po lacks {key[1]!r} ({', '.join(wanted(domain)[key])})"
    for key, entry in have.items():
        for fault in messages.faults_of(entry):
            yield f"{domain}.po: {key[1]!r} is {fault}"
        if key not in wanted(domain):
            yield f"{domain}.po still has {key[1]!r}, which no installed package says"
        elif key in shipped(domain):
            yield from faults_of_override(domain, entry, shipped(domain)[key])
    if messages.translations(catalogue) != messages.translations(compiled):
        yield f"{domain}.mo is not what {domain}.po says: run make messages"


def faults_of_override(domain, entry, theirs):
    if (entry.msgstr_plural or entry.msgstr) == theirs:
        yield f"{domain}.po: {entry.msgid!r} is needless, its package says the same"
    elif entry.tcomment not in REASONS:
        yield f"{domain}.po: {entry.msgid!r} stands over a shipped translation without one of REASONS"


def update(domain, catalogue):
    """Bring one supplementary catalogue up to date, package by package."""
    have = {key_of(entry): entry for entry in catalogue if not entry.obsolete}
    fresh = polib.POFile(wrapwidth=110)
    fresh.header, fresh.metadata = catalogue.header, messages.HEADER | {"X-Supplements": versions()}
    for key, packages in sorted(wanted(domain).items(), key=lambda item: item[1][0]):
        if key in shipped(domain) and key not in have:
            continue
        context, text, plural = key
        entry = have.get(key) or polib.POEntry(msgctxt=context, msgid=text, msgid_plural=plural or "")
        if plural and not entry.msgstr_plural:
            entry.msgstr_plural = {0: "", 1: "", 2: ""}
        entry.occurrences = [(package, "") for package in packages]
        entry.flags = ["python-format"] if re.search(r"%\(\w+\)|%[sd]", text + (plural or "")) else []
        fresh.append(entry)
    return fresh


def versions():
    """Name the packages that the messages come from, with their versions."""
    said = {package.split(".")[0] for domain in DOMAINS for packages in wanted(domain).values() for package in packages}
    owners = metadata.packages_distributions()
    return ", ".join(sorted({version_of(owner) for package in said for owner in owners[package]}))


def main():
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.test")
    django.setup()
    parser = argparse.ArgumentParser(prog="python -m tests.admin_messages")
    parser.add_argument("--check", action="store_true", help="change nothing; fail where something is wrong")
    only_check = parser.parse_args().check
    faults = []
    for domain in DOMAINS:
        po, mo = CATALOGUES / f"{domain}.po", CATALOGUES / f"{domain}.mo"
        supplement = polib.pofile(str(po)) if po.exists() else polib.POFile()
        if not only_check:
            supplement = update(domain, supplement)
            supplement.save(str(po))
            supplement.save_as_mofile(str(mo))
        faults += check(domain, supplement, polib.mofile(str(mo)) if mo.exists() else polib.MOFile())
        print(
            f"{domain}: {len(wanted(domain))} messages, {len(wanted(domain).keys() - shipped(domain).keys())} "
            f"without Lithuanian of their own, {len(supplement)} said here."
        )
    print("\n".join(faults) or "Whatever the installed packages say, they say in Lithuanian.")
    return 1 if faults and only_check else 0


if __name__ == "__main__":
    sys.exit(main())
