"""Drawings from under a roof: a workshop and a hall."""

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
    ROSE,
    SHEET,
    STEEL,
    WIDTH,
    WOOD,
    Canvas,
    mix,
)


def workshop():
    c = Canvas("#d9d2bf", "#c5b797", "workshop")
    for x in range(0, WIDTH, 134):
        c.box(x, 0, 3, 660, mix("#c5b797", INK, 0.18))
    c.box(1120, 60, 380, 440, LINEN)
    c.gradient(1142, 82, 336, 396, "#bcd9ea", "#f7ead6")
    c.polygon([(1142, 390), (1240, 360), (1370, 400), (1478, 372), (1478, 478), (1142, 478)], MOSS)
    for x, y, width, height in ((1304, 82, 12, 396), (1142, 270, 336, 12), (1090, 492, 440, 26)):
        c.box(x, y, width, height, LINEN)
    c.box(110, 110, 860, 20, mix(WOOD, INK, 0.3))
    hammer(c, 180, 130)
    saw(c, 330, 130)
    square_and_chisels(c, 590, 130)
    clamp(c, 850, 130)
    c.veil([(1142, 520), (1480, 520), (900, HEIGHT), (300, HEIGHT)], "#fff0cf", 0.55, 40)
    c.polygon([(60, 650), (1540, 650), (1640, 850), (-40, 850)], WOOD)
    for y in (690, 735, 790):
        c.line([(0, y), (WIDTH, y + 3)], mix(WOOD, INK, 0.22), 2.5)
    c.box(-40, 850, 1680, 60, mix(WOOD, INK, 0.35))
    c.box(60, 910, 110, 200, mix(WOOD, INK, 0.5))
    c.box(1430, 910, 110, 200, mix(WOOD, INK, 0.5))
    c.veil([(640, 520), (1460, 520), (1080, 850), (120, 850)], "#fff0cf", 0.35, 40)
    plank_and_plane(c)
    return c


def hammer(c, x, y):
    c.line([(x, y), (x, y + 260)], mix(WOOD, AMBER, 0.3), 20)
    c.polygon([(x - 62, y + 22), (x + 40, y + 22), (x + 66, y + 46), (x + 40, y + 62), (x - 62, y + 62)], STEEL)


def saw(c, x, y):
    c.polygon([(x, y + 30), (x + 60, y + 24), (x + 170, y + 330), (x + 120, y + 330)], STEEL)
    for tooth in range(18):
        left, top = x + tooth * 6.7, y + 34 + tooth * 16.6
        c.polygon([(left, top), (left + 7, top + 17), (left - 6, top + 12)], STEEL)
    c.disc(x + 30, y + 22, 50, BRICK, 0.8)
    c.disc(x + 30, y + 22, 20, "#d9d2bf", 0.8)


def square_and_chisels(c, x, y):
    c.box(x, y + 6, 26, 250, STEEL)
    c.box(x - 20, y + 6, 170, 36, mix(WOOD, INK, 0.35))
    for index, handle in enumerate((MADDER, AMBER, PINE)):
        left = x + 64 + index * 46
        c.box(left, y + 70, 22, 96, handle)
        c.polygon([(left + 3, y + 166), (left + 19, y + 166), (left + 19, y + 280), (left + 3, y + 262)], STEEL)


def clamp(c, x, y):
    c.box(x, y, 22, 320, mix(INK, STEEL, 0.3))
    for jaw in (y + 10, y + 210):
        c.box(x, jaw, 100, 28, MADDER)
    c.line([(x + 82, y + 130), (x + 82, y + 290)], STEEL, 12)
    c.line([(x + 60, y + 290), (x + 106, y + 290)], mix(INK, STEEL, 0.3), 12)


