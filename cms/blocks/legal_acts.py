"""Legal acts: a title and an address for each language."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class LegalActBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Title"), max_length=300)
    url = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "link"
        link_text = "name"


class LegalActsBlock(blocks.StreamBlock):
    """Stored in a column of the row, so that showing them needs no query."""

    act = LegalActBlock(label=_("Legal act"))
