"""What an editor should correct in a body. Nothing is corrected automatically."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.l10n.formatting import long_date
from cms.l10n.quotes import inner_quotes

from .balance import SMALLEST_BOARD


def body_faults(body, at=None):
    today = at or timezone.localdate()
    if has_successor(body, today):
        return
    if body.is_over(today):
        yield _("The term ended on %(day)s: enter the new term as a separate body.") % {
            "day": long_date(body.term_ends_on)
        }
    if body.review_on and body.review_on <= today:
        yield _("Due for review since %(day)s: check it and set a new date.") % {"day": long_date(body.review_on)}
    yield from seat_faults(body)
    if body.kind == body.Kind.BOARD:
        yield from board_faults(body.balance)
    yield from member_faults(body, today)


def has_successor(body, today):
    if hasattr(body, "is_succeeded"):  # annotated by a list
        return body.is_succeeded
    later = type(body).objects.begun(today).filter(kind=body.kind, name_lt=body.name_lt).exclude(pk=body.pk)
    return bool(body.term_starts_on and later.filter(term_starts_on__gt=body.term_starts_on).exists())


def seat_faults(body):
    size, seats = len(body.now), body.seats
    if seats and size != seats:
        yield _("Seats: %(seats)s, members: %(size)s.") % {"seats": seats, "size": size}


def board_faults(balance):
    if not balance.is_large_enough:
        yield _("A board has at least %(least)s members; this one has %(size)s.") % {
            "least": SMALLEST_BOARD,
            "size": balance.size,
        }
    for share in balance.too_large:
        sentence = _("“%(sector)s” has %(number)s of %(of)s votes: no interest group may have half or more.")
        yield sentence % {"sector": share.sector.label, "number": share.number, "of": share.of}


def member_faults(body, today):
    """Yield faults without naming people, because others may read them too."""
    for member in body.now:
        organisation = member.organisation
        if organisation and not organisation.is_member(today):
            yield _("“%(name)s” delegates somebody, but is not a member of the group.") % {
                "name": inner_quotes(organisation.name_lt)
            }
        if organisation and member.sector and member.sector != organisation.sector:
            sentence = _(
                "The delegate of “%(name)s” represents another interest group: a written statement is required."
            )
            yield sentence % {"name": inner_quotes(organisation.name_lt)}
    undeclared = sum(not member.declared_on for member in body.now)
    if body.kind != body.Kind.MEETING and undeclared:
        yield ngettext(
            "%(number)s person has not declared their interests.",
            "%(number)s people have not declared their interests.",
            undeclared,
        ) % {"number": undeclared}
