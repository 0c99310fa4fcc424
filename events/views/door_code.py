"""The target of a participant's QR code. Many people see it, so it must not reveal the admin's address."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from cms.web.privacy import PRIVATE_HEADERS
from cms.web.well_known import admin_is_secret
from events.admin.permissions import CHECK_IN


@never_cache
def door_code(request, code):
    """Send helpers to the check-in; tell everybody else what the code is for, whether or not it exists."""
    check_in = reverse("desk:arrival", args=[code])
    if request.user.has_perms(["wagtailadmin.access_admin", CHECK_IN]):
        return redirect(check_in)
    # Helpers sign in through this link; if the admin address is secret, they know it.
    context = {"sign_in_url": "" if admin_is_secret() else check_in}
    response = render(request, "events/door_code.html", context)
    for name, value in PRIVATE_HEADERS.items():
        response.headers[name] = value
    return response
