"""Finds every regular expression of the project and measures whether it takes linear time.

`regexploit` was tried: it reads only literals and did not find the pattern that froze a worker. So each pattern is run
on texts made from its own structure: what precedes a repeat, its body many times, then what cannot match.
"""

import ast
import importlib
import re
import re._constants as op
import re._parser as parser
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("cms", "home", "news", "events", "search")
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
FUNCTIONS = {"compile", "search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer"}
TAKERS = {"RegexValidator", "re_path"}
LENGTH = 12_000  # characters; what grows with their square takes a second or so
ENDINGS = ("", "\0", "!")
PUMPS_OF_A_CLASS = 3
SHORT = (24, 100, 400, 1500)  # what is exponential or cubic is found out before it takes an hour
SLOW = 0.06  # seconds of processor time; what is linear takes a tenth of it
MOST_ATTACKS = 48


def calls(tree):
    """Yield the first argument of everything that takes a pattern."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            function = node.func
            name = getattr(function, "attr", getattr(function, "id", ""))
            is_re = isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "re"
            if (is_re and name in FUNCTIONS) or name in TAKERS:
                yield node.args[0]
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "regex":
            yield node.value


def patterns():
    """Yield (path, line, pattern); the pattern is None where only a running function knows it."""
    for path in sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py")):
        tree = ast.parse(path.read_text())
        if "migrations" in path.parts or not (found := list(calls(tree))):
            continue
        name = path.relative_to(ROOT).as_posix()
        module = name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        names = {} if "program" in path.parts else vars(importlib.import_module(module))
        for node in found:
            try:
                value = eval(compile(ast.Expression(node), name, "eval"), dict(names))
            except NameError:
                value = None
            yield name, node.lineno, value if isinstance(value, str | bytes) else getattr(value, "pattern", None)


def samples(item):
    """Return up to three texts that one element of a parsed pattern matches."""
    kind, value = item
    if kind is op.LITERAL:
        return [chr(value)]
    if kind is op.NOT_LITERAL or kind is op.ANY:
        return ["a", " ", "<"]
    if kind is op.IN:
        return of_class(value)
    if kind is op.BRANCH:
        return [text for branch in value[1] for text in of_sequence(branch)][: 2 * PUMPS_OF_A_CLASS]
    if kind is op.SUBPATTERN:
        return of_sequence(value[-1])
    if kind is op.ATOMIC_GROUP:
        return of_sequence(value)
    if kind in REPEATS:
        low = value[0]
        return [text * max(low, 1) for text in of_sequence(value[2])] if low < 100 else [""]
    return [""]  # positions, look-arounds, references


def of_class(parts):
    if parts[0][0] is op.NEGATE:
        pattern = parser.SubPattern(parser.State(), [(op.IN, parts)])
        fits = [char for char in 'a1 -."<>/\n' if not any(covers(part, char) for part in pattern[0][1][1:])]
        return fits[:PUMPS_OF_A_CLASS] or ["~"]
    found = [char for char in 'a1 -._/\n"<>@' if any(covers(part, char) for part in parts)]
    firsts = [chr(value if kind is op.LITERAL else value[0]) for kind, value in parts if kind is not op.CATEGORY]
    return [*found[:PUMPS_OF_A_CLASS], *firsts[:1]] or ["a"]


CATEGORIES = {
    op.CATEGORY_DIGIT: str.isdigit,
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_WORD: lambda char: char.isalnum() or char == "_",
    op.CATEGORY_NOT_DIGIT: lambda char: not char.isdigit(),
    op.CATEGORY_NOT_SPACE: lambda char: not char.isspace(),
    op.CATEGORY_NOT_WORD: lambda char: not (char.isalnum() or char == "_"),
}


def covers(part, char):
    kind, value = part
    if kind is op.LITERAL:
        return ord(char) == value
    if kind is op.RANGE:
        return value[0] <= ord(char) <= value[1]
    return kind is op.CATEGORY and CATEGORIES[value](char)


def of_sequence(sequence):
    """Return texts that a sequence matches: the first sample of each element, and one of the others for each."""
    each = [samples(item) for item in sequence]
    first = "".join(options[0] for options in each)
    others = ["".join(option[min(number, len(option) - 1)] for option in each) for number in (1, 2)]
    return list(dict.fromkeys([first, *others]))


def attacks(sequence, before=""):
    """Yield (what precedes, what is repeated) for each repeat of a parsed pattern, at any depth."""
    for item in sequence:
        kind, value = item
        if kind in REPEATS and value[1] > PUMPS_OF_A_CLASS:
            bodies = of_sequence(value[2])
            yield from ((before, body) for body in [*bodies, "".join(bodies)] if body)
        for part in inside(kind, value):
            yield from attacks(part, before)
        before += samples(item)[0]


def inside(kind, value):
    """Return the sequences that an element consists of."""
    if kind is op.BRANCH:
        return value[1]
    if kind is op.ATOMIC_GROUP:
        return [value]
    return [value[-1]] if kind in (*REPEATS, op.SUBPATTERN, op.ASSERT, op.ASSERT_NOT) else []


def slowness(pattern, length=LENGTH):
    """Return (seconds, text) of the slowest search, stopping at the first that is too slow."""
    is_bytes = isinstance(pattern, bytes)
    compiled, worst = re.compile(pattern), (0, "")
    parsed = parser.parse(pattern.decode("latin-1") if is_bytes else pattern)
    pumps = dict.fromkeys(attacks(parsed))
    pumps |= dict.fromkeys((before + body, other) for before, body in pumps for _before, other in list(pumps)[:6])
    pumps = [*starts(pumps), *pumps][:MOST_ATTACKS]
    for (before, body), ending in ((pump, ending) for pump in pumps for ending in ENDINGS):
        started = time.process_time()
        for size in (*SHORT, length):
            text = before + body * (size // len(body)) + ending
            compiled.search(text.encode("latin-1", "replace") if is_bytes else text)
            if time.process_time() - started > SLOW:
                return time.process_time() - started, repr(text[:60])
        worst = max(worst, (time.process_time() - started, repr(text[:60])))
    return worst


def starts(pumps):
    """Return attacks in which the beginning itself comes again and again: each is another place to search from."""
    return dict.fromkeys(("", before + body) for before, body in pumps)
