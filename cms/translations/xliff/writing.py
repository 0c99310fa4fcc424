"""Writes English texts into a page: the reverse of units.py."""

from collections import defaultdict

from modelcluster.models import get_all_child_relations
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

from cms.i18n import EN, LT
from cms.translations.fields import translated_fields
from cms.translations.streams import Place, written
from cms.translations.units import owners, remembered_of, units_of


def apply(page, texts):
    """Write English texts ({key of a unit: text}) into the page as it is in memory. Returns the keys it lacks."""
    hold_children(page)
    remembered = remembered_of(page)
    wanted = {unit.key: texts[unit.key] for unit in units_of(page, remembered) if unit.key in texts}
    if "title" in wanted:
        page.title_en = wanted["title"]
    for owner, prefix, _labels in owners(page):
        by_field = defaultdict(dict)
        for key, text in wanted.items():
            if name := field_of(key, prefix):
                by_field[name][key] = text
        for name in translated_fields(type(owner)):
            if name in by_field:
                write_field(owner, name, prefix, remembered, by_field[name])
    return texts.keys() - wanted.keys()


def hold_children(instance):
    """Keep in memory what stands on the page, so that what is written there is saved with it."""
    for relation in get_all_child_relations(type(instance)):
        for child in getattr(instance, relation.get_accessor_name()).get_object_list():
            hold_children(child)


def field_of(key, prefix):
    """Return the field of the owner with this prefix that a key speaks of, "" if it is another's."""
    own = key.removeprefix(f"{prefix}:") if prefix else key
    return "" if prefix and own == key else own.split(":")[0]


def write_field(owner, name, prefix, remembered, texts):
    field = owner._meta.get_field(name)
    if not isinstance(field, StreamField):
        setattr(owner, f"{name}_{EN}", texts[f"{prefix}:{name}" if prefix else name])
        return
    block = field.stream_block
    raws = [block.get_prep_value(getattr(owner, f"{name}_{language}")) for language in (LT, EN)]
    place = Place((prefix, name), (prefix, name))
    setattr(owner, f"{name}_{EN}", StreamValue(block, written(block, *raws, place, remembered, texts), is_lazy=True))
