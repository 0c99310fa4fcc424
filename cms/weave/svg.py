"""Woven pictures as SVG. Colours come from the classes .yarn--1 … .yarn--4, so both themes work.

A page draws the motifs once, in `sprite()`; everything else refers to them.
"""

from .dyes import LINEN, MADDER
from .motifs import MOTIFS, NAMES, SIZE, runs
from .scene import FRINGE, HEIGHT, SASH, STEP, WIDTH, YARNS, Ghost, Sash, pick, picture, three_motifs

COMB = tuple((y % 2, y, 1) for y in range(SIZE))
# What a strand of the strategy is woven on, and the half of it that a started action has.
WARP = "".join(f"M-1.5 {y}.5h{SIZE + 3}" for y in range(SIZE))
EDGES = f"M-1.5-2.4h{SIZE + 3}M-1.5 {SIZE + 2}.4h{SIZE + 3}"
HALF = f'<clipPath id="m-half"><path d="M0 0h{SIZE / 2}v{SIZE}H0z"/></clipPath>'
HIDDEN = 'aria-hidden="true" focusable="false"'


def sprite():
    """Return the motifs and all that surrounds them, for the pictures of one page to refer to: no id stands twice."""
    shapes = {name: path(runs(rows)) for name, rows in MOTIFS.items()}
    shapes["comb"] = path(COMB)
    shapes["fringe"] = path((0, y, length) for y, length in enumerate(FRINGE))
    shapes |= {"warp": WARP, "edges": EDGES}
    drawn = "".join(f'<path id="m-{name}" d="{data}"/>' for name, data in shapes.items())
    return f'<svg class="sash-sprite" width="0" height="0" {HIDDEN}><defs>{drawn}{HALF}</defs></svg>'


def path(floats):
    """Return path data for (x, y, length) floats of yarn: one move a row, then steps along it."""
    data, pen = [], None
    for x, y, length in floats:
        data.append(f"m{x - pen[0]} 0h{length}" if pen and pen[1] == y else f"M{x} {y}.5h{length}")
        pen = (x + length, y)
    return "".join(data)


def art(seed):
    """Return the 3:2 picture of an item without a photo."""
    scene = picture(seed)
    body = "".join(_part(part) for part in scene.parts)
    return _svg(f"art paper--{scene.paper}", WIDTH, HEIGHT, body, crop=True)


def ribbon(seed, repeats=5):
    """Return a full-width sash for the head of a page without a photo."""
    a, b, c = three_motifs(seed)
    sash = Sash((a, b, c, b) * repeats, YARNS[pick(seed, "yarn", len(YARNS))], down=False)
    return _svg("ribbon", sash.length, SASH, _sash(sash), crop=True)


def hanging(motifs, yarn=1):
    """Return one sash with its fringe, hung from the top edge."""
    sash = Sash(tuple(motifs), yarn, fringe=True)
    return _svg("hanging", SASH, sash.length + max(FRINGE) + 1, _part(sash))


def strands():
    """Return three sashes of different length: the three partners of a local action group."""
    sashes = (
        Sash(("rombas", "zvaigzde", "rombas"), 4, fringe=True),
        Sash(("dobilas", "langai", "dobilas", "langai"), 2, 27, fringe=True),
        Sash(("katpede", "ragai"), 3, 54, fringe=True),
    )
    return _svg("strands", 75, 4 * STEP + 14, "".join(_part(sash) for sash in sashes))


def motif(name, css_class="motif"):
    """Return one motif alone; `name` may be any seed."""
    name = name if name in MOTIFS else NAMES[pick(name, "motif", len(NAMES))]
    return f'<svg class="{css_class}" viewBox="-1 -1 {SIZE + 2} {SIZE + 2}" {HIDDEN}><use href="#m-{name}"/></svg>'


def _svg(kind, width, height, body, crop=False):
    fit = 'preserveAspectRatio="xMidYMid slice" ' if crop else ""
    return f'<svg class="sash sash--{kind}" viewBox="0 0 {width} {height}" {fit}{HIDDEN}>{body}</svg>'


def _part(part):
    if isinstance(part, Ghost):
        place = f"translate({part.x} {part.y}) scale({part.scale})"
        return f'<use class="sash__ghost" href="#m-{part.motif}" transform="{place}"/>'
    turn = f"0 {part.scale} {part.scale} 0" if part.down else f"{part.scale} 0 0 {part.scale}"
    return f'<g transform="matrix({turn} {part.x} {part.y})">{_sash(part)}</g>'


def _sash(sash):
    """Return a sash lying along the x axis from 0: field, edges, hairlines, motifs with combs between, fringe."""
    n = sash.length
    fringe = f'<use class="sash__fringe" href="#m-fringe" x="{n}"/>' if sash.fringe else ""
    motifs = "".join(
        f'<use href="#m-comb" x="{STEP * i}" y="4"/><use href="#m-{name}" x="{STEP * i + 3}" y="4"/>'
        for i, name in enumerate(sash.motifs)
    )
    return (
        f'<g class="yarn--{sash.yarn}">{fringe}<path class="sash__field" d="M0 0h{n}v21H0z"/>'
        f'<path class="sash__edge" d="M0 1h{n}M0 20h{n}"/><path class="sash__line" d="M0 3h{n}M0 18h{n}"/>'
        f'<g class="sash__thread">{motifs}<use href="#m-comb" x="{n - 2}" y="4"/></g></g>'
    )


def icon_svg():
    """Return the site's mark as a file of its own: a linen star on madder."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1.5 -1.5 16 16">'
        f'<path fill="{MADDER}" d="M-1.5-1.5h16v16h-16z"/><path stroke="{LINEN}" d="{path(runs(MOTIFS["zvaigzde"]))}"/>'
        "</svg>\n"
    )


def band_svg():
    """Return one repeat of the woven band, rhomb and star with combs between, for the style sheet to use as a mask."""
    floats = [(x, y, 1) for x in (0, STEP) for y in range(0, SIZE, 2)]
    for start, name in ((2, "rombas"), (STEP + 2, "zvaigzde")):
        floats += [(start + x, y, length) for x, y, length in runs(MOTIFS[name])]
    box = f'viewBox="0 0 {2 * STEP} {SIZE}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}><path stroke="#000" d="{path(floats)}"/></svg>\n'
