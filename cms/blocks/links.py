"""Blocks that link to a file, a page or a person."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock

from cms.web.links import PageLink, link_to


class DocumentItemValue(blocks.StructValue):
    """Has the interface of a document, so that one component lists both."""

    @property
    def localized_title(self):
        return self.get("label") or self["document"].localized_title

    @property
    def foreign_language(self):
        return "" if self.get("label") else self["document"].foreign_language

    @property
    def url(self):
        return self["document"].url

    @property
    def file_extension(self):
        return self["document"].file_extension

    @property
    def file_size(self):
        return self["document"].get_file_size()


class DocumentItemBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=pgettext_lazy("on a page", "Document"))
    label = blocks.CharBlock(
        label=_("Link text"), required=False, help_text=_("If left empty, the title of the document is used.")
    )

    class Meta:
        icon = "doc-full"
        value_class = DocumentItemValue
        link_text = "label"


class DocumentsValue(blocks.StructValue):
    @property
    def available(self):
        return [item for item in self.get("documents", []) if item.get("document")]


class DocumentsBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Heading"), required=False)
    documents = blocks.ListBlock(
        DocumentItemBlock(label=pgettext_lazy("on a page", "Document")),
        min_num=1,
        label=pgettext_lazy("on a page", "Documents"),
    )

    class Meta:
        icon = "doc-full"
        template = "cms/blocks/documents_block.html"
        description = _("Files to download, each with its type and size")
        value_class = DocumentsValue

    def get_preview_value(self):
        documents = get_document_model().objects.order_by("-pk")[:3]
        return self.normalize(
            {"heading": pgettext_lazy("on a page", "Documents"), "documents": [{"document": d} for d in documents]}
        )


class ButtonValue(blocks.StructValue):
    @property
    def link(self):
        """Return the link in the active language; None if its page is not public."""
        if self.get("page"):
            return link_to(self.get("page"))
        return PageLink(self.get("url")) if self.get("url") else None


class ButtonBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Text"), max_length=60)
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    url = blocks.URLBlock(label=_("Or another address"), required=False)

    class Meta:
        icon = "link"
        template = "cms/blocks/button_block.html"
        description = _("One thing you ask visitors to do")
        value_class = ButtonValue
        link_text = "text"
        preview_value = {"text": _("Write to us"), "url": "https://example.org/"}

    def clean(self, value):
        cleaned = super().clean(value)
        if bool(cleaned["page"]) == bool(cleaned["url"]) and (cleaned["page"] or not self.is_deferred_validation):
            error = ValidationError(_("Enter either a page or an address, not both."))
            raise StructBlockValidationError(block_errors={"url": error})
        return cleaned


class ContactBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=pgettext_lazy("of a person or an office", "Name"))
    role = blocks.CharBlock(label=_("Role"), required=False)
    email = blocks.EmailBlock(label=_("E-mail"), required=False)
    phone = blocks.CharBlock(label=_("Phone"), required=False, max_length=40)

    class Meta:
        icon = "user"
        template = "cms/blocks/contact_block.html"
        description = _("A person or office, and how to contact them")
        preview_value = {
            "name": _("The office"),
            "role": _("Answers every question"),
            "email": "office@example.org",
            "phone": "+370 600 00000",
        }
