"""Cut the heading typeface to the letters this site writes (developers only: needs fonttools and brotli)."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

FONTS = Path(__file__).resolve().parents[2] / "static" / "cms" / "fonts"
AXES = {"wght": (400, 900), "opsz": (12, 30)}
FEATURES = ["kern", "mark", "ccmp", "liga", "tnum", "pnum"]

# Three files, each fetched by a page that needs it: what every page writes, Lithuanian, the neighbours' names.
BASIC = "".join(chr(code) for code in range(0x20, 0x7F)) + "\u00a0\u00ad§©«°·»×éóöüäÖÜÄ–—‘’‚“”„…€−′″"
LITHUANIAN = "ĄČĘĖĮŠŲŪŽąčęėįšųūž"
NEIGHBOURS = "ĀĒĢĪĶĻŅāēģīķļņ" + "ĆŁŃŚŹŻćłńśźż" + "ĎŤŇŘĚďťňřě" + "Őő"
CUTS = (("latin", "latin", BASIC), ("lithuanian", "latin-ext", LITHUANIAN), ("neighbours", "latin-ext", NEIGHBOURS))


class Command(BaseCommand):
    help = "Cut Piazzolla to Latin and Lithuanian letters from an unpacked npm package @fontsource-variable/piazzolla."

    def add_arguments(self, parser):
        parser.add_argument("package", type=Path, help="folder of the unpacked package")

    def handle(self, *args, package, **options):
        for name, subset, letters in CUTS:
            source = package / "files" / f"piazzolla-{subset}-standard-normal.woff2"
            if not source.exists():
                raise CommandError(f"There is no {source}.")
            target = FONTS / f"piazzolla-{name}.woff2"
            cut(source, target, letters)
            self.stdout.write(f"{target.name}: {target.stat().st_size} bytes")
        (FONTS / "OFL.txt").write_bytes((package / "LICENSE").read_bytes())


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
