"""Drawings of things close by: bicycles at a wall, a woven sash."""

from math import cos, pi, sin

from cms.weave.motifs import MOTIFS

from .canvas import AMBER, BRICK, FLAX, HEIGHT, INK, LINEN, MADDER, PINE, SHEET, STEEL, WIDTH, WOOD, Canvas, mix
from .scenes_outdoors import LEAVES


def bicycles():
    c = Canvas("#e2a583", "#cf8a68", "bicycles")
    for row in range(30):
        for column in range(-1, 15):
            shade = mix("#d9936f", c.random.choice((INK, AMBER, SHEET)), c.random.uniform(0, 0.13))
            c.box(column * 116 + (row % 2) * 58, row * 28, 112, 24, shade)
    c.box(1090, 70, 330, 400, LINEN)
    c.gradient(1112, 92, 286, 356, "#7fa0ad", "#a9c5cf")
    c.box(1248, 92, 14, 356, LINEN)
    c.box(1112, 250, 286, 14, LINEN)
    c.box(1064, 470, 382, 26, LINEN)
    for x in (1130, 1240, 1350):
        c.box(x - 40, 420, 80, 54, BRICK)
        c.crown(x, 400, 60, (*LEAVES, MADDER), 22)
    c.box(140, 90, 560, 120, PINE)
    c.box(154, 104, 532, 92, mix(PINE, INK, 0.3))
    for x in (270, 420, 570):  # a sign without words: three wheels
        c.ring(x, 150, 34, AMBER, 7)
        for spoke in range(6):
            c.line([(x, 150), (x + 32 * cos(spoke * pi / 3), 150 + 32 * sin(spoke * pi / 3))], AMBER, 3)
    c.gradient(0, 800, WIDTH, HEIGHT - 800, "#cfc6b4", "#b3a88f")
    c.box(0, 792, WIDTH, 14, mix("#b3a88f", INK, 0.35))
    for x, frame in ((190, MADDER), (660, AMBER), (1130, PINE)):
        bicycle(c, x, 790, frame)
    return c


def bicycle(c, x, y, frame):
    """``x`` is the hub of the rear wheel, ``y`` the height of both hubs."""
    back, front, crank, saddle, head = (x, y), (x + 300, y), (x + 120, y + 12), (x + 78, y - 160), (x + 250, y - 150)
    c.veil([(x - 130, y + 128), (x + 420, y + 128), (x + 440, y + 150), (x - 120, y + 150)], INK, 0.45, 12)
    for hub, _ in (back, front):
        c.ring(hub, y, 130, INK, 11)
        c.ring(hub, y, 117, mix(STEEL, SHEET, 0.5), 4)
        for spoke in range(16):
            angle = spoke * pi / 8
            c.line([(hub, y), (hub + 116 * cos(angle), y + 116 * sin(angle))], mix(STEEL, SHEET, 0.35), 1.6)
        c.arc(hub, y, 142, 190, 330, mix(frame, INK, 0.35), 9)
    for bar in ((back, crank), (back, saddle), (saddle, crank), (saddle, head), (crank, head), (head, front)):
        c.line(bar, frame, 13)
    c.line([head, (x + 232, y - 214), (x + 300, y - 236)], INK, 10)
    c.line([saddle, (x + 66, y - 200)], INK, 10)
    c.polygon([(x + 20, y - 212), (x + 124, y - 206), (x + 70, y - 190)], mix(WOOD, INK, 0.35))
    c.ring(*crank, 32, INK, 8)
    c.line([crank, (x + 150, y + 62)], INK, 8)
    c.box(x + 128, y + 58, 48, 10, INK)
    c.disc(*back, 12, INK)
    c.disc(*front, 12, INK)


def sash():
    """The juosta itself, thread by thread, in the motifs that the whole site is woven of."""
    c = Canvas(LINEN, LINEN, "sash")
    cell, rows = 26, HEIGHT // 26 + 1
    columns = WIDTH // cell + 1
    names = list(MOTIFS)
    for row in range(rows):
        for column in range(columns):
            stitch(c, column * cell, row * cell, cell, yarn(row, column, rows, names))
    c.veil([(0, 0), (WIDTH, 0), (WIDTH, 150), (0, 60)], INK, 0.28, 90)
    c.veil([(0, HEIGHT), (WIDTH, HEIGHT), (WIDTH, HEIGHT - 60), (0, HEIGHT - 150)], INK, 0.32, 90)
    return c


def yarn(row, column, rows, names):
    """Return the colour of one stitch: borders of plain yarn, a broad band of motifs in the middle."""
    middle = rows // 2
    for distance, width, colour in ((20, 3, PINE), (17, 2, AMBER), (15, 1, LINEN), (14, 4, MADDER), (10, 1, AMBER)):
        if distance - width < abs(row - middle) <= distance:
            return colour
    if abs(row - middle) > 20:
        return mix(FLAX, LINEN, 0.5) if (row + column) % 2 else FLAX
    motif = MOTIFS[names[(column + 2) // 15 % len(names)]]
    x, y = (column + 2) % 15 - 1, row - middle + 6
    return MADDER if 0 <= x < 13 and 0 <= y < 13 and motif[y][x] else LINEN


def stitch(c, x, y, cell, colour):
    tint = mix(colour, c.random.choice((INK, SHEET)), c.random.uniform(0, 0.08))
    c.box(x, y, cell, cell, mix(tint, INK, 0.35))
    c.polygon([(x + 1, y + 5), (x + cell / 2, y + 1), (x + cell / 2, y + cell - 5), (x + 1, y + cell - 1)], tint)
    left, right = x + cell / 2 + 1, x + cell - 1
    c.polygon([(left, y + 1), (right, y + 5), (right, y + cell - 1), (left, y + cell - 5)], mix(tint, INK, 0.1))
