"""Numbers in blocks, typed like in any other form field."""

from wagtail import blocks

from cms.l10n.number_fields import NumberField, WholeNumberField


class NumberBlock(blocks.DecimalBlock):
    def __init__(self, *, required=True, help_text=None, decimal_places=None, **kwargs):
        super().__init__(required=required, help_text=help_text, decimal_places=decimal_places, **kwargs)
        self.field = NumberField(required=required, help_text=help_text, decimal_places=decimal_places)


class WholeNumberBlock(blocks.IntegerBlock):
    def __init__(self, *, required=True, help_text=None, min_value=None, max_value=None, **kwargs):
        limits = {"min_value": min_value, "max_value": max_value}
        super().__init__(required=required, help_text=help_text, **limits, **kwargs)
        self.field = WholeNumberField(required=required, help_text=help_text, **limits)
