"""A field for several values of a closed list, stored in the row itself to save a query."""

from django import forms
from django.db import models


class ChoicesField(models.JSONField):
    def __init__(self, *args, options=(), **kwargs):
        super().__init__(*args, **{"default": list, "blank": True, **kwargs})
        self.options = options

    def formfield(self, **kwargs):
        wanted = {name: kwargs[name] for name in ("label", "help_text", "required", "initial") if name in kwargs}
        defaults = {"label": self.verbose_name, "help_text": self.help_text, "required": not self.blank}
        defaults |= {"choices": self.options, "widget": forms.CheckboxSelectMultiple}
        return forms.MultipleChoiceField(**{**defaults, **wanted})
