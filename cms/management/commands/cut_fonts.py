"""Cuts the typefaces to the characters this site uses (developers only: needs fonttools and brotli)."""

from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.management.base import BaseCommand, CommandError

FONTS = Path(__file__).resolve().parents[2] / "static" / "cms" / "fonts"
AXES = {"wght": (400, 900), "opsz": (12, 30)}
FEATURES = ["kern", "mark", "ccmp", "liga", "tnum", "pnum"]

# Three files, each fetched by a page that needs it: what every page writes, Lithuanian, the neighbours' names.
BASIC = "".join(chr(code) for code in range(0x20, 0x7F)) + "\u00a0\u00ad§©«°·»×éóöüäÖÜÄ–—‘’‚“”„…€−′″"
LITHUANIAN = "ĄČĘĖĮŠŲŪŽąčęėįšųūž"
NEIGHBOURS = "ĀĒĢĪĶĻŅāēģīķļņ" + "ĆŁŃŚŹŻćłńśźż" + "ĎŤŇŘĚďťňřě" + "Őő"
CUTS = (("latin", "latin", BASIC), ("lithuanian", "latin-ext", LITHUANIAN), ("neighbours", "latin-ext", NEIGHBOURS))


# The words about European money have a list of typefaces: of those only Ubuntu may travel along, and Android has none
# of the others. A whole file too, for certificates. Its licence wants derivatives to be told apart by their name.
STATEMENT = "ubuntu-statement"
STATEMENT_PARTS = (("latin", BASIC), ("latin-ext", LITHUANIAN))
DERIVATIVE = {1: "Ubuntu derivative Statement", 4: "Ubuntu derivative Statement Bold", 6: "UbuntuStatement-Bold"}
PRINTED = Path(__file__).resolve().parents[2] / "fonts"


class Command(BaseCommand):
    help = "Cut Piazzolla and Ubuntu from the unpacked npm packages @fontsource-variable/piazzolla, @fontsource/ubuntu."

    def add_arguments(self, parser):
        parser.add_argument("package", type=Path, help="folder of the unpacked package")

    def handle(self, *args, package, **options):
        made = cut_statement(package) if "ubuntu" in (package / "LICENSE").read_text().lower() else cut_all(package)
        for target in made:
            self.stdout.write(f"{target.name}: {target.stat().st_size} bytes")


def cut_all(package):
    for name, subset, letters in CUTS:
        source = package / "files" / f"piazzolla-{subset}-standard-normal.woff2"
        if not source.exists():
            raise CommandError(f"There is no {source}.")
        target = FONTS / f"piazzolla-{name}.woff2"
        cut(source, target, letters)
        yield target
    (FONTS / "OFL.txt").write_bytes((package / "LICENSE").read_bytes())


def cut_statement(package):
    """Join the two cuts of Ubuntu Bold, for the web and for Typst, and say in their names what they are."""
    from fontTools.merge import Merger

    with TemporaryDirectory() as folder:
        parts = ((part, letters, f"{folder}/{part}.ttf") for part, letters in STATEMENT_PARTS)
        font = Merger().merge([cut_part(package, *part) for part in parts])
    for row in [row for row in font["name"].names if row.nameID in DERIVATIVE]:
        font["name"].setName(DERIVATIVE[row.nameID], row.nameID, row.platformID, row.platEncID, row.langID)
    for target, flavor in ((PRINTED / f"{STATEMENT}.ttf", None), (FONTS / f"{STATEMENT}.woff2", "woff2")):
        font.flavor = flavor
        font.save(target)
        (target.parent / "UFL.txt").write_bytes((package / "LICENSE").read_bytes())
        yield target


def cut_part(package, subset, letters, target):
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(package / "files" / f"ubuntu-{subset}-700-normal.woff2")
    subsetter = Subsetter(Options(layout_features=["kern"], hinting=False, name_IDs=["*"]))
    subsetter.populate(text=letters)
    subsetter.subset(font)
    font.flavor = None
    font.save(target)
    return target


def cut(source, target, letters):
    """Write `source` to `target` with only these letters, the features used and the axes narrowed."""
    try:
        from fontTools.subset import Options, Subsetter
        from fontTools.ttLib import TTFont
        from fontTools.varLib.instancer import instantiateVariableFont
    except ImportError as error:
        raise CommandError("Install fonttools and brotli to cut fonts.") from error
    font = instantiateVariableFont(TTFont(source), AXES)
    options = Options(layout_features=FEATURES, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], hinting=False)
    subsetter = Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(target)
