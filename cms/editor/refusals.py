"""Why an action on a page was refused, in words for the editor."""

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import IntegrityError
from django.db.models import ProtectedError, RestrictedError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.translations.completeness import faults_in_words


class Refused(Exception):
    """Raised with a sentence that explains the refusal."""


NOT_ALLOWED = gettext_lazy("You do not have permission for this.")
# Exceptions that refuse one page without stopping a bulk action.
REFUSALS = (Refused, ValidationError, PermissionDenied, ObjectDoesNotExist, IntegrityError)


def reason_of(error, page):
    """Return the sentence for one of the REFUSALS."""
    if isinstance(error, Refused):
        return str(error)
    if isinstance(error, ValidationError):
        return " ".join(faults_in_words(error, page.specific_class))
    if isinstance(error, PermissionDenied):
        return str(error) or str(NOT_ALLOWED)
    if isinstance(error, ProtectedError | RestrictedError):
        return _("Something else still needs it.")
    if isinstance(error, ObjectDoesNotExist):
        return _("Somebody has deleted it in the meantime.")
    return _("Its address or another value that must be unique is already in use.")
