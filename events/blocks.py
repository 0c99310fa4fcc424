"""The programme of an event."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class ProgrammeItemBlock(blocks.StructBlock):
    starts = blocks.TimeBlock(label=_("Starts"))
    ends = blocks.TimeBlock(label=_("Ends"), required=False)
    title = blocks.CharBlock(label=_("What happens"))
    text = blocks.TextBlock(label=_("More about it"), required=False)
    speaker = blocks.CharBlock(label=_("Who leads it"), required=False)

    class Meta:
        icon = "time"
        label = _("Item")
        label_format = "{starts} {title}"


class ProgrammeBlock(blocks.StreamBlock):
    item = ProgrammeItemBlock()

    class Meta:
        template = "events/blocks/programme_block.html"
