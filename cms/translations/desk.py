"""The translation status of one page for its form: what is outdated, and what changed in Lithuanian."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.utils.functional import cached_property

from cms.i18n import EN
from cms.models.translations import TranslationUnit
from cms.translations.fields import parental_key

from .diff import word_diff
from .pairing import remembered_in
from .states import State, fingerprint
from .units import units_of


@dataclass(frozen=True)
class Outdated:
    """One outdated text. `path`: the path to its English block, empty for a plain field."""

    key: str
    label: str
    path: str
    seen: str  # fingerprint of the Lithuanian shown, so that nobody confirms text they did not see
    pieces: list
    confirmed_at: object


@dataclass(frozen=True)
class Missing:
    key: str
    label: str
    seen: str
    is_needed: bool  # required before English can be published


@dataclass(frozen=True)
class Repeated:
    """A field of the page or a child object with `number` English texts that repeat the Lithuanian."""

    label: str
    anchor: str  # id of the form element of the first one
    number: int


class Desk:
    """A page's translation status. Takes one query; differences are computed only for outdated texts."""

    def __init__(self, page):
        self.page = page

    @cached_property
    def rows(self):
        return list(TranslationUnit.objects.filter(page_id=self.page.pk)) if self.page.pk else []

    @cached_property
    def counts(self):
        """Return {state: number of units} for every state."""
        found = Counter(row.state for row in self.rows)
        return {state.value: found[state] for state in State}

    @property
    def outdated_count(self):
        return self.counts[State.OUTDATED]

    @property
    def settleable_count(self):
        return self.counts[State.OUTDATED] + self.counts[State.DRAFT]

    @cached_property
    def units(self):
        return units_of(self.page, remembered_in((row.key, row.english_key) for row in self.rows))

    @cached_property
    def missing(self):
        """Return the texts without English, except those confirmed to need none."""
        keys = {row.key for row in self.rows if row.state == State.MISSING}
        return [missing(unit, self.page) for unit in self.units if unit.key in keys] if keys else []

    @cached_property
    def repeated(self):
        """Return a Repeated for each field with unconfirmed English that repeats the Lithuanian."""
        confirmed = {row.key for row in self.rows if row.state == State.CONFIRMED}
        found = defaultdict(list)
        for unit in self.units:
            if unit.is_repeated and unit.key not in confirmed:
                found[field_of(unit.key)].append(unit)
        return [
            Repeated(label_of(field, units[0].label), anchor_of(units[0].english_key, self.page), len(units))
            for field, units in found.items()
        ]

    @cached_property
    def outdated(self):
        rows = {row.key: row for row in self.rows if row.state == State.OUTDATED}
        units = self.units if rows else []
        return [outdated(unit, rows[unit.key]) for unit in units if unit.key in rows and unit.target]

    def outdated_in(self, instance, field):
        """Return what is outdated in one field of the page or of a child object."""
        key = f"{prefix_of(instance, self.page)}{field}"
        return [one for one in self.outdated if one.key == key or one.key.startswith(f"{key}:")]


def outdated(unit, row):
    return Outdated(
        key=unit.key,
        label=unit.label,
        path=path_of(unit.english_key),
        seen=fingerprint(unit.source),
        pieces=word_diff(row.source_text, unit.source),
        confirmed_at=row.confirmed_at,
    )


def missing(unit, page):
    needed = {"title", *getattr(page, "required_in_english", [])}
    return Missing(unit.key, unit.label, fingerprint(unit.source), unit.key in needed)


def path_of(english_key):
    """Return the path from the field to the text, in the form's block names."""
    return split(english_key)[2].replace(":", ".")


def split(key):
    """Return (owner such as "goals.7", "" for the page itself; field; the rest) of a unit's key."""
    owner, _colon, rest = key.partition(":")
    if "." not in owner:
        owner, rest = "", key
    field, _colon, rest = rest.partition(":")
    return owner, field, rest


def field_of(key):
    return split(key)[:2]


def label_of(field, label):
    """Return the part of a unit's label that names its field."""
    parts = label.split(" › ")
    return " › ".join(parts[: len(field[0].split(".")) // 2 + 1])


def anchor_of(english_key, page):
    owner, field, rest = split(english_key)
    if owner:
        relation, pk = owner.split(".")[:2]
        pks = [str(child.pk) for child in getattr(page, relation).all()]
        return f"inline_child_{relation}-{pks.index(pk) if pk in pks else int(pk.removeprefix('new')) - 1}"
    return f"block-{rest.split(':')[0]}-section" if rest else f"id_{field}_{EN}"


def prefix_of(instance, page):
    if type(instance) is type(page):
        return ""
    relation = parental_key(type(instance)).remote_field.get_accessor_name()
    return f"{relation}.{instance.pk}:"
