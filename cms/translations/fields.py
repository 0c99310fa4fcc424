"""Which fields of a model are translated, and which field ties a row to its page."""

from modelcluster.fields import ParentalKey
from modeltranslation.translator import NotRegistered, translator


def translated_fields(model):
    """Return the names of a model's translated fields, in order of declaration."""
    try:
        translated = translator.get_options_for_model(model).all_fields
    except NotRegistered:
        return []
    return [field.name for field in model._meta.fields if field.name in translated]


def parental_key(model):
    return next((field for field in model._meta.fields if isinstance(field, ParentalKey)), None)
