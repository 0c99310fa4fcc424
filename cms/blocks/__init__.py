"""The blocks of a page's body."""

from uuid import uuid4

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError, StreamValue
from wagtail.rich_text import RichText

from cms.blocks.examples import ExamplesBlock
from cms.web.links import preloaded

from .links import ButtonBlock, ContactBlock, DocumentsBlock
from .media import EmbedBlock, GalleryBlock, ImageBlock
from .steps import StepsBlock
from .text import AccordionBlock, HeadingBlock, ParagraphBlock, QuoteBlock, TableBlock

__all__ = [
    "AccordionBlock",
    "BodyBlock",
    "ButtonBlock",
    "ContactBlock",
    "DocumentsBlock",
    "EmbedBlock",
    "ExamplesBlock",
    "GalleryBlock",
    "HeadingBlock",
    "ImageBlock",
    "ParagraphBlock",
    "QuoteBlock",
    "StepsBlock",
    "TableBlock",
]

WORDS, PICTURES, LINKS = pgettext_lazy("text of a page", "Words"), _("Pictures and video"), _("Files, links, people")


class BodyBlock(blocks.StreamBlock):
    paragraph = ParagraphBlock(label=_("Text"), group=WORDS)
    heading = HeadingBlock(label=_("Heading"), group=WORDS)
    quote = QuoteBlock(label=_("Quotation"), group=WORDS)
    table = TableBlock(label=_("Table"), group=WORDS)
    accordion = AccordionBlock(label=_("Questions and answers"), group=WORDS)
    steps = StepsBlock(label=_("Numbered steps"), group=WORDS)
    image = ImageBlock(label=_("Picture"), group=PICTURES)
    gallery = GalleryBlock(label=_("Gallery"), group=PICTURES)
    embed = EmbedBlock(label=_("Video"), group=PICTURES)
    documents = DocumentsBlock(label=pgettext_lazy("on a page", "Documents"), group=LINKS)
    button = ButtonBlock(label=_("Button"), group=LINKS)
    contact = ContactBlock(label=_("Contact"), group=LINKS)
    examples = ExamplesBlock(label=_("Good examples elsewhere"), group=LINKS)

    class Meta:
        template = "cms/blocks/body_block.html"

    def get_form_state(self, value):
        """Show an empty body as one empty text block, so that editors can write without choosing a block first."""
        start = [("paragraph", RichText(""), str(uuid4()))]
        return super().get_form_state(value or StreamValue(self, start))

    def value_from_datadict(self, data, files, prefix):
        """Drop empty text blocks: the one an empty form starts with, and any that was emptied."""
        value = super().value_from_datadict(data, files, prefix)
        kept = [block for block in value if block.block_type != "paragraph" or block.value.source]
        return StreamValue(self, [(block.block_type, block.value, block.id) for block in kept])

    def clean(self, value):
        """Refuse a subheading without a heading above it: it would skip a heading level."""
        cleaned = super().clean(value)
        for number, block in enumerate(cleaned):
            first = next(iter(block.block.heading_levels(block.value)), None) if is_headed(block) else None
            if first == HeadingBlock.SECTION:
                break
            if first and not self.is_deferred_validation:
                message = _("This subheading has no heading above it. Make it a heading, or add one before it.")
                raise StreamBlockValidationError(block_errors={number: block.block.heading_error(message)})
        return cleaned

    def render(self, value, context=None):
        """Prefetch what the whole body needs: renditions of its pictures and targets of its links."""
        images = [image for block in value for image in getattr(block.value, "images", [])]
        prefetch_related_objects(images, "renditions")
        with preloaded(self, value):
            return super().render(value, context)


def is_headed(block):
    return isinstance(block.block, HeadingBlock | ParagraphBlock)
