"""Model fields that all apps share."""

import json

from django.db import models
from django.utils.translation import get_language
from wagtail.blocks.base import BlockWidget
from wagtail.fields import StreamField as WagtailStreamField

from .l10n.collation import code_order


class StreamWidget(BlockWidget):
    """Wagtail's widget. It packs the block definitions for the browser once per language, not once per form."""

    def __init__(self, block_def, packed, attrs=None):
        super().__init__(block_def, attrs)
        self.packed = packed  # {language: (JSContext, JSON)}, shared by all forms of a field

    @property
    def js_context(self):
        return self.definitions()[0]

    @property
    def block_json(self):
        return self.definitions()[1]

    def definitions(self):
        language = get_language()
        if language not in self.packed:
            widget = BlockWidget(self.block_def)
            self.packed[language] = widget.js_context, widget.block_json
        return self.packed[language]


class StreamField(WagtailStreamField):
    """Wagtail's StreamField without its block definitions in migrations: adding a block changes no database column.

    A historical model in a data migration therefore knows no blocks. It reads and writes the stored list of
    dictionaries unchanged, instead of dropping every block it does not know.
    """

    def __init__(self, block_types=(), **kwargs):
        super().__init__(block_types, **kwargs)
        self.packed = {}

    def deconstruct(self):
        return models.Field.deconstruct(self)

    def formfield(self, **kwargs):
        return super().formfield(**{"widget": StreamWidget(self.stream_block, self.packed), **kwargs})

    def to_python(self, value):
        if self.stream_block.child_blocks:
            return super().to_python(value)
        return json.loads(value) if isinstance(value, str) else value


class CodeOrderField(models.CharField):
    """The sort key of a row's code, stored because databases do not sort 1.9, 1.10, 2.1 naturally.

    `of`: the field with the code. Updated whenever the row is saved, but not by `QuerySet.update`.
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
