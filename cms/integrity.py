"""What must always be true of the database: apps register checks, `manage.py check_site` runs all of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Check:
    name: str
    faults: Callable[[], Iterable[str]]
    repair: Callable[[], Iterable[str]] | None


_checks: dict[str, Check] = {}


def integrity_check(name: str, repair: Callable[[], Iterable[str]] | None = None):
    """Register a function that yields a sentence for each fault. `repair` says what it changed."""

    def remember(faults):
        _checks[name] = Check(name, faults, repair)
        return faults

    return remember


def faults() -> list[str]:
    """Return a sentence for each fault, beginning with the name of the check; [] if there is none."""
    return [f"{check.name}: {sentence}" for check in _checks.values() for sentence in check.faults()]


def repair() -> list[str]:
    """Mend what can be mended. Return a sentence for each change."""
    return [f"{check.name}: {sentence}" for check in _checks.values() if check.repair for sentence in check.repair()]
