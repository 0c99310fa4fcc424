"""Why an act on a page was refused, in the words of whoever has to mend it."""

from django.core.exceptions import NON_FIELD_ERRORS, ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import IntegrityError
from django.db.models import ProtectedError, RestrictedError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .completeness import ENGLISH_IS_NOT_READY


class Refused(Exception):
    """Refused for the reason it carries, a sentence."""


NOT_ALLOWED = gettext_lazy("You do not have permission for this.")
# What may be refused to one page without holding up the others.
REFUSALS = (Refused, ValidationError, PermissionDenied, ObjectDoesNotExist, IntegrityError)


def reason_of(error, page):
    """Return a sentence for one of the REFUSALS."""
    if isinstance(error, Refused):
        return str(error)
    if isinstance(error, ValidationError):
        return " ".join(validation_messages(error, page))
    if isinstance(error, PermissionDenied):
        return str(error) or str(NOT_ALLOWED)
    if isinstance(error, ProtectedError | RestrictedError):
        return _("Something else still needs it.")
    if isinstance(error, ObjectDoesNotExist):
        return _("Somebody has deleted it in the meantime.")
    return _("Its address or another value that must be unique is already in use.")


def validation_messages(error, page):
    """Yield what each field lacks, under its name."""
    if not hasattr(error, "error_dict"):
        yield from error.messages
        return
    for name, messages in error.message_dict.items():
        text = " ".join(messages)
        if name == "live_en":
            yield f"{ENGLISH_IS_NOT_READY} {text}"
        elif name in (NON_FIELD_ERRORS, "slug", "slug_en"):
            yield text
        else:
            yield f"{page._meta.get_field(name).verbose_name}: {text}"
