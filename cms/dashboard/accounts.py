"""What is due in the user's own account."""

from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils.translation import gettext as _

from cms.security.two_step.rules import should_use

from .lines import Line, Urgency
from .registry import Source, source
from .union_query import as_source_rows


@source("two_step")
class TwoStep(Source):
    """Recommends two-step sign-in to users with sensitive permissions, until they have set it up."""

    def is_for(self, user):
        return should_use(user)

    def rows(self, user, at):
        return as_source_rows(get_user_model().objects.filter(pk=user.pk).exclude(totpdevice__confirmed=True), shown=1)

    def lines(self, found, user, at):
        if found:
            text = _("Protect your account with two-step sign-in: a code from your phone after the password.")
            yield Line(text, reverse("cms_two_step"), Urgency.CALM)
