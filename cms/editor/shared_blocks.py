"""Sends the block definitions of a translated stream to the browser once instead of once for each language."""

import json

from django.forms import Media
from wagtail.admin.telepath import JSContext
from wagtail.blocks.base import BlockWidget


class TwinBlockWidget(BlockWidget):
    """Reuses the block definitions of another field's widget in the same form (see twin_blocks.js)."""

    def __init__(self, block_def, name, twin, attrs=None):
        super().__init__(block_def, attrs)
        self.own_name, self.twin, self.twin_id = name, twin, twin

    def render_with_errors(self, name, value, attrs=None, errors=None, renderer=None):
        self.twin_id = name.removesuffix(self.own_name) + self.twin  # a row of an inline form has a prefix
        return super().render_with_errors(name, value, attrs, errors, renderer)

    @property
    def js_context(self):
        return JSContext()

    @property
    def block_json(self):
        return json.dumps({"_type": "cms.TwinBlock", "_args": [self.twin_id]})

    @property
    def media(self):
        return super().media + Media(js=["cms/admin/twin_blocks.js"])
