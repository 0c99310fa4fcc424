"""Stored secrets of two-step sign-in: the key shared with the app, and recovery codes."""

import re
import secrets

from django.db import transaction
from django.utils.crypto import salted_hmac
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

RECOVERY_CODES = 10
RECOVERY_DIGITS = 10  # digits only, so that phones show one keypad for both kinds of code
APP, RECOVERY = "app", "recovery codes"


def uses_two_steps(user):
    return TOTPDevice.objects.filter(user=user, confirmed=True).exists()


def new_device(user, key):
    """Return an unsaved device. `key`: hexadecimal, as django_otp.util.random_hex() makes it."""
    return TOTPDevice(user=user, name=APP, key=key)


@transaction.atomic
def turn_on(user, key, typed):
    """Save the device if the code shows that the app has its key. Returns new recovery codes, None if it is wrong."""
    StaticDevice.objects.filter(user=user).delete()
    device = new_device(user, key)
    device.save()
    if not device.verify_token(digits(typed)):
        transaction.set_rollback(True)
        return None
    return make_recovery_codes(user)


@transaction.atomic
def turn_off(user):
    """Returns whether there was anything to turn off."""
    StaticDevice.objects.filter(user=user).delete()
    return bool(TOTPDevice.objects.filter(user=user).delete()[0])


@transaction.atomic
def accepts(user, typed):
    """Accept a code once, even if simultaneous requests send it."""
    code = digits(typed)
    for model, token in ((TOTPDevice, code), (StaticDevice, hashed(user, code))):
        devices = model.objects.select_for_update().filter(user=user, confirmed=True)
        if any(device.verify_token(token) for device in devices):
            return True
    return False


@transaction.atomic
def make_recovery_codes(user):
    """Replace the recovery codes and return them. Only hashes are stored."""
    device, _made = StaticDevice.objects.get_or_create(user=user, name=RECOVERY)
    device.token_set.all().delete()
    codes = [f"{secrets.randbelow(10**RECOVERY_DIGITS):0{RECOVERY_DIGITS}}" for _ in range(RECOVERY_CODES)]
    StaticToken.objects.bulk_create(StaticToken(device=device, token=hashed(user, code)) for code in codes)
    half = RECOVERY_DIGITS // 2
    return [f"{code[:half]} {code[half:]}" for code in codes]


def recovery_codes_left(user):
    return StaticToken.objects.filter(device__user=user).count()


def digits(typed):
    """Return the code without spaces and hyphens."""
    return re.sub(r"[\s-]", "", typed)


def hashed(user, code):
    """Return a keyed hash cut to the column's size (64 bits). Without SECRET_KEY codes cannot be tried offline."""
    return salted_hmac("cms.recovery_codes", f"{user.pk}:{code}", algorithm="sha256").hexdigest()[:16]
