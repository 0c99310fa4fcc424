"""A sheet to draw on: flat shapes, soft gradients, shadows, paper grain. The same strokes give the same picture."""

from io import BytesIO
from random import Random

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1600, 1067
SCALE = 2  # drawn twice as large and reduced: Pillow's shapes have no soft edges of their own

# The colours of the house, and the dusks and dawns between them.
INK, BOARD, SHEET = "#12302a", "#eef0e6", "#fffefa"
AMBER, FLAX, ROSE, RUE = "#f6b73c", "#cbdfec", "#f5d0c5", "#cfe0c0"
MADDER, LINEN, MOSS, PINE = "#a01f2d", "#f2eee0", "#7fa06a", "#2f5a45"
WOOD, BRICK, STEEL = "#b9814a", "#c2664a", "#8d9a9c"


def mix(first, second, share):
    """Return the colour that lies at ``share`` (0–1) of the way from the first to the second."""
    pairs = zip(ImageColor.getrgb(first), ImageColor.getrgb(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def vertical(top, bottom, size):
    ramp = Image.linear_gradient("L").resize(size)
    return Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), ramp)


class Canvas:
    """Takes coordinates on a sheet of 1600 × 1067."""

    def __init__(self, top, bottom=None, seed=0):
        self.random = Random(seed)  # noqa: S311 (a picture, not a secret)
        self.image = vertical(top, bottom or top, (WIDTH * SCALE, HEIGHT * SCALE))
        self.pen = ImageDraw.Draw(self.image)

    @staticmethod
    def scaled(points):
        return [(x * SCALE, y * SCALE) for x, y in points]

    def polygon(self, points, fill):
        self.pen.polygon(self.scaled(points), fill=fill)

    def box(self, x, y, width, height, fill):
        self.pen.rectangle((x * SCALE, y * SCALE, (x + width) * SCALE - 1, (y + height) * SCALE - 1), fill=fill)

    def disc(self, x, y, radius, fill, flat=1.0):
        ry = radius * flat
        self.pen.ellipse([v * SCALE for v in (x - radius, y - ry, x + radius, y + ry)], fill=fill)

    def ring(self, x, y, radius, fill, width):
        self.pen.ellipse(
            [v * SCALE for v in (x - radius, y - radius, x + radius, y + radius)], outline=fill, width=width * SCALE
        )

    def line(self, points, fill, width):
        self.pen.line(self.scaled(points), fill=fill, width=round(width * SCALE), joint="curve")

    def arc(self, x, y, radius, start, end, fill, width):
        box = [v * SCALE for v in (x - radius, y - radius, x + radius, y + radius)]
        self.pen.arc(box, start, end, fill=fill, width=round(width * SCALE))

    def gradient(self, x, y, width, height, top, bottom):
        size = (round(width * SCALE), round(height * SCALE))
        self.image.paste(vertical(top, bottom, size), (round(x * SCALE), round(y * SCALE)))

    def veil(self, points, fill, strength, blur=0):
        """Lay a see-through shape over the picture: a shadow, a ray of light. ``strength`` is 0–1."""
        small = Image.new("L", (WIDTH // 2, HEIGHT // 2))
        ImageDraw.Draw(small).polygon([(x / 2, y / 2) for x, y in points], fill=round(255 * strength))
        if blur:
            small = small.filter(ImageFilter.GaussianBlur(blur / 2))
        self.image.paste(fill, mask=small.resize(self.image.size, Image.Resampling.BILINEAR))

    def crown(self, x, y, radius, colours, leaves=26, flat=0.85):
        """The crown of a tree or a shrub: darker leaves below, lighter above."""
        for index in range(leaves):
            share = index / leaves
            angle_x, angle_y = self.random.uniform(-1, 1), self.random.uniform(-1, 1)
            size = radius * self.random.uniform(0.28, 0.5) * (1.15 - share * 0.5)
            lift = radius * flat * (0.45 - share * 0.75)
            colour = colours[min(int(share * len(colours)), len(colours) - 1)]
            self.disc(x + angle_x * radius * 0.68, y + angle_y * radius * 0.4 + lift, size, colour)

    def ridge(self, y, height, fill, step=18, bottom=None):
        """A hill or a wood on the horizon: an uneven edge and everything below it."""
        points, level = [], 0.5
        for x in range(-step, WIDTH + 2 * step, step):
            level = min(max(level + self.random.uniform(-0.22, 0.22), 0), 1)
            points.append((x, y - height * level))
        self.polygon([*points, (WIDTH + step, bottom or HEIGHT), (-step, bottom or HEIGHT)], fill)
        return points

    def jpeg(self):
        """Return the finished picture as a file in memory."""
        picture = self.image.reduce(SCALE)
        grain = Image.frombytes("L", (400, 267), self.random.randbytes(400 * 267)).resize(picture.size)
        grain = grain.point(lambda value: 128 + (value - 128) // 20)
        picture = ImageChops.overlay(picture, Image.merge("RGB", (grain, grain, grain)))
        file = BytesIO()
        picture.save(file, "JPEG", quality=82, optimize=False, progressive=True)
        file.seek(0)
        return file
