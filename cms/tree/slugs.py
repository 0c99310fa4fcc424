"""Makes slugs from titles."""

from django.utils.text import slugify
from django.utils.translation import override
from wagtail.coreutils import string_to_ascii

from cms.i18n import LT


def to_slug(text):
    """Write any script in the letters of an address: `Šventė` is `svente`; "" where there is no letter or digit."""
    return slugify(string_to_ascii(text))


def slug_of(title, model):
    """Return the slug of a title; where it has none, such as "???", the name of the model in Lithuanian."""
    with override(LT):
        return to_slug(title) or to_slug(str(model._meta.verbose_name))
