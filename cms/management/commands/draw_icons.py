"""Draws the site's icons from its motifs (developers only: the files are committed)."""

from pathlib import Path

from django.core.management.base import BaseCommand

from cms import weave
from cms.funding import emblem

IMAGES = Path(__file__).resolve().parents[2] / "static" / "cms" / "img"
# A maskable icon may lose everything outside its inner four fifths: its margin, in cells, is wider.
PNG = {"apple-touch-icon": (180, 3), "icon-192": (192, 2), "icon-512": (512, 2), "icon-maskable-512": (512, 4.5)}


class Command(BaseCommand):
    help = "Draw the woven band, the emblem of the Union, favicon.svg, favicon.ico and the icons for phones."

    def handle(self, **options):
        IMAGES.mkdir(parents=True, exist_ok=True)
        (IMAGES / "favicon.svg").write_text(weave.icon_svg())
        (IMAGES / "band.svg").write_text(weave.band_svg())
        for name in emblem.VARIANTS:
            (IMAGES / f"{name}.svg").write_text(emblem.svg(name))
        weave.icon(48).save(IMAGES / "favicon.ico", sizes=[(16, 16), (32, 32), (48, 48)])
        for name, (size, margin) in PNG.items():
            weave.icon(size, margin).quantize(16).save(IMAGES / f"{name}.png", optimize=True)
