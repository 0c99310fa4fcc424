"""The order of headings, for screen readers."""

from itertools import groupby

from django.utils.translation import gettext as _

from cms.blocks import HeadingBlock, is_headed
from cms.l10n.quotes import inner_quotes
from cms.preflight.registry import Finding, Level, check


@check("headings")
def headings_out_of_order(content):
    streams = groupby(content.pieces, key=lambda piece: piece.stream)
    for stream, pieces in streams:
        if stream:
            yield from of_stream(list(pieces))


def of_stream(pieces):
    first = next((piece for piece in pieces if is_headed(piece) and levels(piece)), None)
    if first and levels(first)[0] == HeadingBlock.SUBSECTION:
        text = _("This subheading has no heading above it. Make it a heading, or add one before it.")
        yield Finding(text, first.anchor, first.where, Level.STOPS)
    for piece, after in zip(pieces, [*pieces[1:], None], strict=True):
        if isinstance(piece.block, HeadingBlock) and (after is None or closes(piece, after)):
            text = _("There is nothing under the heading “%(heading)s”.") % {
                "heading": inner_quotes(piece.value["text"])
            }
            yield Finding(text, piece.anchor, piece.where)


def levels(piece):
    return piece.block.heading_levels(piece.value)


def closes(heading, after):
    """Whether the next block is a heading of the same rank or a higher one."""
    return isinstance(after.block, HeadingBlock) and rank(after) <= rank(heading)


def rank(heading):
    return heading.value["level"] or HeadingBlock.SECTION
