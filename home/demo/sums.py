"""What a project costs: the grant and what its holder adds, and how much of either is spent."""

from decimal import Decimal

CENT = Decimal("0.01")
# A grant of a call is at most this share of the costs.
SHARE = Decimal("0.925")
NOTHING, SOME, ALL = Decimal(0), Decimal("0.4"), Decimal(1)


def row(source, amount, spent):
    return source, Decimal(amount), (amount * spent).quantize(CENT)


def granted(grant, spent):
    """A grant of the European Union, and the rest from the holder."""
    grant = Decimal(grant)
    return row("eu", grant, spent), row("own", (grant / SHARE - grant).quantize(CENT), spent)


def municipal(grant, spent):
    return (row("municipality", Decimal(grant), spent),)


def shared(grant, spent):
    """Of the European Union and the national budget, as for cooperation."""
    eu = (Decimal(grant) * SHARE).quantize(CENT)
    return row("eu", eu, spent), row("state", Decimal(grant) - eu, spent)
