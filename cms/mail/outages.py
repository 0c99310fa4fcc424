"""Why no e-mail can be sent at all: a fault of the mail server or of the settings."""

import smtplib
import ssl

from django.conf import settings
from django.utils.translation import gettext_noop as _

PASSWORD_REFUSED = _("The mail server refused the user name or the password.")
SENDER_REFUSED = _("The mail server refused the sender’s address.")
NOT_ENCRYPTED = _("The mail server offers no encryption, or none that was asked for.")
CERTIFICATE_REFUSED = _("The certificate of the mail server is not valid.")
UNREACHABLE = _("The mail server cannot be reached.")
NOT_SET_UP = _("No mail server is set up: EMAIL_URL is missing.")
OUTAGES = (PASSWORD_REFUSED, SENDER_REFUSED, NOT_ENCRYPTED, CERTIFICATE_REFUSED, UNREACHABLE, NOT_SET_UP)

# Backends that deliver to nobody.
PRINTING = tuple(f"django.core.mail.backends.{name}.EmailBackend" for name in ("console", "filebased", "dummy"))


def prints_only():
    """Return whether e-mails are printed or dropped instead of being sent."""
    return settings.EMAIL_BACKEND in PRINTING


def outage(error):
    """Return the sentence (an msgid) for an error that concerns every e-mail, "" for one of this e-mail only."""
    if isinstance(error, smtplib.SMTPRecipientsRefused | smtplib.SMTPDataError):
        return ""
    reasons = {
        smtplib.SMTPAuthenticationError: PASSWORD_REFUSED,
        smtplib.SMTPSenderRefused: SENDER_REFUSED,
        smtplib.SMTPNotSupportedError: NOT_ENCRYPTED,
        ssl.SSLCertVerificationError: CERTIFICATE_REFUSED,
        OSError: UNREACHABLE,  # SMTPException is one too
    }
    return next((reason for kind, reason in reasons.items() if isinstance(error, kind)), "")
