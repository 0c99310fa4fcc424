"""The guard of the forms of registration: see cms/guard.py."""

from cms import guard
from cms.guard import SECONDS_A_PERSON_NEEDS, TOO_LONG, NameField, one_line, refuse_address

__all__ = ["SALT", "SECONDS_A_PERSON_NEEDS", "TOO_LONG", "GuardedForm", "NameField", "new_token"]
__all__ += ["one_line", "refuse_address"]

SALT = "events.registration"


class GuardedForm(guard.GuardedForm):
    salt = SALT


new_token = GuardedForm.new_token
