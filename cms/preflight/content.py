"""A page as checks read it: its pieces, each in one language and at one place of the form."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.blocks import Block
from wagtail.fields import RichTextField, StreamField
from wagtail.rich_text import extract_references_from_rich_text, get_text_for_indexing

from cms.i18n import EN, LANGUAGES, LT
from cms.models import SiteSettings
from cms.preflight.link_text import OF_BUTTONS, in_block, words_of_links
from cms.translations.completeness import has_english
from cms.translations.fields import translated_fields

PARAGRAPH_END = re.compile(r"</(?:p|h[1-6]|li|blockquote)>|<br ?/?>|\n")
MAILTO = re.compile(r"mailto:([^\"'?\\]+)")


@dataclass(frozen=True, eq=False)
class Piece:
    """One field, or one block of a stream. `raw` is what the database holds of it."""

    language: str
    where: str
    anchor: str
    value: Any
    raw: Any
    name: str = ""
    block: Block | None = None
    is_rich: bool = False
    stream: str = ""  # the column of the stream in which the block stands

    @property
    def text(self):
        if self.block:
            return "\n".join(str(text) for text in self.block.get_searchable_content(self.value) if text)
        return get_text_for_indexing(self.raw) if self.is_rich else str(self.raw)

    @property
    def paragraphs(self):
        """Yield the text paragraph by paragraph, for what is only true of words that stand together."""
        for text in strings_in(self.raw):
            yield from map(get_text_for_indexing, PARAGRAPH_END.split(text))

    @property
    def link_words(self):
        if self.block:
            return list(in_block(self.block, self.raw))
        if self.is_rich:
            return list(words_of_links(self.raw))
        return [self.raw] if self.name.endswith(OF_BUTTONS) else []

    @property
    def html(self):
        """Return what holds links and pictures of rich text, wherever in the piece it stands."""
        return "\n".join(strings_in(self.raw))

    @property
    def addresses(self):
        """Return whoever can be written to by a link, whatever its words are."""
        return MAILTO.findall(self.html)

    @property
    def references(self):
        """Yield (model, id) of the pages and files that it names."""
        found = extract_references_from_rich_text(self.raw) if self.is_rich else ()
        found = self.block.extract_references(self.value) if self.block else found
        for model, pk, *_paths in found:
            yield model, int(pk)


def strings_in(raw):
    if isinstance(raw, str):
        yield raw
    elif isinstance(raw, dict | list):
        for part in raw.values() if isinstance(raw, dict) else raw:
            yield from strings_in(part)


class Content:
    def __init__(self, page):
        self.page = page

    @cached_property
    def pieces(self):
        titles = [self.line("title", LT), self.line(f"title_{EN}", EN)]
        return [*filter(None, titles), *pieces_of(self.page), *self.of_children()]

    def line(self, name, language):
        text = getattr(self.page, name)
        return text and Piece(language, label_of(self.page, name), f"id_{name}", text, text, name)

    def of_children(self):
        for relation in get_all_child_relations(type(self.page)):
            if not translated_fields(relation.related_model):
                continue
            name = relation.get_accessor_name()
            for number, child in enumerate(getattr(self.page, name).all()):
                yield from pieces_of(child, f"inline_child_{name}-{number}", f"{capfirst(child._meta.verbose_name)}: ")

    @cached_property
    def languages(self):
        """Return the languages in which there is something to check."""
        return [LT, EN] if has_english(self.page) else [LT]

    @cached_property
    def targets(self):
        from .targets import Targets

        return Targets(self.pieces)

    @cached_property
    def settings(self):
        return SiteSettings.objects.filter(site__is_default_site=True).first() or SiteSettings()


def pieces_of(instance, anchor="", before=""):
    for name in translated_fields(type(instance)):
        for language, _label in LANGUAGES:
            column = f"{name}_{language}"
            field, value = instance._meta.get_field(column), getattr(instance, column)
            where = before + label_of(instance, column)
            if isinstance(field, StreamField):
                yield from blocks_of(value or (), language, where, column)
            elif value:
                is_rich = isinstance(instance._meta.get_field(name), RichTextField)
                yield Piece(language, where, anchor or f"id_{column}", value, value, name, is_rich=is_rich)


def blocks_of(stream, language, where, column):
    for child in stream:
        raw = child.block.get_prep_value(child.value)
        label = _("%(field)s: %(block)s") % {"field": where, "block": child.block.label}
        yield Piece(language, label, f"block-{child.id}-section", child.value, raw, block=child.block, stream=column)


def label_of(instance, column):
    return capfirst(str(instance._meta.get_field(column).verbose_name))
