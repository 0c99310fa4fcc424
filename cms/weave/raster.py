"""Woven pictures as pixels, for link previews and icons."""

from io import BytesIO

from PIL import Image, ImageDraw

from .dyes import INK, LINEN, MADDER, PAPER, YARN
from .motifs import MOTIFS, SIZE, runs
from .scene import FRINGE, SASH, STEP, WIDTH, Ghost, picture

OG_SIZE = (1200, 630)
THREAD, FRINGE_THREAD = 0.84, 0.62


def og_image(seed):
    """Return a PNG of 1200 × 630 pixels, as bytes: the art of the same seed, for a page without a photo."""
    scene = picture(seed)
    image = Image.new("RGB", [2 * side for side in OG_SIZE], PAPER[scene.paper])
    draw, unit = ImageDraw.Draw(image), image.width / WIDTH
    for part in scene.parts:
        if isinstance(part, Ghost):
            colour = _mix(PAPER[scene.paper], INK, 0.13)
            _draw_floats(draw, runs(MOTIFS[part.motif]), _placer(part, unit), colour)
        else:
            _draw_sash(draw, part, _placer(part, unit))
    return _png(image.resize(OG_SIZE, Image.LANCZOS))


def icon(size, margin=1.5):
    """Return the site's mark, a linen star on madder, as a square image; `margin` is in cells."""
    scale = 8
    image = Image.new("RGB", (size * scale, size * scale), MADDER)
    unit = image.width / (SIZE + 2 * margin)
    place = lambda x, y: ((x + margin) * unit, (y + margin) * unit)  # noqa: E731
    _draw_floats(ImageDraw.Draw(image), runs(MOTIFS["zvaigzde"]), place, LINEN, thread=1)
    return image.resize((size, size), Image.LANCZOS)


def _png(image):
    buffer = BytesIO()
    image.quantize(64, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _placer(part, unit):
    """Return the function from cells of the part to pixels of the image."""
    down = getattr(part, "down", False)

    def place(x, y):
        x, y = (y, x) if down else (x, y)
        return (part.x + part.scale * x) * unit, (part.y + part.scale * y) * unit

    return place


def _draw_sash(draw, sash, place):
    field, thread, edge, line = YARN[sash.yarn]
    n = sash.length
    if sash.fringe:
        floats = [(n, y, length) for y, length in enumerate(FRINGE)]
        _draw_floats(draw, floats, place, field, thread=FRINGE_THREAD)
    for top, bottom, colour in ((0, SASH, field), (0, 2, edge), (19, 21, edge), (2.6, 3.4, line), (17.6, 18.4, line)):
        _box(draw, place, 0, top, n, bottom, colour)
    floats = [(x + i * STEP, y, 1) for i in range(len(sash.motifs) + 1) for y in range(SIZE) for x in [y % 2]]
    for i, name in enumerate(sash.motifs):
        floats += [(x + STEP * i + 3, y, length) for x, y, length in runs(MOTIFS[name])]
    _draw_floats(draw, [(x, y + 4, length) for x, y, length in floats], place, thread)


def _draw_floats(draw, floats, place, colour, thread=THREAD):
    for x, y, length in floats:
        _box(draw, place, x, y + (1 - thread) / 2, x + length, y + (1 + thread) / 2, colour)


def _box(draw, place, x1, y1, x2, y2, colour):
    left, top = place(x1, y1)
    right, bottom = place(x2, y2)
    draw.rectangle((round(left), round(top), round(right) - 1, round(bottom) - 1), fill=colour)


def _mix(one, two, share):
    """Return a colour `share` of the way from one to two."""
    channels = zip(*(bytes.fromhex(colour[1:]) for colour in (one, two)), strict=True)
    return "#" + bytes(round(a + (b - a) * share) for a, b in channels).hex()
