"""Text blocks."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as gettext
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from .numbers import NumberBlock

INLINE_FEATURES = ["bold", "italic", "link", "document-link", "superscript", "subscript"]
SMALL_FEATURES = [*INLINE_FEATURES, "ol", "ul"]


class HeadingBlock(blocks.StructBlock):
    SECTION, SUBSECTION = "h2", "h3"

    text = blocks.CharBlock(label=_("Text"))
    level = blocks.ChoiceBlock(
        choices=[(SECTION, _("Heading")), (SUBSECTION, _("Subheading"))], default=SECTION, label=_("Level")
    )

    class Meta:
        icon = "title"
        template = "cms/blocks/heading_block.html"
        description = _("The heading of a section of the page")
        preview_value = {"text": _("What we do together"), "level": "h2"}

    def get_searchable_content(self, value):
        """Return the text only: the label of the level is not page content."""
        return [value["text"]]

    def heading_levels(self, value):
        return [value["level"]]

    def heading_error(self, message):
        return StructBlockValidationError(block_errors={"level": ValidationError(message)})


class ParagraphBlock(blocks.RichTextBlock):
    class Meta:
        icon = "pilcrow"
        template = "cms/blocks/paragraph_block.html"
        description = _("Text with lists, links and subheadings")
        preview_value = staticmethod(
            lambda: (
                f"<p>{gettext('Anyone who lives here may suggest an idea.')}</p>"
                f"<ul><li>{gettext('in person')}</li><li>{gettext('by e-mail')}</li></ul>"
            )
        )

    def heading_levels(self, value):
        return re.findall(r"<(h[23])\b", value.source)

    def heading_error(self, message):
        return ValidationError(message)


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Text"), rows=3)
    author = blocks.CharBlock(label=_("Author"), required=False)

    class Meta:
        icon = "openquote"
        template = "cms/blocks/quote_block.html"
        description = _("A quotation, with its author if known")
        preview_value = {"text": _("Together we can do more."), "author": _("A member")}


class DisclosureBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Question or title"))
    text = blocks.RichTextBlock(label=_("Answer or text"), features=SMALL_FEATURES)

    class Meta:
        icon = "help"


class AccordionBlock(blocks.StructBlock):
    items = blocks.ListBlock(DisclosureBlock(label=_("Item")), label=_("Items"), collapsed=True)

    class Meta:
        icon = "list-ul"
        template = "cms/blocks/accordion_block.html"
        description = _("Headings that open to show their text; good for frequent questions")
        preview_value = staticmethod(
            lambda: {
                "items": [
                    {
                        "title": gettext("Who may become a member?"),
                        "text": f"<p>{gettext('Anyone who lives here.')}</p>",
                    },
                    {"title": gettext("What does it cost?"), "text": f"<p>{gettext('Nothing.')}</p>"},
                ]
            }
        )


class TableBlock(blocks.StructBlock):
    table = TypedTableBlock(
        [
            ("text", blocks.CharBlock(label=pgettext_lazy("text of a page", "Words"), required=False)),
            ("number", NumberBlock(label=_("Number or amount"), required=False)),
            ("rich_text", blocks.RichTextBlock(label=_("Text with links"), required=False, features=INLINE_FEATURES)),
        ],
        label=_("Table"),
    )
    has_row_headings = blocks.BooleanBlock(label=_("The first column is a row heading"), required=False, default=True)

    class Meta:
        icon = "table"
        template = "cms/blocks/table_block.html"
        description = _("A table with a caption and named columns")
        preview_value = staticmethod(
            lambda: {
                "table": {
                    "caption": gettext("Members by group"),
                    "columns": [
                        {"type": "text", "heading": gettext("Group")},
                        {"type": "number", "heading": gettext("Members")},
                    ],
                    "rows": [{"values": [gettext("Residents"), 11]}, {"values": [gettext("Businesses"), 8]}],
                },
                "has_row_headings": True,
            }
        )

    def clean(self, value):
        cleaned = super().clean(value)
        if not self.is_deferred_validation and not (cleaned["table"].columns and cleaned["table"].row_data):
            error = ValidationError(_("The table is empty."))
            raise StructBlockValidationError(block_errors={"table": error})
        return cleaned
