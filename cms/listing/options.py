"""Options of the form above a list."""

from django.utils.translation import gettext as _

from cms.i18n import LT
from cms.l10n.collation import sort_key


def in_order(pairs, reverse=False):
    """Return pairs of value and name in alphabetical order of the names."""
    return sorted(pairs, key=lambda pair: sort_key(pair[1]), reverse=reverse)


def options(pairs, chosen, everything=None, in_lithuanian=()):
    """Return what a select offers for pairs of value and name, in their order: first the option for all of them.

    `in_lithuanian`: the values whose names are Lithuanian whatever language is read.
    """
    every = [("", _("All") if everything is None else everything), *pairs]
    return [
        {"value": value, "name": name, "is_chosen": value == chosen, "language": LT if value in in_lithuanian else ""}
        for value, name in every
    ]
