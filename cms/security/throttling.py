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
    """Answer one who has typed too many wrong passwords, whether or not the name exists."""
    wait = settings.AXES_COOLOFF_TIME
    if not request.path_info.startswith(f"/{settings.ADMIN_PATH}"):
        return too_many_requests(request, wait)
    context = {"minutes": wait // timedelta(minutes=1)}
    response = render(request, "wagtailadmin/account/locked_out.html", context, status=429)
    response.headers["Retry-After"] = str(int(wait.total_seconds()))
    return response


class LimitedSignIn:
    """One password tried on many names is stopped before it is hashed; django-axes counts each name by itself."""

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
    """What readers of private pages sign in with."""


class LoginForm(LimitedSignIn, WagtailLoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Wagtail makes the label from the field's name; Django's has been translated.
        self.fields["password"].label = AuthenticationForm.base_fields["password"].label


class PasswordResetForm(WagtailPasswordResetForm):
    """Does and says the same whether the address is known, unknown or asked for too often.

    Accounts are looked up when the e-mail is sent, outside the request: how long an answer takes tells nobody anything.
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
    """In the language of the one who reads it, not of the browser that asked. Two accounts may share an address."""
    users = [user for user in PasswordResetForm().get_users(mail.to) if is_same_address(user.email, mail.to)]
    if not users:
        raise NoLongerNeeded
    with override(UserProfile.get_for_user(users[0]).get_preferred_language()):
        subject, body = written("cms/email/password_reset.txt", {"accounts": [reset_context(user) for user in users]})
        return RenderedEmail(subject, body, mail.to)


def is_same_address(ours, typed):
    """Differing in capitals of ASCII only: another letter that looks alike may be another mailbox (CVE-2019-19844)."""
    return ours == typed or (ours.isascii() and typed.isascii() and ours.lower() == typed.lower())


def reset_context(user):
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    return {"user": user, "uid": uid, "token": default_token_generator.make_token(user)}
