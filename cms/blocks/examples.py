"""Links to good work elsewhere, each with what can be learned from it."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class ExampleBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("What it is"), max_length=120)
    url = blocks.URLBlock(label=_("Address"))
    text = blocks.TextBlock(label=_("What can be learned from it"), rows=2)

    class Meta:
        icon = "link-external"


class ExamplesBlock(blocks.StructBlock):
    examples = blocks.ListBlock(ExampleBlock(label=_("Example")), min_num=1, label=_("Examples"), collapsed=True)

    class Meta:
        icon = "link-external"
        template = "cms/blocks/examples_block.html"
        description = _("Links to good work elsewhere, each with what can be learned from it")
        preview_value = staticmethod(
            lambda: {
                "examples": [
                    {
                        "title": gettext("A town of neighbours"),
                        "url": "https://example.org/",
                        "text": gettext("How three courtyards became one garden."),
                    }
                ]
            }
        )
