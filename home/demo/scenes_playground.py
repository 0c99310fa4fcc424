"""A drawing of the playground that residents chose: a nest swing, a slide, a raised sand table, a wide path."""

from .canvas import AMBER, BRICK, HEIGHT, INK, LINEN, MADDER, MOSS, PINE, ROSE, WIDTH, WOOD, Canvas, mix
from .scenes_outdoors import LEAVES, grass


def playground():
    c = Canvas("#bfdcea", "#f4efdf", "playground")
    c.ridge(430, 60, mix(PINE, "#bfdcea", 0.6), 30)
    for x, size in ((60, 150), (260, 110), (1230, 120), (1480, 180)):
        c.box(x - 11, 400, 22, 180, mix(WOOD, INK, 0.6))
        c.crown(x, 370, size, LEAVES, 34)
    c.polygon([(0, 545), (WIDTH, 530), (WIDTH, HEIGHT), (0, HEIGHT)], MOSS)
    c.polygon(
        [(0, 940), (560, 700), (1180, 660), (WIDTH, 720), (WIDTH, 840), (1190, 770), (700, 830), (0, 1270)], "#e3d3b4"
    )
    c.disc(520, 690, 340, BRICK, 0.36)
    c.disc(520, 684, 330, mix(BRICK, ROSE, 0.45), 0.36)
    grass(c, 980, HEIGHT, 150)
    nest_swing(c)
    slide(c)
    sand_table(c)
    return c


def nest_swing(c):
    for x in (290, 700):
        c.line([(x, 330), (x - 60, 720)], MADDER, 18)
        c.line([(x, 330), (x + 70, 700)], mix(MADDER, INK, 0.25), 18)
    c.line([(270, 330), (720, 330)], MADDER, 22)
    for top, foot in ((420, 400), (460, 450), (550, 590), (590, 640)):
        c.line([(top, 336), (foot, 616)], INK, 4)
    c.veil([(390, 690), (660, 690), (680, 716), (380, 716)], INK, 0.4, 14)
    c.disc(520, 622, 136, INK, 0.3)
    c.disc(520, 616, 130, AMBER, 0.28)
    for x in range(420, 640, 28):
        c.line([(x, 590), (x + 8, 644)], mix(AMBER, INK, 0.4), 3)


def slide(c):
    c.polygon([(900, 400), (1010, 400), (1010, 650), (900, 650)], mix(WOOD, AMBER, 0.2))
    for x in range(900, 1010, 22):
        c.box(x, 400, 4, 250, mix(WOOD, INK, 0.35))
    c.polygon([(880, 400), (955, 320), (1030, 400)], PINE)
    c.polygon([(1010, 440), (1046, 440), (1240, 640), (1310, 650), (1310, 668), (1225, 664), (1010, 480)], AMBER)
    c.polygon([(1046, 440), (1060, 440), (1250, 632), (1310, 640), (1310, 650), (1240, 640)], mix(AMBER, INK, 0.3))


def sand_table(c):
    c.veil([(980, 1000), (1420, 1000), (1450, 1030), (960, 1030)], INK, 0.4, 14)
    for x in (1010, 1370):
        c.box(x, 900, 26, 110, mix(WOOD, INK, 0.35))
    c.polygon([(1010, 850), (1390, 850), (1440, 900), (960, 900)], mix(WOOD, LINEN, 0.2))
    c.polygon([(1030, 858), (1372, 858), (1410, 892), (992, 892)], "#efd9a4")
    c.box(960, 900, 480, 26, WOOD)
    c.polygon([(1120, 882), (1136, 832), (1176, 832), (1192, 882)], mix("#efd9a4", WOOD, 0.3))
    c.polygon([(1258, 880), (1250, 836), (1310, 836), (1302, 880)], MADDER)
    c.arc(1280, 838, 28, 180, 360, INK, 4)
