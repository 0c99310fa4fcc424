"""What is typed to be told of calls: one address."""

from django.utils.translation import gettext_lazy as _

from cms.email_field import email_field
from cms.guard import GuardedForm


class AlertForm(GuardedForm):
    salt = "home.alerts"

    email = email_field(help_text=_("We write only when a call opens. Every e-mail has a link to unsubscribe."))
