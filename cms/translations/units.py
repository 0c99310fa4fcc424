"""The translation units of a page: its texts, one by one."""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import cached_property
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations
from wagtail.blocks import RichTextBlock
from wagtail.fields import RichTextField, StreamField

from cms.i18n import EN, LT
from cms.models.translations import TranslationUnit
from cms.translations.completeness import is_filled
from cms.translations.fields import translated_fields

from .pairing import remembered_in
from .repeats import repeats_lithuanian
from .streams import Place, is_worth_translating, texts_in

PLAIN, RICH = "plain", "rich"
LONGEST = 255  # as long as a row keeps a key
MORE_THAN_WORDS = (models.URLField, models.EmailField)


@dataclass(frozen=True)
class Unit:
    key: str
    label: str
    kind: str
    source: str
    target: str | None
    english_key: str = ""  # where the English stands: the key with the ids of the English blocks

    @cached_property
    def is_repeated(self):
        """Whether the English is, wholly or in part, the Lithuanian itself."""
        return bool(self.target) and repeats_lithuanian(self.source, self.target)


def remembered_of(page):
    """Return {Lithuanian block id: English block id} as the page was last saved. One query."""
    if not page.pk:
        return {}
    return remembered_in(TranslationUnit.objects.filter(page_id=page.pk).values_list("key", "english_key"))


def units_of(page, remembered=None):
    """Return the Units of a page in the order in which its form shows them."""
    remembered = remembered_of(page) if remembered is None else remembered
    place = Place(("", "title"), ("", "title"), (capfirst(str(page._meta.get_field("title").verbose_name)),))
    units = [unit_at(place, False, page.title, page.title_en)] if page.title else []
    for owner, prefix, labels in owners(page):
        for name in translated_fields(type(owner)):
            units += units_of_field(owner, name, prefix, labels, remembered)
    # Blocks that came from elsewhere may share an id, or have a longer one than can be kept.
    return list({unit.key: unit for unit in units if max(len(unit.key), len(unit.english_key)) <= LONGEST}.values())


def owners(instance, prefix="", labels=()):
    """Yield (object, key, labels) for the page, what stands on it, and what stands on that."""
    yield instance, prefix, labels
    for relation in get_all_child_relations(type(instance)):
        name = relation.get_accessor_name()
        title = capfirst(relation.related_model._meta.verbose_name)
        if not any(translated_fields(model) for model in [relation.related_model, *kinds_on(relation.related_model)]):
            continue
        for number, child in enumerate(getattr(instance, name).all(), 1):
            step = f"{name}.{child.pk or f'new{number}'}"
            yield from owners(child, f"{prefix}.{step}" if prefix else step, (*labels, f"{number}. {title}"))


def kinds_on(model):
    return [relation.related_model for relation in get_all_child_relations(model)]


def units_of_field(owner, name, prefix, labels, remembered):
    field = owner._meta.get_field(name)
    lithuanian, english = getattr(owner, f"{name}_{LT}"), getattr(owner, f"{name}_{EN}")
    place = Place((prefix, name), (prefix, name), (*labels, str(capfirst(field.verbose_name))))
    if isinstance(field, StreamField):
        block = field.stream_block
        raws = block.get_prep_value(lithuanian), block.get_prep_value(english)
        found = texts_in(block, *raws, place, remembered)
        return [unit_at(text.place, isinstance(text.block, RichTextBlock), text.source, text.target) for text in found]
    if isinstance(field, MORE_THAN_WORDS) or not is_worth_translating(lithuanian or ""):
        return []
    return [unit_at(place, isinstance(field, RichTextField), lithuanian, english)]


def unit_at(place, is_rich, source, target):
    target = target if target and is_filled(target) else None
    return Unit(
        key=place.key,
        label=" › ".join(place.labels),
        kind=RICH if is_rich else PLAIN,
        source=source,
        target=target,
        english_key=place.english_key,
    )
