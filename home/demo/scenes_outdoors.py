"""Drawings of the town's open air: the lake, a courtyard, the market square, a playground."""

from .canvas import (
    AMBER,
    BRICK,
    FLAX,
    HEIGHT,
    INK,
    LINEN,
    MADDER,
    MOSS,
    PINE,
    RUE,
    SHEET,
    WIDTH,
    WOOD,
    Canvas,
    mix,
)

LEAVES = (PINE, mix(PINE, MOSS, 0.5), MOSS, mix(MOSS, RUE, 0.55))


def lake():
    c = Canvas("#bcd6e6", "#f7e3d2", "lake")
    c.disc(1180, 300, 92, mix(AMBER, SHEET, 0.55))
    for x, y, width in ((180, 150, 330), (760, 96, 260), (1230, 190, 300)):
        for share, lift, size in ((0.2, 0, 0.2), (0.45, -16, 0.3), (0.7, -6, 0.24), (0.5, 8, 0.5)):
            c.disc(x + width * share, y + lift, width * size, mix("#f7e3d2", SHEET, 0.55), 0.16)
    c.ridge(455, 60, mix(PINE, "#bcd6e6", 0.62), 44)
    c.ridge(492, 74, mix(PINE, "#bcd6e6", 0.3), 20)
    c.gradient(0, 490, WIDTH, HEIGHT - 490, "#a9c8d6", "#e8d9cb")
    reflection = [(x, 492 + (492 - y) * 0.8) for x, y in c.ridge(494, 62, mix(PINE, INK, 0.25), 12, bottom=494)]
    c.polygon([(-20, 494), *reflection, (WIDTH + 20, 494)], mix(PINE, "#a9c8d6", 0.42))
    for _ in range(120):
        x, y = c.random.uniform(0, WIDTH), c.random.uniform(500, 800)
        long = c.random.uniform(20, 120) * (y - 420) / 300
        c.box(x, y, long, 2.5, mix("#a9c8d6", SHEET, c.random.uniform(0.25, 0.7)))
    jetty(c)
    shore(c)
    grass(c, 800, 860, 260)
    grass(c, 1020, HEIGHT, 200)
    c.veil([(760, 948), (1180, 940), (1210, 968), (800, 978)], INK, 0.4, 14)
    bench(c, 750, 800)
    birch(c, 190, 930)
    return c


def shore(c):
    edge = [(0, 800), (260, 766), (620, 792), (1000, 830), (1330, 800), (WIDTH, 760), (WIDTH, HEIGHT), (0, HEIGHT)]
    c.polygon(edge, MOSS)
    c.polygon([(0, 868), (420, 836), (900, 880), (WIDTH, 838), (WIDTH, HEIGHT), (0, HEIGHT)], mix(MOSS, PINE, 0.3))
    path = [(0, 1010), (430, 934), (900, 942), (WIDTH, 900), (WIDTH, 968), (900, 1022), (420, 1016), (0, HEIGHT)]
    c.polygon(path, "#e3d3b4")


def jetty(c):
    for x in (1290, 1380, 1470, 1560):
        c.box(x, 648, 10, 130, mix(WOOD, INK, 0.55))
    c.polygon([(1250, 640), (WIDTH, 622), (WIDTH, 650), (1250, 660)], WOOD)
    c.polygon([(1250, 660), (WIDTH, 650), (WIDTH, 660), (1250, 670)], mix(WOOD, INK, 0.45))


def bench(c, x, y):
    for leg in (x + 30, x + 350):
        c.polygon([(leg, y - 16), (leg + 18, y - 16), (leg + 22, y + 154), (leg + 2, y + 154)], mix(INK, WOOD, 0.2))
    for row, plank in enumerate((y - 10, y + 24, y + 58)):
        c.box(x, plank, 400, 24, mix(WOOD, AMBER, 0.25 - row * 0.1))
        c.box(x, plank + 20, 400, 4, mix(WOOD, INK, 0.45))
    c.polygon([(x - 8, y + 98), (x + 408, y + 98), (x + 424, y + 122), (x - 24, y + 122)], mix(WOOD, AMBER, 0.35))
    c.box(x - 24, y + 122, 448, 9, mix(WOOD, INK, 0.5))


def birch(c, x, y):
    c.polygon([(x - 17, y), (x - 8, -20), (x + 16, -20), (x + 24, y)], LINEN)
    c.polygon([(x + 8, y), (x + 6, -20), (x + 16, -20), (x + 24, y)], mix(LINEN, INK, 0.16))
    for mark in range(28, y - 20, 52):
        wide = c.random.uniform(8, 22)
        c.polygon([(x - 14, mark), (x - 14 + wide, mark + 5), (x - 14, mark + 12)], mix(INK, LINEN, 0.15))
    for tip, foot in (((-60, 120), 330), ((330, 70), 280), ((420, 190), 380)):
        c.line([(x + 6, foot), tip], mix(INK, LINEN, 0.45), 5)
    for dx, dy, size in ((-130, 40, 150), (90, 10, 170), (230, 90, 110), (-120, 190, 110)):
        c.crown(x + dx, dy, size, LEAVES, 34)


