"""Who should use two-step sign-in, and who must."""

from django.conf import settings
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.models import BasePage

from .devices import uses_two_steps
from .sessions import is_marked


def should_use(user):
    """Return whether this user publishes, sees personal data or administers; a check-in helper does not."""
    is_trusted = any(map(user.has_perm, settings.SENSITIVE_PERMISSIONS))  # superusers have every permission
    return is_trusted or PagePermissionPolicy(BasePage).user_has_permission(user, "publish")


def must_set_up(request):
    """Return whether the admin is blocked until two-step sign-in is set up."""
    if not settings.REQUIRE_TWO_STEP_SIGN_IN or is_marked(request):
        return False
    return should_use(request.user) and not uses_two_steps(request.user)
