"""The sources of the panel."""

from .union_query import answers

_sources = {}


class Source:
    """One kind of duty. Its rows are asked together with those of all others; what costs more it may ask itself."""

    def is_for(self, user):
        """Only what this user may act upon."""
        return True

    def rows(self, user, at):
        """Return what is due as `asked(…)`, None where `lines` finds it by itself."""
        return None

    def lines(self, found, user, at):
        """Yield lines for what was found of the rows."""
        raise NotImplementedError


def source(name):
    """Register a subclass of Source. Among equally urgent lines those registered first stand first."""

    def remember(cls):
        _sources[name] = cls()
        return cls

    return remember


def lines_for(user, at):
    """Return all that this user should know of today, the most urgent first."""
    mine = {name: one for name, one in _sources.items() if one.is_for(user)}
    questions = {name: rows for name, one in mine.items() if (rows := one.rows(user, at)) is not None}
    found = answers(questions)
    lines = [line for name, one in mine.items() for line in one.lines(found.get(name), user, at)]
    return sorted(lines, key=lambda line: line.urgency)