def grass(c, top, bottom, count):
    for _ in range(count):
        x, y, lean = c.random.uniform(0, WIDTH), c.random.uniform(top, bottom), c.random.uniform(-9, 9)
        c.line([(x, y), (x + lean, y - c.random.uniform(10, 30))], c.random.choice(LEAVES), 2.5)


def courtyard():
    c = Canvas(FLAX, "#f3ead8", "courtyard")
    c.gradient(0, 60, 1060, 560, "#ecd9c0", "#e2c6a6")
    c.gradient(1060, 150, 540, 470, "#d9c3a8", "#c9ab8a")
    c.box(0, 44, 1075, 18, mix(BRICK, INK, 0.2))
    c.box(1060, 136, 540, 16, mix(BRICK, INK, 0.3))
    windows(c, range(60, 1000, 190), (110, 290, 470), 96, 112)
    windows(c, range(1120, 1560, 160), (190, 340, 490), 70, 96)
    c.polygon([(0, 616), (WIDTH, 600), (WIDTH, HEIGHT), (0, HEIGHT)], MOSS)
    c.polygon([(640, 608), (760, 606), (1060, HEIGHT), (420, HEIGHT)], "#e3d3b4")
    for x, y, size in ((70, 560, 110), (1500, 520, 150), (1330, 570, 90)):
        c.box(x - 9, y, 18, 100, mix(WOOD, INK, 0.6))
        c.crown(x, y - 40, size, LEAVES)
    c.box(348, 520, 92, 110, mix(FLAX, INK, 0.45))  # the water tank below the downpipe
    for hoop in (540, 574, 608):
        c.box(344, hoop, 100, 6, mix(INK, FLAX, 0.25))
    c.line([(393, 62), (393, 520)], mix(INK, LINEN, 0.5), 10)
    for x, y, size in ((250, 660, 0.62), (870, 655, 0.62), (130, 760, 0.85), (930, 750, 0.85), (0, 900, 1.2)):
        bed(c, x, y, size)
    bed(c, 1010, 890, 1.2)
    return c


def windows(c, columns, rows, width, height):
    for x in columns:
        for y in rows:
            glass = c.random.choice(("#8fb0bd", "#7c9fae", "#f3d38b", "#a6c1c8"))
            c.box(x - 8, y - 8, width + 16, height + 16, LINEN)
            c.box(x, y, width, height, glass)
            c.polygon([(x, y + height), (x, y + height * 0.55), (x + width, y)], mix(glass, SHEET, 0.25))
            c.box(x + width / 2 - 3, y, 6, height, LINEN)
            if c.random.random() < 0.35:
                c.box(x - 14, y + height + 8, width + 28, 16, mix(WOOD, INK, 0.3))
                c.crown(x + width / 2, y + height - 4, width * 0.45, (PINE, MOSS, MADDER), 16)


def bed(c, x, y, size):
    """A raised bed of old bricks, with tomatoes."""
    width, depth, height = 430 * size, 34 * size, 92 * size
    c.veil([(x, y + height), (x + width + 40, y + height), (x + width, y + height + 30)], INK, 0.35, 12)
    c.polygon([(x + depth, y - depth), (x + width - depth, y - depth), (x + width, y), (x, y)], mix(WOOD, INK, 0.7))
    c.box(x, y, width, height, mix(BRICK, INK, 0.35))
    row, course = 0, 22 * size
    while (row + 1) * course < height + 1:
        offset = 0 if row % 2 else -24 * size
        for start in range(12):
            left = max(x, x + offset + start * 48 * size + 2)
            right = min(x + width, x + offset + (start + 1) * 48 * size - 2)
            if right > left:
                c.box(left, y + row * course + 2, right - left, course - 4, mix(BRICK, AMBER, c.random.uniform(0, 0.3)))
        row += 1
    for plant in range(5):
        px = x + width * (plant + 0.5) / 5
        c.line([(px, y - 10), (px + 6, y - 170 * size)], mix(WOOD, LINEN, 0.3), 4)
        c.crown(px, y - 70 * size, 66 * size, LEAVES, 30, flat=1.2)
        for _ in range(5):
            tomato = (px + c.random.uniform(-46, 46) * size, y - c.random.uniform(20, 120) * size)
            c.disc(*tomato, 11 * size, c.random.choice((MADDER, "#c8402f", AMBER)))
