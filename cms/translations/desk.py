"""How the English of one page stands, for its form: what is outdated, and what changed in Lithuanian since."""

from collections import Counter
from dataclasses import dataclass

from django.utils.functional import cached_property

from cms.link_words import parental_key
from cms.models import TranslationUnit

from .diff import word_diff
from .pairing import remembered_in
from .states import State, fingerprint
from .units import units_of


@dataclass(frozen=True)
class Outdated:
    """One outdated text. `path` leads to its English block, empty where the text is a field of its own."""

    key: str
    label: str
    path: str
    seen: str  # the fingerprint of the Lithuanian that is shown: nobody confirms what they did not see
    pieces: list
    confirmed_at: object


@dataclass(frozen=True)
class Missing:
    key: str
    label: str
    seen: str
    is_needed: bool  # English cannot be published without it


class Desk:
    """One query; what changed is worked out only where something is outdated."""

    def __init__(self, page):
        self.page = page

    @cached_property
    def rows(self):
        return list(TranslationUnit.objects.filter(page_id=self.page.pk)) if self.page.pk else []

    @cached_property
    def counts(self):
        """Return {state: number of units}, every state among them."""
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
        """Return the texts that have no English and for which nobody said that none is needed."""
        keys = {row.key for row in self.rows if row.state == State.MISSING}
        return [missing(unit, self.page) for unit in self.units if unit.key in keys] if keys else []

    @cached_property
    def outdated(self):
        rows = {row.key: row for row in self.rows if row.state == State.OUTDATED}
        units = self.units if rows else []
        return [outdated(unit, rows[unit.key]) for unit in units if unit.key in rows and unit.target]

    def outdated_in(self, instance, field):
        """Return what is outdated in one field of the page or of something that stands on it."""
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
    """Return the steps from the field to the text, as the blocks of the form name them."""
    owner, colon, rest = english_key.partition(":")
    steps = (rest if "." in owner else english_key).split(":")[1:]
    return ".".join(steps)


def prefix_of(instance, page):
    if type(instance) is type(page):
        return ""
    relation = parental_key(type(instance)).remote_field.get_accessor_name()
    return f"{relation}.{instance.pk}:"
