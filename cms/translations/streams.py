"""The texts in blocks, Lithuanian beside English, read from raw data and written back."""

import re
from copy import deepcopy
from dataclasses import dataclass

from wagtail.blocks import CharBlock, ListBlock, RichTextBlock, StreamBlock, StructBlock, TextBlock
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock

from cms.translations.completeness import is_filled

from .pairing import Item, items_of, paired, twin

LETTER = re.compile(r"[^\W\d_]")
ABSENT = object()  # there is no English block, where None is an empty one


@dataclass(frozen=True)
class Place:
    """Where a text stands: the steps to it, those to its English (None if it has none), what people call them."""

    steps: tuple
    english: tuple | None
    labels: tuple = ()

    @property
    def key(self):
        return key_of(self.steps)

    @property
    def english_key(self):
        return key_of(self.english) if self.english else ""

    def at(self, step, label="", english_step=None):
        """Return the place one step further; the English step is the same unless it is given, "" for none."""
        step_there = step if english_step is None else english_step
        there = (*self.english, step_there) if self.english and step_there else None
        return Place((*self.steps, step), there, (*self.labels, str(label)) if label else self.labels)


def key_of(steps):
    """(owner, field, block id, the way in the block): only what is inside a block comes behind dots."""
    owner, field, *rest = steps
    return ":".join(filter(None, [owner, field, *rest[:1], ".".join(rest[1:])]))


@dataclass(frozen=True)
class Text:
    place: Place
    block: object
    source: str
    target: object


def is_text(block):
    return isinstance(block, CharBlock | TextBlock | RichTextBlock)


def is_worth_translating(value):
    """A telephone number says the same in every language."""
    return is_filled(value) and bool(LETTER.search(re.sub(r"<[^<>]*>|&\w+;", "", value)))


# --- reading ---------------------------------------------------------------------------


def texts_in(block, lithuanian, english, place, remembered):
    """Yield the Texts of a value; remembered is {Lithuanian block id: English block id}."""
    if is_text(block):
        if is_worth_translating(lithuanian):
            yield Text(place, block, lithuanian, english)
    elif isinstance(block, StreamBlock | ListBlock):
        items, others = items_of(block, lithuanian), items_of(block, english)
        for item, other, here in items_beside(items, others, place, remembered):
            yield from texts_in(item.block, item.value, other and other.value, here, remembered)
    elif isinstance(block, StructBlock):
        for name, child in block.child_blocks.items():
            value, other = (lithuanian or {}).get(name), (english or {}).get(name)
            yield from texts_in(child, value, other, place.at(name, child.label), remembered)
    elif isinstance(block, BaseTypedTableBlock):
        others = slots(block, english) if has_shape(english, lithuanian) else None
        for number, (step, child, box, name) in enumerate(slots(block, lithuanian)):
            other = others[number][2][name] if others else None
            here = place.at(step, english_step=step if others else "")
            yield from texts_in(child, box[name], other, here, remembered)


def items_beside(items, others, place, remembered):
    """Return (Lithuanian item, English item or None, place) for the items of a stream or a list."""
    numbers = paired(items, others, remembered)
    found = []
    for number, item in enumerate(items):
        other = others[numbers[number]] if number in numbers else None
        english_step = (other.id or f"#{numbers[number]}") if other else ""
        label = f"{number + 1}. {item.block.label}"
        found.append((item, other, place.at(item.id or f"#{number}", label, english_step)))
    return found


def has_shape(table, other):
    """A table is compared cell by cell only while both have the same rows and columns."""
    if not (table and other):
        return False
    kinds = [[column["type"] for column in one["columns"]] for one in (table, other)]
    return kinds[0] == kinds[1] and len(table["rows"]) == len(other["rows"])


def slots(block, table):
    """Return (step, block, dict or list, key in it) for the caption, the headings and the cells of a table."""
    words = CharBlock(required=False)
    if not table:
        return []
    table.setdefault("caption", "")
    found = [("caption", words, table, "caption")]
    found += [(f"heading{n}", words, column, "heading") for n, column in enumerate(table["columns"], 1)]
    for r, row in enumerate(table["rows"], 1):
        for c, column in enumerate(table["columns"]):
            found.append((f"row{r}column{c + 1}", block.child_blocks[column["type"]], row["values"], c))
    return found


# --- writing ---------------------------------------------------------------------------


def written(block, lithuanian, english, place, remembered, texts):
    """Return the English value with the texts ({key: text}) in it; what is made anew starts without words."""
    if is_text(block):
        if place.key in texts:
            return texts[place.key]
        return english if english is not ABSENT else "" if is_worth_translating(lithuanian) else lithuanian
    if isinstance(block, StreamBlock | ListBlock):
        return written_items(block, lithuanian, english, place, remembered, texts)
    if isinstance(block, StructBlock):
        kept = {} if english is ABSENT else english or {}
        steps = {name: place.at(name) for name in block.child_blocks}
        return kept | {
            name: written(child, (lithuanian or {}).get(name), kept.get(name, ABSENT), steps[name], remembered, texts)
            for name, child in block.child_blocks.items()
        }
    if isinstance(block, BaseTypedTableBlock):
        return written_table(block, lithuanian, english, place, remembered, texts)
    return lithuanian if english is ABSENT else english


def written_items(block, lithuanian, english, place, remembered, texts):
    """New items come behind the English of what stands before them in Lithuanian."""
    result = [] if english is ABSENT else items_of(block, english)
    is_new, behind = not result, -1
    for item, other, here in items_beside(items_of(block, lithuanian), result, place, remembered):
        is_meant = any(key == here.key or key.startswith((f"{here.key}:", f"{here.key}.")) for key in texts)
        if other:
            behind = next(number for number, one in enumerate(result) if one is other)
            if is_meant:
                value = written(item.block, item.value, other.value, here, remembered, texts)
                result[behind] = Item(other.id, other.type, other.block, value)
        elif is_meant or (is_new and not any(texts_in(item.block, item.value, None, here, remembered))):
            behind += 1
            value = written(item.block, item.value, ABSENT, here, remembered, texts)
            result.insert(behind, Item(twin(item.id), item.type, item.block, value))
    return [one.raw for one in result]


def written_table(block, lithuanian, english, place, remembered, texts):
    """A table of another shape is made anew, but not for nothing."""
    is_kept = english is not ABSENT and has_shape(english, lithuanian)
    is_meant = any(key.startswith(f"{place.key}.") for key in texts)
    if english is not ABSENT and not is_meant:
        return english
    result = deepcopy(english if is_kept else lithuanian)
    pairs = zip(slots(block, lithuanian), slots(block, result), strict=True)
    for (step, child, box, name), (_step, _child, target, there) in pairs:
        value = target[there] if is_kept else ABSENT
        target[there] = written(child, box[name], value, place.at(step), remembered, texts)
    return result
