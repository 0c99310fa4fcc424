"""The form for call alerts: one e-mail address."""

from django.utils.translation import gettext_lazy as _

from cms.mail.address_field import email_field
from cms.security.antispam import AntispamForm


class AlertForm(AntispamForm):
    salt = "home.alerts"

    email = email_field(help_text=_("We write only when a call opens. Every e-mail has a link to unsubscribe."))
