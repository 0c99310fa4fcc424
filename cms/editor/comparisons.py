"""Comparison of two versions: booleans, dates and numbers in words."""

from django.db import models
from django.utils.formats import localize
from django.utils.html import escape
from django.utils.timezone import template_localtime
from django.utils.translation import gettext as _
from wagtail.admin.compare import FieldComparison, TextDiff, register_comparison_class


class WordsComparison(FieldComparison):
    def __init__(self, field, obj_a, obj_b):
        super().__init__(field, obj_a, obj_b)
        self.val_a, self.val_b = in_words(self.val_a), in_words(self.val_b)

    def htmldiff(self):
        """Return both values separated by a space: without colours they would read as one word."""
        if not self.has_changed():
            return escape(self.val_a)
        return TextDiff([("deletion", self.val_a), ("addition", self.val_b)], separator=" ").to_html()


def in_words(value):
    """Return a value formatted for the reader's language; "" if empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    return str(localize(template_localtime(value)))


for field in (models.BooleanField, models.DateField, models.TimeField, models.IntegerField, models.DecimalField):
    register_comparison_class(field, comparison_class=WordsComparison)
