"""What is typed to be told of calls: one address."""

from django.utils.translation import gettext_lazy as _

from events.forms.guard import GuardedForm
from events.forms.own import email_field


class AlertForm(GuardedForm):
    email = email_field(help_text=_("We write only when a call opens. Every e-mail has a link to unsubscribe."))
