"""The woven sash (juosta): the site's ornament, drawn from a seed, so that no page needs a photo."""

from .motifs import MOTIFS, NAMES
from .progress import strand
from .raster import icon, og_image
from .scene import picture
from .svg import art, band_svg, hanging, icon_svg, motif, ribbon, sprite, strands

__all__ = [
    "MOTIFS",
    "NAMES",
    "art",
    "band_svg",
    "hanging",
    "icon",
    "icon_svg",
    "motif",
    "og_image",
    "picture",
    "ribbon",
    "sprite",
    "strand",
    "strands",
]
