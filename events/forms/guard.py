"""Spam protection of the registration form: see cms/security/antispam.py."""

from cms.l10n.text import TOO_LONG, one_line
from cms.security import antispam
from cms.security.antispam import SECONDS_A_PERSON_NEEDS, NameField, refuse_address

__all__ = ["SALT", "SECONDS_A_PERSON_NEEDS", "TOO_LONG", "AntispamForm", "NameField", "new_token"]
__all__ += ["one_line", "refuse_address"]

SALT = "events.registration"


class AntispamForm(antispam.AntispamForm):
    salt = SALT


new_token = AntispamForm.new_token
