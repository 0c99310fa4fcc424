"""Drawings of the town's streets: the market square, the library, a winter evening."""

from .canvas import (
    AMBER,
    BOARD,
    BRICK,
    FLAX,
    HEIGHT,
    INK,
    LINEN,
    MADDER,
    MOSS,
    PINE,
    ROSE,
    SHEET,
    WIDTH,
    WOOD,
    Canvas,
    mix,
)
from .scenes_outdoors import LEAVES

PLASTER = ("#e9c58c", ROSE, "#b9cfc0", "#dcc0a8", "#c7d5dd", "#d99a7c", LINEN)


def house(c, x, width, eaves, ground, wall, lit=False, snow=False):
    """A townhouse with its gable to the street."""
    ridge = eaves - width * 0.42
    c.polygon([(x, ground), (x, eaves), (x + width / 2, ridge), (x + width, eaves), (x + width, ground)], wall)
    roof = SHEET if snow else mix(BRICK, INK, 0.25)
    c.line([(x - 14, eaves + 12), (x + width / 2, ridge - 4), (x + width + 14, eaves + 12)], roof, 26)
    glass = "#ffd777" if lit else "#86a7b3"
    count = 2 if width < 230 else 3
    gap = width / count
    for row in range(int((ground - eaves - 60) // 130)):
        for column in range(count):
            wx, wy = x + gap * column + gap / 2 - 26, eaves + 34 + row * 130
            pane = glass if not lit or c.random.random() < 0.7 else mix(INK, FLAX, 0.35)
            c.box(wx - 7, wy - 7, 66, 92, mix(wall, SHEET, 0.65))
            c.box(wx, wy, 52, 78, pane)
            c.box(wx + 24, wy, 4, 78, mix(wall, SHEET, 0.65))
            c.box(wx, wy + 26, 52, 4, mix(wall, SHEET, 0.65))
    c.disc(x + width / 2, eaves - width * 0.13, width * 0.07, glass)


def row_of_houses(c, ground, **options):
    x = -40
    for index in range(8):
        width = c.random.choice((196, 214, 250, 268))
        wall = PLASTER[index % len(PLASTER)]
        if options.get("lit"):
            wall = mix(wall, "#31415a", 0.55)
        house(c, x, width, c.random.uniform(250, 350), ground, wall, **options)
        x += width


def square():
    c = Canvas("#bcd9ea", "#f7ead6", "square")
    row_of_houses(c, 700)
    c.gradient(0, 690, WIDTH, HEIGHT - 690, "#d8cdb8", "#b9ab94")
    cobbles(c, 700, mix("#b9ab94", INK, 0.28))
    bunting(c, 130, 92)
    for x, y, size, stripe in ((40, 610, 1, MADDER), (600, 580, 0.92, PINE), (1120, 630, 1.08, AMBER)):
        stall(c, x, y, size, stripe)
    return c


def bunting(c, y, sag):
    points = [(x, y + sag * (1 - ((x - 800) / 800) ** 2)) for x in range(0, WIDTH + 1, 40)]
    c.line(points, INK, 4)
    for index, (x, top) in enumerate(points[1:-1:2]):
        c.polygon([(x - 18, top), (x + 18, top), (x, top + 48)], (MADDER, AMBER, PINE, LINEN)[index % 4])


def cobbles(c, top, colour):
    y, step = top, 7.0
    while y < HEIGHT:
        for _ in range(60):
            x = c.random.uniform(0, WIDTH)
            c.arc(x, y + step, step * 1.5, 200, 340, colour, 2)
        y += step
        step *= 1.09


def stall(c, x, y, size, stripe):
    width, top = 420 * size, y - 150 * size
    c.veil([(x, y + 250 * size), (x + width + 30, y + 250 * size), (x + width, y + 280 * size)], INK, 0.45, 16)
    for post in (x + 8, x + width - 20):
        c.box(post, top, 12, 400 * size, mix(WOOD, INK, 0.4))
    c.box(x, y + 90 * size, width, 160 * size, mix(WOOD, LINEN, 0.1))
    for board in range(8):
        c.box(x + board * width / 8, y + 90 * size, 3, 160 * size, mix(WOOD, INK, 0.4))
    c.box(x - 14, y + 74 * size, width + 28, 22 * size, mix(WOOD, AMBER, 0.4))
    for index in range(12):  # bread, apples, honey
        left = x + 20 + index * (width - 40) / 12
        if index % 4 == 3:
            c.box(left, y + 34 * size, 22 * size, 40 * size, AMBER)
            c.box(left - 2, y + 28 * size, 26 * size, 9 * size, LINEN)
        else:
            c.disc(left + 14, y + 62 * size, 18 * size, (MADDER, mix(WOOD, AMBER, 0.3), MOSS)[index % 4], 0.8)
    strips = 10
    for index in range(strips):
        left, right = x + width * index / strips, x + width * (index + 1) / strips
        shift = (index - strips / 2) * 7
        points = [(left + shift * 0.2, top - 60 * size), (right + shift * 0.2 + 1, top - 60 * size)]
        points += [(right + shift + 8, top + 44 * size), (left + shift, top + 44 * size)]
        fill = stripe if index % 2 else LINEN
        c.polygon(points, fill)
        c.disc((left + right) / 2 + shift + 4, top + 44 * size, width / strips / 2 + 3, fill, 0.7)


def facade():
    c = Canvas("#b7d3e4", "#f6ecdc", "facade")
    c.gradient(230, 190, 1140, 640, "#f2c97a", "#e8b35c")
    c.polygon([(190, 200), (800, 40), (1410, 200)], mix(BRICK, INK, 0.3))
    c.polygon([(330, 186), (800, 66), (1270, 186)], "#f2c97a")
    c.disc(800, 142, 34, "#8fb0bd")
    for y, height in ((190, 26), (500, 18), (812, 22)):
        c.box(214, y, 1172, height, LINEN)
    for x in (286, 470, 654, 866, 1050, 1234):
        arched(c, x, 270, 100, 200)
        if not 600 < x < 900:
            arched(c, x, 574, 100, 190)
    portal(c)
    c.gradient(0, 894, WIDTH, HEIGHT - 894, "#d8cdb8", "#bfb199")
    cobbles(c, 900, mix("#b9ab94", INK, 0.2))
    ramp(c)
    for x in (90, 1500):
        c.box(x - 13, 560, 26, 350, mix(WOOD, INK, 0.6))
        for dx, dy, size in ((0, 470, 190), (-70, 350, 130), (70, 330, 150)):
            c.crown(x + dx, dy, size, LEAVES, 40)
    return c


def portal(c):
    c.box(690, 540, 220, 290, "#e8b35c")
    c.box(706, 560, 188, 270, LINEN)
    c.box(720, 600, 78, 230, PINE)
    c.box(802, 600, 78, 230, mix(PINE, INK, 0.25))
    c.disc(800, 600, 80, mix(FLAX, INK, 0.35), 0.5)
    for step in range(4):
        c.box(650 - step * 22, 830 + step * 16, 300 + step * 44, 16, mix(LINEN, INK, 0.06 + step * 0.06))


def ramp(c):
    c.polygon([(908, 840), (1400, 848), (1600, 876), (1600, 896), (960, 894)], "#d8cdb8")  # the ramp beside the steps
    c.line([(930, 790), (1360, 800), (1560, 830)], INK, 7)
    for x, y in ((930, 790), (1140, 795), (1360, 800), (1560, 830)):
        c.line([(x, y), (x, y + 60)], INK, 7)


def arched(c, x, y, width, height):
    c.disc(x + width / 2, y, width / 2 + 10, LINEN)
    c.box(x - 10, y, width + 20, height + 8, LINEN)
    c.disc(x + width / 2, y, width / 2, "#8fb0bd")
    c.box(x, y, width, height, "#8fb0bd")
    c.polygon([(x, y + height), (x, y + height * 0.5), (x + width, y)], "#a9c5cf")
    c.box(x + width / 2 - 3, y - width / 2, 6, height + width / 2, LINEN)
    c.box(x, y + height * 0.45, width, 6, LINEN)


def winter():
    c = Canvas("#27405f", "#e2a98f", "winter")
    for _ in range(60):
        c.disc(c.random.uniform(0, WIDTH), c.random.uniform(0, 260), c.random.uniform(1, 2.4), BOARD)
    row_of_houses(c, 790, lit=True, snow=True)
    c.gradient(0, 770, WIDTH, HEIGHT - 770, "#c3cfdf", "#eef1f4")
    for x in range(-100, WIDTH, 260):
        c.veil([(x, 780), (x + 130, 780), (x + 210, HEIGHT), (x - 40, HEIGHT)], "#ffd777", 0.22, 30)
    for left, right in ((-20, 520), (520, 1090), (1090, 1640)):
        lights(c, left, right, 330)
    for x in (300, 1250):
        c.box(x - 7, 500, 14, 470, INK)
        c.box(x - 30, 960, 60, 14, INK)
        c.veil([(x - 130, 370), (x + 130, 370), (x + 130, 620), (x - 130, 620)], "#ffd777", 0.4, 60)
        c.polygon([(x - 26, 440), (x + 26, 440), (x + 18, 506), (x - 18, 506)], "#fff0c0")
        c.polygon([(x - 36, 440), (x, 408), (x + 36, 440)], INK)
    c.polygon([(0, 930), (500, 900), (1100, 940), (WIDTH, 910), (WIDTH, HEIGHT), (0, HEIGHT)], SHEET)
    for _ in range(420):
        c.disc(c.random.uniform(0, WIDTH), c.random.uniform(0, HEIGHT), c.random.uniform(1.5, 5), SHEET)
    return c


def lights(c, left, right, y):
    middle, half = (left + right) / 2, (right - left) / 2
    points = [(x, y + 90 * (1 - ((x - middle) / half) ** 2)) for x in range(left, right + 1, 30)]
    c.line(points, INK, 3)
    for x, top in points[1::2]:
        c.disc(x, top + 9, 8, AMBER)
