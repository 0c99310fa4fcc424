"""The elements of a woven picture, before it becomes SVG or pixels. The same seed gives the same picture.

Units are cells of cloth. A sash is 21 cells wide and 17 a motif long; a picture is 66 × 44.
"""

import hashlib
import re
from dataclasses import dataclass

from .motifs import NAMES

WIDTH, HEIGHT = 66, 44
SASH, STEP = 21, 17
PAPERS = ("rue", "amber", "flax", "rose")
YARNS = (1, 2, 3, 4)
# How far each thread of the fringe hangs, across the sash.
FRINGE = tuple(11 - y % 3 for y in range(SASH))


@dataclass(frozen=True)
class Sash:
    """A sash of some motifs; `down` hangs it, otherwise it lies across. `yarn` is its colourway, 1 to 4."""

    motifs: tuple
    yarn: int
    x: float = 0
    y: float = 0
    scale: float = 1
    down: bool = True
    fringe: bool = False

    @property
    def length(self):
        return STEP * len(self.motifs) + 2


@dataclass(frozen=True)
class Ghost:
    """One large motif shining faintly through the paper."""

    motif: str
    x: float
    y: float
    scale: float


@dataclass(frozen=True)
class Scene:
    paper: str
    parts: tuple


def pick(seed, salt, count):
    """Return a number below `count`, always the same for the same seed and salt."""
    return int.from_bytes(hashlib.sha256(f"{seed}/{salt}".encode()).digest()[:4], "big") % count


def three_motifs(seed):
    """Return three different motifs."""
    first = pick(seed, "first", len(NAMES))
    second = first + 1 + pick(seed, "second", len(NAMES) - 2)
    third = second + 1 + pick(seed, "third", len(NAMES) - (second - first) - 1)
    return [NAMES[index % len(NAMES)] for index in (first, second, third)]


def picture(seed):
    """Return the scene of an item without a photo.

    Neighbours in a list differ: their layout and paper go round with the number the seed ends in ("news-17").
    """
    digits = re.search(r"(?<!\d)\d+$", str(seed))
    number = int(digits[0]) if digits else pick(seed, "number", 16)
    paper = PAPERS[(number + number // 4) % len(PAPERS)]
    yarns = [yarn for yarn in YARNS if (paper, yarn) != ("amber", 4)]  # an amber sash is lost on amber paper
    yarn = yarns.pop(number % len(yarns))
    other = yarns[pick(seed, "other", len(yarns))]
    layout = LAYOUTS[number % len(LAYOUTS)]
    return Scene(paper, layout(*three_motifs(seed), yarn, other))


def _broad(a, b, c, yarn, other):
    """One broad sash, a large ghost beside it."""
    return Ghost(b, 29, -3, 3.4), Sash((a, c, a), yarn, 6, -3, 0.95)


def _three(a, b, c, yarn, other):
    """Three sashes hung side by side."""
    return (
        Sash((a, b), yarn, 5, -4, 0.8, fringe=True),
        Sash((c, a, c), other, 25.5, -4, 0.72, fringe=True),
        Sash((b, c), yarn, 44.5, -4, 0.8, fringe=True),
    )


def _across(a, b, c, yarn, other):
    """A sash lying across."""
    return Ghost(c, 8, -8, 4.2), Sash((a, b, a, b), yarn, -4, 9, 1.05, down=False)


def _pair(a, b, c, yarn, other):
    """Two of different width."""
    return Ghost(a, -8, -3, 3.4), Sash((b, c), yarn, 34, -3, 1.35), Sash((a,) * 5, other, 24, -4, 0.34, fringe=True)


LAYOUTS = (_broad, _three, _across, _pair)
