"""The checks there are, and what each may say."""

from dataclasses import dataclass
from enum import IntEnum

from django.utils.translation import gettext_lazy as _

from .content import Content


class Level(IntEnum):
    """In the order in which they are shown."""

    STOPS = 0  # a rule of the form itself refuses to publish it
    WARNS = 1
    NOTES = 2  # said in the panel, not after every save

    @property
    def label(self):
        return {Level.STOPS: _("Must be fixed"), Level.WARNS: _("Worth checking"), Level.NOTES: _("Good to know")}[self]


@dataclass(frozen=True)
class Finding:
    """A sentence and the place in the form that it is about: the id of an element, and what an editor calls it."""

    text: str
    anchor: str = ""
    where: str = ""
    level: Level = Level.WARNS
    check: str = ""


_checks = {}


def check(name):
    """Register a function of Content that yields findings. Among equally grave ones the first registered come first."""

    def remember(function):
        _checks[name] = function
        return function

    return remember


def findings(page):
    """Return what is found in a page as it stands in memory, the gravest first: a fixed number of queries."""
    content = Content(page)
    found = [
        Finding(one.text, one.anchor, one.where, one.level, name)
        for name, function in _checks.items()
        for one in function(content)
    ]
    return sorted(dict.fromkeys(found), key=lambda one: one.level)
