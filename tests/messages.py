"""Keep the Lithuanian catalogues true to the source, on machines without gettext too.

`python -m tests.messages` adds new messages, drops dead ones and compiles; with --check it changes nothing and
names what is missing, dead, untranslated, fuzzy, at odds with its placeholders, or not compiled.
"""

import argparse
import ast
import re
import sys
from pathlib import Path

import polib
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("cms", "home", "news", "events", "search")
CATALOGUES = ROOT / "cms" / "locale" / "lt" / "LC_MESSAGES"
PLURALS = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);"
HEADER = {
    "Project-Id-Version": "cms",
    "Language": "lt",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": PLURALS,
}
# function name -> the places of its context, message and plural among the arguments
SHAPES = {"gettext": (None, 0, None), "ngettext": (None, 0, 1), "pgettext": (0, 1, None), "npgettext": (0, 1, 2)}
FUNCTIONS = {"_": SHAPES["gettext"], "gettext_noop": SHAPES["gettext"], **SHAPES}
FUNCTIONS |= {f"{name}_lazy": shape for name, shape in SHAPES.items()}
STRING = r"""u?(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')"""
CALL = re.compile(rf"(?<![\w.])(_|n?p?gettext(?:_noop)?)\(\s*({STRING}(?:\s*,\s*{STRING})*)")
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")


def message(name, arguments):
    """Return (context, message, plural) of one call, or None where an argument is not a plain string."""
    found = []
    for place in FUNCTIONS[name]:
        text = None if place is None else (arguments[place] if place < len(arguments) else False)
        if text is False or (place is not None and not isinstance(text, str)):
            return None
        found.append(text)
    return tuple(found)


def in_python(source):
    """Yield the messages of a Python module; implicit concatenation is one string, an f-string is none."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in FUNCTIONS and (found := message(name, [getattr(a, "value", None) for a in node.args])):
                yield found


def in_calls(source):
    """Yield the messages of JavaScript, or of a template that Django has turned into calls."""
    for name, arguments in CALL.findall(source):
        strings = [ast.literal_eval(text) for text in re.findall(STRING, arguments)]
        if found := message(name, strings):
            yield found


def in_template(source):
    yield from in_calls(templatize(source))


def files(*patterns):
    for room in ROOMS:
        for pattern in patterns:
            yield from sorted((ROOT / room).glob(pattern))


def sources(domain):
    """Return {(context, message, plural): [file, ...]} of everything that the rooms say."""
    readers = [
        (files("**/*.py"), in_python),
        (files(*(f"**/templates/**/*.{e}" for e in ("html", "txt", "xml"))), in_template),
    ]
    if domain == "djangojs":
        readers = [(files("static/**/*.js"), in_calls)]
    found = {}
    for paths, read in readers:
        for path in paths:
            for key in read(path.read_text()):
                if key[1] and path.relative_to(ROOT).as_posix() not in found.setdefault(key, []):
                    found[key].append(path.relative_to(ROOT).as_posix())
    return found


def key_of(entry):
    return (entry.msgctxt, entry.msgid, entry.msgid_plural or None)


def translations(catalogue):
    """Return what a compiled catalogue has to hold: every message that is translated."""
    texts = {key_of(e): e.msgstr_plural or e.msgstr for e in catalogue if not e.obsolete and "fuzzy" not in e.flags}
    return {key: text for key, text in texts.items() if (all(text.values()) if isinstance(text, dict) else text)}


def faults_of(entry):
    """Yield what is wrong with one translation."""
    texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    if not all(texts) or (entry.msgid_plural and len(texts) != 3):
        yield "untranslated"
        return
    if "fuzzy" in entry.flags:
        yield "fuzzy"
    # A plural form may leave its number out, but may not ask for what the source does not give.
    given = set(PLACEHOLDER.findall(entry.msgid + (entry.msgid_plural or "")))
    for text in texts:
        used = set(PLACEHOLDER.findall(text))
        if not used <= given or (not entry.msgid_plural and used != given):
            yield f"placeholders differ from {sorted(given)}"


def check(domain, wanted, catalogue, compiled):
    """Yield a sentence for every fault of one catalogue."""
    have = {key_of(entry): entry for entry in catalogue if not entry.obsolete}
    for key in sorted(wanted.keys() - have.keys(), key=str):
        yield f"{domain}.po lacks {key[1]!r} ({wanted[key][0]})"
    for key in sorted(have.keys() - wanted.keys(), key=str):
        yield f"{domain}.po still has {key[1]!r}, which nothing says any more"
    for key, entry in have.items():
        for fault in faults_of(entry):
            yield f"{domain}.po: {key[1]!r} is {fault}"
    if translations(catalogue) != translations(compiled):
        yield f"{domain}.mo is not what {domain}.po says: run make messages"


def update(wanted, catalogue):
    """Bring a catalogue up to date, in the order of the source files."""
    have = {key_of(entry): entry for entry in catalogue if not entry.obsolete}
    fresh = polib.POFile(wrapwidth=110)
    fresh.metadata = HEADER
    for key, paths in wanted.items():
        context, text, plural = key
        entry = have.get(key) or polib.POEntry(msgctxt=context, msgid=text, msgid_plural=plural or "")
        if plural and not entry.msgstr_plural:
            entry.msgstr_plural = {0: "", 1: "", 2: ""}
        entry.occurrences = [(path, "") for path in paths]
        entry.flags = ["python-format"] if re.search(r"%\(\w+\)|%[sd]", text + (plural or "")) else []
        fresh.append(entry)
    return fresh


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.messages")
    parser.add_argument("--check", action="store_true", help="change nothing; fail where something is wrong")
    only_check = parser.parse_args().check
    faults = []
    for domain in ("django", "djangojs"):
        wanted, po, mo = sources(domain), CATALOGUES / f"{domain}.po", CATALOGUES / f"{domain}.mo"
        catalogue = polib.pofile(str(po)) if po.exists() else polib.POFile()
        if not only_check and (wanted or po.exists()):
            CATALOGUES.mkdir(parents=True, exist_ok=True)
            catalogue = update(wanted, catalogue)
            catalogue.save(str(po))
            catalogue.save_as_mofile(str(mo))
        faults += check(domain, wanted, catalogue, polib.mofile(str(mo)) if mo.exists() else polib.MOFile())
    print("\n".join(faults) or "The catalogues say all that the source says, and are compiled.")
    return 1 if faults and only_check else 0


if __name__ == "__main__":
    sys.exit(main())
