"""Numbered steps: what was done, with numbers and the documents that prove them."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock

from cms.l10n.date_precision import Precision
from cms.web.links import PageLink, link_to

from .numbers import WholeNumberBlock


class StepValue(blocks.StructValue):
    @property
    def evidence(self):
        """Return a link to the evidence: a file, a public page or an address; None if there is none."""
        if self.get("document"):
            document = self["document"]
            return PageLink(document.url, note=document.file_extension.upper())
        if self.get("page"):
            return link_to(self.get("page"))
        return PageLink(self.get("url")) if self.get("url") else None


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("What was done"), max_length=120)
    text = blocks.TextBlock(label=_("Text"), required=False, rows=2)
    number = WholeNumberBlock(label=_("Number"), required=False, min_value=0)
    unit = blocks.CharBlock(
        label=_("What it counts"),
        required=False,
        max_length=60,
        help_text=_("As it reads after the number: 268 answers."),
    )
    happened_on = blocks.DateBlock(label=_("Date"), required=False)
    precision = blocks.ChoiceBlock(choices=Precision.choices, default=Precision.DAY, label=_("How exact the date is"))
    evidence_text = blocks.CharBlock(
        label=_("Link text for the evidence"), required=False, max_length=120, help_text=_("For example, minutes.")
    )
    page = blocks.PageChooserBlock(label=_("Evidence: page"), required=False)
    document = DocumentChooserBlock(label=_("or a file"), required=False)
    url = blocks.URLBlock(label=_("or another address"), required=False)

    class Meta:
        icon = "order"
        value_class = StepValue

    def clean(self, value):
        cleaned = super().clean(value)
        given = [name for name in ("page", "document", "url") if cleaned.get(name)]
        errors = {}
        if cleaned["number"] is not None and not cleaned["unit"]:
            errors["unit"] = _("Say what the number counts.")
        if len(given) > 1:
            errors[given[1]] = _("Give one piece of evidence: a page, a file or an address.")
        if given and not cleaned["evidence_text"]:
            errors["evidence_text"] = _("Say what the link leads to.")
        if errors and not self.is_deferred_validation:
            raise StructBlockValidationError(
                block_errors={name: ValidationError(text) for name, text in errors.items()}
            )
        return cleaned


class StepsBlock(blocks.StructBlock):
    steps = blocks.ListBlock(StepBlock(label=_("Step")), min_num=1, label=_("Steps"), collapsed=True)

    class Meta:
        icon = "order"
        template = "cms/blocks/steps_block.html"
        description = _("What was done step by step, with figures and their sources")
        preview_value = staticmethod(
            lambda: {
                "steps": [
                    {"title": gettext("We asked"), "number": 268, "unit": gettext("answers")},
                    {"title": gettext("We met"), "number": 9, "unit": gettext("meetings")},
                ]
            }
        )
