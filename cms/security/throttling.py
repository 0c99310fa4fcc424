"""Sign-in: who may try, how often, and the message after too many attempts."""

from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import render
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm as WagtailLoginForm
from wagtail.admin.forms.auth import PasswordResetForm as WagtailPasswordResetForm
from wagtail.users.models import UserProfile

from cms.mail import outbox
from cms.mail.rendering import NoLongerNeeded, RenderedEmail, renders, written
from cms.web.views import too_many_requests

from .clients import client_address
from .limits import RESET_EMAILS, RESETS, SIGN_IN
from .rate_limit import hit


def locked_out(request, original_response=None, credentials=None):
    """Respond to too many wrong passwords, whether or not the user exists."""
    wait = settings.AXES_COOLOFF_TIME
    if not request.path_info.startswith(f"/{settings.ADMIN_PATH}"):
        return too_many_requests(request, wait)
    context = {"minutes": wait // timedelta(minutes=1)}
    response = render(request, "wagtailadmin/account/locked_out.html", context, status=429)
    response.headers["Retry-After"] = str(int(wait.total_seconds()))
    return response


class LimitedSignIn:
    """Stops one password tried on many users before it is hashed; django-axes counts each user separately."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["username"].error_messages["required"] = _("Enter your username.")
        self.fields["password"].error_messages["required"] = _("Enter your password.")

    def clean(self):
        if self.request and not hit(SIGN_IN.by(client_address(self.request))):
            sentence = _("Too many attempts to sign in from your network. Please wait a quarter of an hour.")
            raise ValidationError(sentence, code="too_many_tries")
        return super().clean()


class SiteLoginForm(LimitedSignIn, AuthenticationForm):
    """The sign-in form for readers of private pages."""


class LoginForm(LimitedSignIn, WagtailLoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Wagtail makes the label from the field's name; Django's has been translated.
        self.fields["password"].label = AuthenticationForm.base_fields["password"].label


class PasswordResetForm(WagtailPasswordResetForm):
    """Behaves the same whether the address is known, unknown or requested too often.

    Accounts are looked up when the e-mail is sent, outside the request, so that timing reveals nothing.
    """

    @transaction.atomic
    def save(self, *args, request=None, **kwargs):
        email, at = self.cleaned_data["email"], timezone.now()
        if hit(RESETS.by(client_address(request)), RESET_EMAILS.by(email.casefold()), at=at):
            not_after = at + timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)
            about = {"dedupe_key": f"accounts.reset:{uuid4()}", "language": get_language(), "not_after": not_after}
            outbox.enqueue(outbox.row(kind="accounts.reset", to=email, at=at, **about))


@renders("accounts")
def reset_letter(mail):
    """Render in the user's language, not that of the requesting browser. Two accounts may share an address."""
    users = [user for user in PasswordResetForm().get_users(mail.to) if is_same_address(user.email, mail.to)]
    if not users:
        raise NoLongerNeeded
    with override(UserProfile.get_for_user(users[0]).get_preferred_language()):
        subject, body = written("cms/email/password_reset.txt", {"accounts": [reset_context(user) for user in users]})
        return RenderedEmail(subject, body, mail.to)


def is_same_address(ours, typed):
    """Return whether addresses differ only in ASCII case: look-alikes may be another mailbox (CVE-2019-19844)."""
    return ours == typed or (ours.isascii() and typed.isascii() and ours.lower() == typed.lower())


def reset_context(user):
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    return {"user": user, "uid": uid, "token": default_token_generator.make_token(user)}