def plank_and_plane(c):
    c.veil([(240, 790), (1300, 760), (1320, 800), (260, 830)], INK, 0.35, 12)
    c.polygon([(230, 742), (1290, 706), (1310, 760), (245, 800)], mix(WOOD, SHEET, 0.55))
    c.polygon([(245, 800), (1310, 760), (1310, 782), (245, 822)], mix(WOOD, SHEET, 0.2))
    for y in (752, 768, 780):
        c.line([(250, y), (1290, y - 36)], mix(WOOD, SHEET, 0.25), 2)
    c.polygon([(690, 640), (1010, 628), (1016, 716), (690, 728)], mix(WOOD, INK, 0.3))
    c.polygon([(820, 634), (850, 560), (884, 560), (880, 632)], STEEL)
    c.disc(960, 612, 34, mix(WOOD, INK, 0.5))
    c.polygon([(706, 644), (700, 560), (742, 552), (772, 640)], mix(WOOD, INK, 0.5))
    for _ in range(26):
        x, y, size = c.random.uniform(330, 1240), c.random.uniform(690, 845), c.random.uniform(14, 34)
        c.arc(x, y, size, c.random.uniform(0, 180), c.random.uniform(240, 420), mix(WOOD, SHEET, 0.7), 6)


def meeting():
    c = Canvas("#e9e2d0", "#dccfb4", "meeting")
    hall_windows(c)
    flip_chart(c)
    c.gradient(0, 640, WIDTH, HEIGHT - 640, "#b98d5e", "#96693f")
    for x in range(-900, 2500, 190):
        c.line([(800 + (x - 800) * 0.55, 640), (x, HEIGHT)], mix(WOOD, INK, 0.45), 3)
    for x in range(150, 1500, 200):
        chair(c, x, 560, 0.8, mix(PINE, FLAX, 0.2))
    c.veil([(120, 980), (1500, 980), (1560, 1040), (60, 1040)], INK, 0.4, 24)
    c.polygon([(210, 690), (1390, 690), (1540, 860), (60, 860)], mix(AMBER, WOOD, 0.55))
    c.box(60, 860, 1480, 34, mix(WOOD, INK, 0.35))
    for x in (130, 1420):
        c.box(x, 894, 44, 150, mix(WOOD, INK, 0.5))
    set_table(c)
    return c


def hall_windows(c):
    for x in (90, 430, 1120):
        c.box(x - 16, 84, 292, 432, LINEN)
        c.gradient(x, 100, 260, 400, "#b9d6e8", "#f3ecdc")
        c.disc(x + 72, 470, 70, MOSS, 1.2)
        c.disc(x + 196, 490, 62, PINE, 1.1)
        c.box(x - 10, 494, 280, 90, "#e3d9c4")
        for left, top, width, height in ((x + 124, 100, 12, 394), (x, 250, 260, 10), (x - 26, 494, 312, 18)):
            c.box(left, top, width, height, LINEN)


def flip_chart(c):
    c.box(770, 120, 280, 330, SHEET)
    c.box(762, 112, 296, 14, INK)
    for row, (width, fill) in enumerate(((180, MADDER), (220, INK), (150, INK), (200, INK), (120, AMBER))):
        c.box(800, 170 + row * 48, width, 12, mix(fill, SHEET, 0.15))
    c.line([(800, 450), (770, 640)], INK, 8)
    c.line([(1020, 450), (1050, 640)], INK, 8)


def set_table(c):
    runner = [(700, 690), (900, 690), (930, 860), (930, 960), (670, 960), (670, 860)]
    c.polygon(runner, LINEN)
    for y in (700, 760, 830, 900):
        c.polygon([(800, y), (846, y + 26), (800, y + 52), (754, y + 26)], MADDER)
    for x, y in ((330, 730), (520, 810), (1060, 730), (1250, 800), (300, 815)):
        c.disc(x, y + 22, 52, SHEET, 0.3)
        c.box(x - 26, y - 26, 52, 44, c.random.choice((MADDER, PINE, FLAX, ROSE)))
        c.disc(x, y - 26, 26, mix(WOOD, INK, 0.4), 0.35)
    for x, y in ((430, 740), (1150, 800), (620, 740)):
        c.polygon([(x, y), (x + 90, y - 4), (x + 100, y + 44), (x - 6, y + 48)], SHEET)


def chair(c, x, y, size, fill):
    c.box(x, y, 110 * size, 20, fill)
    c.box(x, y + 40, 110 * size, 16, fill)
    for leg in (x, x + 98 * size):
        c.box(leg, y, 12, 190, mix(fill, INK, 0.3))
