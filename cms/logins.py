"""Who may try to log in, how often, and what somebody who tried too often is told."""

from datetime import timedelta
from hashlib import sha256
from ipaddress import IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.forms.auth import LoginForm as WagtailLoginForm
from wagtail.admin.forms.auth import PasswordResetForm as WagtailPasswordResetForm
from wagtail.users.models import UserProfile

UNKNOWN = "0.0.0.0"  # noqa: S104 - nothing listens here


def client_address(request):
    """Return the address of whoever asks: what the outermost trusted proxy saw, or else the connection's own.

    Each proxy writes the address it saw behind those already there, so what a visitor forges stands further left.
    All addresses of one IPv6 network count as one: a household is given 2^64 of them.
    """
    given = request.META.get("REMOTE_ADDR", "")
    if settings.TRUSTED_PROXIES:
        seen = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
        if len(seen) >= settings.TRUSTED_PROXIES:
            given = seen[-settings.TRUSTED_PROXIES]
    try:
        address = ip_address(given)
    except ValueError:
        return UNKNOWN  # a socket: gunicorn behind nginx without X-Forwarded-For
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or IPv6Network((address, 64), strict=False).network_address)
    return str(address)


def spend(kind, who, rate):
    """Count one try and say whether it was still within `rate`, (tries, seconds)."""
    tries, seconds = rate
    # Hashed: an e-mail address does not belong in a cache, and some caches take no spaces.
    key = f"rate-{kind}-{sha256(who.encode()).hexdigest()}"
    if cache.add(key, 1, seconds):
        return True
    try:
        return cache.incr(key) <= tries
    except ValueError:  # it ran out between the two lines
        cache.set(key, 1, seconds)
        return True


def locked_out(request, original_response=None, credentials=None):
    """Answer one who has typed too many wrong passwords, whether or not the name exists."""
    wait = settings.AXES_COOLOFF_TIME
    context = {"minutes": wait // timedelta(minutes=1)}
    response = render(request, "wagtailadmin/account/locked_out.html", context, status=429)
    response.headers["Retry-After"] = str(int(wait.total_seconds()))
    return response


class LoginForm(WagtailLoginForm):
    error_messages = {
        **WagtailLoginForm.error_messages,
        "too_many_tries": _("Too many attempts to sign in from your network. Please wait a quarter of an hour."),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Wagtail makes the label from the field's name; Django's has been translated.
        self.fields["password"].label = AuthenticationForm.base_fields["password"].label

    def clean(self):
        """One password tried on many names is stopped here: django-axes counts each name by itself."""
        if self.request and not spend("login", client_address(self.request), settings.LOGIN_RATE):
            raise ValidationError(self.error_messages["too_many_tries"], code="too_many_tries")
        return super().clean()


class PasswordResetForm(WagtailPasswordResetForm):
    """Says the same whether the address is known, unknown or asked for too often."""

    def save(self, *args, request=None, **kwargs):
        by_address = ("reset", client_address(request), settings.PASSWORD_RESET_RATE_BY_ADDRESS)
        by_email = ("reset-of", self.cleaned_data["email"].casefold(), settings.PASSWORD_RESET_RATE_BY_EMAIL)
        if spend(*by_address) and spend(*by_email):
            super().save(*args, request=request, **kwargs)

    def send_mail(self, subject_template_name, email_template_name, context, *args, **kwargs):
        """In the language of the one who reads it, not of the browser that asked."""
        with override(UserProfile.get_for_user(context["user"]).get_preferred_language()):
            super().send_mail(subject_template_name, email_template_name, context, *args, **kwargs)
