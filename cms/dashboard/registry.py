"""The sources of the panel."""

from .union_query import answers

_sources = {}


class Source:
    """One kind of task. Its rows are fetched together with those of all sources; extra data it may query itself."""

    def is_for(self, user):
        """Return whether this user may act on any of it."""
        return True

    def rows(self, user, at):
        """Return what is due as `as_source_rows(…)`, or None if `lines` queries it itself."""
        return None

    def lines(self, found, user, at):
        """Yield the lines for the rows found."""
        raise NotImplementedError


def source(name):
    """Register a subclass of Source. Equally urgent lines are shown in order of registration."""

    def remember(cls):
        _sources[name] = cls()
        return cls

    return remember


def lines_for(user, at):
    """Return everything due for this user today, the most urgent first."""
    mine = {name: one for name, one in _sources.items() if one.is_for(user)}
    questions = {name: rows for name, one in mine.items() if (rows := one.rows(user, at)) is not None}
    found = answers(questions)
    lines = [line for name, one in mine.items() for line in one.lines(found.get(name), user, at)]
    return sorted(lines, key=lambda line: line.urgency)
