"""Which English block corresponds to which Lithuanian block."""

import re
from collections import defaultdict
from dataclasses import dataclass

from wagtail.blocks import StreamBlock

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
VERSION = len("xxxxxxxx-xxxx-")  # where a UUID says how it was made
OURS = 8  # no version that others use has this bit


def twin(block_id):
    """Return the id of the English copy of a block, and of a copy the id of its original: see copying.js too."""
    if not UUID.fullmatch(block_id or ""):
        return ""
    version = int(block_id[VERSION], 16) ^ OURS
    return f"{block_id[:VERSION]}{version:x}{block_id[VERSION + 1 :]}"


def is_copy(block_id):
    return bool(UUID.fullmatch(block_id or "")) and bool(int(block_id[VERSION], 16) & OURS)


@dataclass
class Item:
    """One block of a stream or of a list, as the database holds it."""

    id: str
    type: str
    block: object
    value: object

    @property
    def raw(self):
        return {"type": self.type, "value": self.value, "id": self.id}


def items_of(block, raw):
    """Return the Items of a stream or a list; blocks of types that are no more, and what is no block, are left out."""
    if not isinstance(block, StreamBlock):
        listed = [
            one if isinstance(one, dict) and one.get("type") == "item" else {"value": one} for one in raw or []
        ]  # older lists hold their values bare
        return [Item(one.get("id") or "", "item", block.child_block, one["value"]) for one in listed]
    return [
        Item(one.get("id") or "", one["type"], block.child_blocks[one["type"]], one["value"])
        for one in raw or []
        if one["type"] in block.child_blocks
    ]


def paired(lithuanian, english, remembered):
    """Return {number of a Lithuanian item: number of its English item}; remembered is {Lithuanian id: English id}."""
    found = known(lithuanian, english, remembered)
    waiting = between_the_known(lithuanian, found)
    free = between_the_known(english, {there: there for there in found.values()}, is_copy)
    for place, numbers in waiting.items():
        # More English than Lithuanian: one was taken away or split, and nothing says which.
        if len(free[place]) <= len(numbers):
            found.update(zip(numbers, free[place], strict=False))
    return found


def known(lithuanian, english, remembered):
    by_id = {item.id: number for number, item in enumerate(english) if item.id}
    found = {}
    for number, item in enumerate(lithuanian):
        for english_id in filter(None, (twin(item.id), remembered.get(item.id), item.id)):
            there = by_id.get(english_id)
            if there is not None and there not in found.values() and english[there].type == item.type:
                found[number] = there
                break
    return found


def between_the_known(items, found, is_left_out=lambda block_id: False):
    """Return {(English number of the nearest known item before, type): numbers of the items that are not known}."""
    groups, last = defaultdict(list), None
    for number, item in enumerate(items):
        if number in found:
            last = found[number]
        elif not is_left_out(item.id):
            groups[last, item.type].append(number)
    return groups


def remembered_in(keys):
    """Return {Lithuanian block id: English block id} from pairs of keys that differ in nothing else."""
    pairs = {}
    for key, english_key in keys:
        parts = zip(re.split("[:.]", key), re.split("[:.]", english_key), strict=False)
        pairs.update((one, other) for one, other in parts if one != other)
    return pairs
