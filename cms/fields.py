"""Model fields that all apps share."""

import json

from django.db import models
from wagtail.fields import StreamField as WagtailStreamField


class StreamField(WagtailStreamField):
    """Wagtail's StreamField without its block definitions in migrations: adding a block changes no database column.

    A historical model in a data migration therefore knows no blocks. It reads and writes the stored list of
    dictionaries unchanged, instead of dropping every block it does not know.
    """

    def __init__(self, block_types=(), **kwargs):
        super().__init__(block_types, **kwargs)

    def deconstruct(self):
        return models.Field.deconstruct(self)

    def to_python(self, value):
        if self.stream_block.child_blocks:
            return super().to_python(value)
        return json.loads(value) if isinstance(value, str) else value
