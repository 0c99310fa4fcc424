"""Forms of visitors: registration, changes to it, a lost link."""

from .guard import new_token
from .own import ChangesForm, DetailsForm, LostLinkForm, ReminderForm
from .registration import RegistrationForm

__all__ = [
    "ChangesForm",
    "DetailsForm",
    "LostLinkForm",
    "RegistrationForm",
    "ReminderForm",
    "new_token",
]
