"""Links that say nothing, lead nowhere, or leave the reader's language."""

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from cms.blocks import ButtonBlock
from cms.i18n import EN
from cms.l10n.quotes import inner_quotes
from cms.models import BasePage
from cms.preflight.link_text import says_nothing
from cms.preflight.registry import Finding, check


@check("link_words")
def links_without_words(content):
    for piece in content.pieces:
        for words in piece.link_words:
            if says_nothing(words, piece.language):
                shown = Truncator(" ".join(words.split())).chars(60)
                text = _("The link “%(words)s” does not say where it leads.") % {"words": inner_quotes(shown)}
                yield Finding(text, piece.anchor, piece.where)


@check("links")
def links_that_lead_nowhere(content):
    for piece in content.pieces:
        for model, target in content.targets.of(piece):
            if target is None:
                text = _("A link leads to a page that no longer exists.")
                yield Finding(
                    text if model is BasePage else _("A link leads to a file that no longer exists."), *place(piece)
                )
            elif model is BasePage and not target.live:
                text = _("The link to “%(page)s” leads nowhere: that page is not public.")
                yield Finding(text % {"page": inner_quotes(target.get_admin_display_title())}, *place(piece))
        for path in content.targets.paths[piece]:
            if content.targets.leads_nowhere(path):
                yield Finding(_("There is no page at the address %(path)s.") % {"path": path}, *place(piece))
        if isinstance(piece.block, ButtonBlock) and not (piece.value.get("page") or piece.value.get("url")):
            yield Finding(_("The button leads nowhere."), *place(piece))


@check("links_to_lithuanian")
def links_out_of_english(content):
    for piece in content.pieces:
        for model, target in content.targets.of(piece) if piece.language == EN else ():
            if model is BasePage and target and target.live and not target.live_en:
                text = _("The link to “%(page)s” leads from English to a page that is in Lithuanian only.")
                yield Finding(text % {"page": inner_quotes(target.get_admin_display_title())}, *place(piece))


def place(piece):
    return piece.anchor, piece.where
