"""The motifs of the woven sash, drawn as bitmaps.

Each motif is 13 × 13 cells. Only its upper left quarter is drawn, centre row and column included, and unfolded over
both axes: a motif that merely turns, which could read as a hooked cross, cannot be drawn at all.
"""

SIZE = 13

QUARTERS = {
    "rombas": """
        ......#
        .....##
        ....##.
        ...##.#
        ..##.##
        .##.##.
        ##.##.#
    """,
    "zvaigzde": """
        ...#...
        ...##..
        ...###.
        ###.##.
        .###.#.
        ..###..
        .......
    """,
    "katpede": """
        ......#
        ..#..##
        .###..#
        ..#....
        ......#
        .#...##
        ###.###
    """,
    "dobilas": """
        ......#
        .##..##
        .##.###
        ...#.##
        ..#...#
        .###...
        #####.#
    """,
    "ragai": """
        ...##..
        ....##.
        .....##
        #....##
        ##..##.
        .####..
        ..##..#
    """,
    "langai": """
        .....##
        .....##
        ..###..
        ..###..
        ..###..
        ##...##
        ##...##
    """,
    "grebliai": """
        #..##.#
        .#.##.#
        ...####
        ###...#
        ###...#
        ..#..##
        #######
    """,
    "akis": """
        ##....#
        #....##
        ....##.
        ...##..
        ..##..#
        .##..##
        ##..###
    """,
    "lelija": """
        ..#...#
        .##..##
        ###.###
        .###.##
        ..###.#
        ...###.
        ##..#.#
    """,
    "saule": """
        #..#..#
        .#.#.##
        ..#..##
        ##..##.
        ...##..
        .###..#
        ####.##
    """,
    "kryzma": """
        ##....#
        ###..##
        .###.##
        ..###..
        ...###.
        .##.###
        ###..##
    """,
}


def unfold(quarter):
    """Return the 13 rows of a motif, each a tuple of booleans, from the drawing of its quarter."""
    half = [row.strip() for row in quarter.split()]
    rows = [tuple(cell == "#" for cell in row + row[-2::-1]) for row in half]
    return tuple(rows + rows[-2::-1])


MOTIFS = {name: unfold(quarter) for name, quarter in QUARTERS.items()}
NAMES = tuple(MOTIFS)


def runs(rows):
    """Yield (column, row, length) of every float of yarn: a run of filled cells."""
    for y, row in enumerate(rows):
        start = None
        for x, filled in enumerate((*row, False)):
            if filled and start is None:
                start = x
            elif not filled and start is not None:
                yield start, y, x - start
                start = None
