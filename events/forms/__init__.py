"""What visitors type: a registration, a change of it, an address that has lost its link."""

from .guard import new_token
from .own import ContactForm, DetailsForm, LostLinkForm, PartyForm, ReminderForm
from .registration import RegistrationForm

__all__ = [
    "ContactForm",
    "DetailsForm",
    "LostLinkForm",
    "PartyForm",
    "RegistrationForm",
    "ReminderForm",
    "new_token",
]
