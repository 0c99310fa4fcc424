"""Form fields for numbers. They are text inputs, because browsers read “12,50” by their own language.

Every number field of every form is one of these; tests/test_cms_number_fields.py looks through all forms and blocks.
"""

import json
import re
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import formats
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import register_form_field_override

from . import numbers
from .numbers import ANY, COUNT, DEGREES, EUROS, NBSP, PERCENT

# Years and other whole numbers of four digits are written together.
GROUPED_FROM = 10_000


class NumberInput(forms.TextInput):
    """A text input that tells the script beside it how to read and show what is typed."""

    places, unit = 0, COUNT

    def get_context(self, name, value, attrs):
        told = {
            "places": self.places,
            "words": sorted(self.unit.words, key=len, reverse=True),
            "point": formats.get_format("DECIMAL_SEPARATOR"),
            "comma": formats.get_format("THOUSAND_SEPARATOR"),
            "shown": self.unit.places,
            "groupedFrom": 0 if self.places else GROUPED_FROM,
            "pattern": str(self.unit.pattern).replace(" ", NBSP),
            "unclear": how_to_write(self.places, self.unit),
        }
        known = {"inputmode": "decimal" if self.places else "numeric", "autocomplete": "off"}
        return super().get_context(
            name, value, {**known, "data-number": json.dumps(told, ensure_ascii=False), **(attrs or {})}
        )

    @property
    def media(self):
        return forms.Media(js=["cms/js/numbers.js"])


def how_to_write(places, unit):
    example = numbers.written(Decimal(unit.example), unit, is_grouped=bool(places))
    if not places:
        return _("Write a whole number in digits, for example, %(example)s.") % {"example": example}
    return _("Write a number in digits, for example, %(example)s.") % {"example": example}


class NumberMixin:
    widget = NumberInput

    def __init__(self, *, unit, places, **kwargs):
        super().__init__(**kwargs)
        self.unit, self.places = unit, places
        if isinstance(self.widget, NumberInput):
            self.widget.unit, self.widget.places = unit, places

    def to_python(self, value):
        return super().to_python(self.read(value) if isinstance(value, str) else value)

    def read(self, text):
        typed = text.strip()[: numbers.LONGEST]
        try:
            return numbers.read(text, self.places, self.unit)
        except numbers.Ambiguous as found:
            one, other = map(numbers.written, found.readings)
            sentence = _("“%(typed)s” could mean %(one)s or %(other)s: put a space between thousands, or nothing.")
            words = {"typed": typed, "one": one, "other": other}
            raise ValidationError(sentence % words, code="ambiguous") from found
        except numbers.NotANumber as found:
            sentence = _("“%(typed)s” cannot be read as a number.") % {"typed": typed}
            raise ValidationError(f"{sentence} {how_to_write(self.places, self.unit)}", code="invalid") from found

    def prepare_value(self, value):
        """Return what the database holds as people write it, and what was typed as it was typed."""
        if not isinstance(self.widget, NumberInput) or not isinstance(value, int | float | Decimal):
            return value
        value = Decimal(str(value))
        text = numbers.written(value, self.unit, is_grouped=bool(self.places) or abs(value) >= GROUPED_FROM)
        # 1,125 in a table would be refused when the page is saved again; 1,1250 is the same and has one reading.
        return f"{text}0" if self.places < numbers.THOUSANDS and re.search(r"[.,][0-9]{3}$", text) else text


class NumberField(NumberMixin, forms.DecimalField):
    """decimal_places None: as many as somebody types."""

    def __init__(self, *, unit=ANY, decimal_places=None, **kwargs):
        places = 2 if decimal_places is None else decimal_places
        super().__init__(unit=unit, places=places, decimal_places=decimal_places, **kwargs)


class WholeNumberField(NumberMixin, forms.IntegerField):
    def __init__(self, *, unit=COUNT, **kwargs):
        super().__init__(unit=unit, places=0, **kwargs)

    def read(self, text):
        number = super().read(text)
        if number is not None and number != int(number):
            raise ValidationError(how_to_write(self.places, self.unit), code="invalid")
        return None if number is None else int(number)


class UnitMixin:
    """A DecimalField of a model that knows its unit; migrations need not."""

    unit = ANY

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": NumberField, "unit": self.unit, **kwargs})

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.DecimalField", args, kwargs


class EuroField(UnitMixin, models.DecimalField):
    unit = EUROS


class PercentField(UnitMixin, models.DecimalField):
    unit = PERCENT


class DegreeField(UnitMixin, models.DecimalField):
    unit = DEGREES


# What the forms of the admin make of any number of a model, ours or a package's.
register_form_field_override(models.DecimalField, override={"form_class": NumberField})
register_form_field_override(models.IntegerField, override={"form_class": WholeNumberField})
