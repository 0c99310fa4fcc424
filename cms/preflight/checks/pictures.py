"""Pictures that say nothing to those who cannot see them."""

import re

from django.utils.translation import gettext as _

from cms.i18n import EN, LT, localized
from cms.l10n.quotes import inner_quotes
from cms.preflight.registry import Finding, Level, check

EMBED = re.compile(r'<embed (?=[^<>]*embedtype="image")[^<>]*>')
ALT = re.compile(r'\balt="\s*[^"\s]')


@check("pictures")
def silent_pictures(content):
    page = content.page
    for name in getattr(page, "image_fields", []):
        image = getattr(page, name, None)
        for language in content.languages if image else ():
            if not localized(image, "alt_text", language):
                where = str(page._meta.get_field(name).verbose_name)
                yield silent(image.title, language, f"id_{name}-chooser", where, page)
    for piece in content.pieces:
        for image, alt in getattr(piece.value, "meaningful_images", list)():
            if not alt and not localized(image, "alt_text", piece.language):
                yield silent(image.title, piece.language, piece.anchor, piece.where, page)
        if any(not ALT.search(embed) for embed in EMBED.findall(piece.html)):
            yield Finding(_("A picture in the text has no alternative text."), piece.anchor, piece.where)


def silent(title, language, anchor, where, page):
    """The form asks for Lithuanian itself, and for English before it is published."""
    sentences = {
        LT: _("The picture “%(image)s” does not say in Lithuanian what it shows."),
        EN: _("The picture “%(image)s” does not say in English what it shows."),
    }
    level = Level.STOPS if language == LT or page.live_en else Level.WARNS
    return Finding(sentences[language] % {"image": inner_quotes(title)}, anchor, where, level)
