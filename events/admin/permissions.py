"""Permissions for registrations, separate from those for pages and given in Wagtail's groups."""

import functools

from django.template.response import TemplateResponse

SEE = "events.view_registration"
CHANGE = "events.change_registration"
SET_UP = "events.change_seatpool"  # places and questions
CHECK_IN = "events.add_attendance"  # all that check-in helpers need
SENSITIVE = "events.view_answer"  # answers to questions marked as sensitive
CERTIFY = "events.add_certificate"
RIGHTS = (SEE, CHANGE, SET_UP, CHECK_IN, SENSITIVE, CERTIFY)
SHOWING_NAMES = (CHANGE, CERTIFY)  # has no effect without SEE


def has(user, permission):
    return user.has_perms([SEE, permission] if permission in SHOWING_NAMES else [permission])


def needs(permission):
    """Refuse with 403 and an explanation: Wagtail would redirect to the admin home."""

    def guard(view):
        @functools.wraps(view)
        def guarded(request, *args, **kwargs):
            if not has(request.user, permission):
                return TemplateResponse(request, "events/admin/desk/refused.html", status=403)
            return view(request, *args, **kwargs)

        return guarded

    return guard


def may(user):
    """Return the permissions by short names, for templates."""
    names = {"see": SEE, "change": CHANGE, "set_up": SET_UP, "check_in": CHECK_IN, "certify": CERTIFY}
    return {name: has(user, right) for name, right in names.items()}
