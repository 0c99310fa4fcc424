"""The blocks of a page's body."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class BodyBlock(blocks.StreamBlock):
    heading = blocks.CharBlock(label=_("Heading"))
    paragraph = blocks.RichTextBlock(label=_("Text"))
