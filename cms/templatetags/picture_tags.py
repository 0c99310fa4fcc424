"""Responsive pictures: AVIF, WebP and JPEG in a few widths, with alternative text."""

import logging

from django import template
from django.utils.html import format_html
from wagtail.images.models import Filter, Picture

from cms.i18n import LT, localized
from cms.media.pictures import UNREADABLE

register = template.Library()
logger = logging.getLogger(__name__)

LAZY = {"loading": "lazy", "decoding": "async"}
EAGER = {"fetchpriority": "high"}
# Where a picture stands -> the sizes to make, the width it has there, whether it is awaited.
PRESETS = {
    "lead": ("width-{480,720,1280}", "(min-width: 80rem) 80rem, 92vw", EAGER),
    "body": ("width-{480,720,1280}", "(min-width: 42rem) 38rem, 92vw", LAZY),
    "gallery": ("fill-{320x240,480x360,840x630}", "(min-width: 48rem) 12rem, 44vw", LAZY),
    "face": ("fill-{72x72,144x144,288x288}", "4.5rem", LAZY),
    "card": ("fill-{320x213,480x320,840x560}", "(min-width: 56rem) 26rem, (min-width: 40rem) 45vw, 10rem", LAZY),
    "card_lead": ("fill-{480x320,720x480,1200x800}", "(min-width: 56rem) 53rem, 92vw", LAZY),
    "card_lead_eager": ("fill-{480x320,720x480,1200x800}", "(min-width: 56rem) 53rem, 92vw", EAGER),
}
FORMATS = "format-{avif,webp,jpeg}"


class ResponsivePicture(Picture):
    @classmethod
    def get_width_srcset(cls, renditions_list):
        """Return the srcset with each width once: a small original is not enlarged, so sizes may coincide."""
        by_width = {rendition.width: rendition for rendition in renditions_list}
        return ", ".join(f"{rendition.url} {width}w" for width, rendition in by_width.items())


def words_for(image, alt, is_decorative):
    """Return alt, and lang if English readers get Lithuanian text."""
    if is_decorative:
        return {"alt": ""}
    words = alt or localized(image, "alt_text")
    fallback = localized(image, "alt_text", LT)
    return {"alt": words} if words or not fallback else {"alt": fallback, "lang": LT}


@register.simple_tag
def responsive_picture(image, preset="body", alt="", is_decorative=False):
    """Render a picture. `alt`: text given where it is used; by default the image's own in this language."""
    if not image:
        return ""
    spec, sizes, loading = PRESETS[preset]
    attributes = {"sizes": sizes, **loading, **words_for(image, alt, is_decorative)}
    try:
        renditions = image.get_renditions(*(Filter(s) for s in Filter.expand_spec([spec, FORMATS])))
    except UNREADABLE:
        logger.exception("The file of image %s cannot be read", image.pk)
        return format_html('<span role="img" aria-label="{}"></span>', attributes["alt"])
    return ResponsivePicture(renditions, attributes).__html__()


@register.filter
def stopped(caption):
    """Return a caption as a sentence, for the name of whoever made the picture to stand behind it."""
    return f"{caption}." if caption and caption[-1].isalnum() else caption
