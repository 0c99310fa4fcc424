"""Model fields that all apps share."""

import json

from django.db import models
from wagtail.fields import StreamField as WagtailStreamField

from .l10n.collation import code_order


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


class CodeOrderField(models.CharField):
    """Where a row stands among others by its code, kept with the row since no database counts 1.9, 1.10, 2.1.

    `of`: the field with the code. Filled in whenever the row is saved; `QuerySet.update` of the code forgets it.
    """

    def __init__(self, of="", **kwargs):
        self.of = of
        super().__init__(**{"max_length": 500, "default": "", "editable": False, **kwargs})

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "of": self.of}

    def pre_save(self, instance, add):
        value = code_order(getattr(instance, self.of))
        setattr(instance, self.attname, value)
        return value
