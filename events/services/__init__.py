"""The only writer of registrations. A service takes keywords and is one transaction of its own.

Every verb takes `at` (now, if left out) and `by` (the member of staff; None for the person registered). What it refuses
it says with a RegistrationError, whose text is for the reader.
"""

from .admin_actions import correct, let_in, send_again, write_to
from .approval import approve, reject
from .attending import certify, check_in, revoke, take_back
from .contact import change_contact, change_own
from .errors import (
    AlreadyRegistered,
    Busy,
    NotEnoughPlaces,
    NotOpenYet,
    PartyTooLarge,
    PartyTooSmall,
    PoolFull,
    RegistrationClosed,
    RegistrationError,
    TooLate,
)
from .offers import accept_offer, decline_offer, expire
from .privacy import erase, purge
from .promotion import promote
from .registering import join_again, register, send_link
from .reminding import follow_moves, remind, remind_me, thank
from .reschedule import cancel_event, change_event, follow_page
from .selfservice import cancel, change_party, verify_email
from .staff import set_capacity, staff_add

__all__ = [
    "AlreadyRegistered",
    "Busy",
    "NotEnoughPlaces",
    "NotOpenYet",
    "PartyTooLarge",
    "PartyTooSmall",
    "PoolFull",
    "RegistrationClosed",
    "RegistrationError",
    "TooLate",
    "accept_offer",
    "approve",
    "cancel",
    "cancel_event",
    "change_contact",
    "change_event",
    "change_own",
    "change_party",
    "decline_offer",
    "erase",
    "expire",
    "follow_moves",
    "follow_page",
    "join_again",
    "promote",
    "purge",
    "register",
    "reject",
    "remind",
    "remind_me",
    "send_link",
    "set_capacity",
    "staff_add",
    "certify",
    "check_in",
    "correct",
    "let_in",
    "revoke",
    "send_again",
    "take_back",
    "write_to",
    "thank",
    "verify_email",
]
