"""The emblem of the European Union, drawn by its official geometry.

A rectangle one and a half times as long as high; twelve stars, as the hours stand on a clock, their centres on a circle
whose radius is a third of the height; each inscribed in a circle of an eighteenth of the height, one point upright.
On a coloured ground a white border of a twenty-fifth of the height stands around it: styles give it that.
"""

from io import BytesIO
from math import cos, pi, sin

from PIL import Image, ImageDraw

BLUE, YELLOW, BLACK, WHITE = "#003399", "#ffcc00", "#000000", "#ffffff"
HEIGHT = 36
WIDTH = HEIGHT * 3 // 2
RING, STAR = HEIGHT / 3, HEIGHT / 18
# The inner radius of a star: where the lines between its points cross.
INNER = STAR * sin(pi / 10) / sin(3 * pi / 10)

# {name: (background, stars, border)}; the two single-colour ones are for printing.
VARIANTS = {
    "eu-emblem": (BLUE, YELLOW, ""),
    "eu-emblem-blue": (BLUE, WHITE, ""),
    "eu-emblem-black": (WHITE, BLACK, BLACK),
}


def stars():
    """Return the corners of each star, starting with the one at twelve o'clock."""
    for hour in range(12):
        x = WIDTH / 2 + RING * sin(hour * pi / 6)
        y = HEIGHT / 2 - RING * cos(hour * pi / 6)
        yield [
            (x + radius * sin(n * pi / 5), y - radius * cos(n * pi / 5)) for n, radius in enumerate((STAR, INNER) * 5)
        ]


def svg(name="eu-emblem"):
    ground, fill, edge = VARIANTS[name]
    # Black on white has its border inside, so that the rectangle keeps its size.
    line = f'<path fill="none" stroke="{edge}" stroke-width=".5" d="M.25.25h53.5v35.5H.25z"/>' if edge else ""
    drawn = "".join("M" + "L".join(f"{x:.3f} {y:.3f}" for x, y in star) + "z" for star in stars())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<path fill="{ground}" d="M0 0h{WIDTH}v{HEIGHT}H0z"/>{line}<path fill="{fill}" d="{drawn}"/></svg>\n'
    )


def png(height):
    """Return the coloured emblem as PNG bytes for e-mails, because mail programs do not show SVG."""
    scale = 4 * height / HEIGHT  # drawn four times as large and scaled down for anti-aliasing
    image = Image.new("RGB", (round(WIDTH * scale), round(HEIGHT * scale)), BLUE)
    pen = ImageDraw.Draw(image)
    for star in stars():
        pen.polygon([(x * scale, y * scale) for x, y in star], YELLOW)
    file = BytesIO()
    image.resize((height * 3 // 2, height), Image.Resampling.LANCZOS).save(file, "PNG", optimize=True)
    return file.getvalue()
