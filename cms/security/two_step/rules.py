"""Who should use two-step sign-in, and who must."""

from django.conf import settings
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.models import BasePage

from .devices import uses_two_steps
from .sessions import is_marked


def should_use(user):
    """Whether this user publishes, sees personal data or administers; a helper at the door does none of it."""
    is_trusted = any(map(user.has_perm, settings.SENSITIVE_PERMISSIONS))  # superusers have every permission
    return is_trusted or PagePermissionPolicy(BasePage).user_has_permission(user, "publish")


def must_set_up(request):
    """Whether nothing of the admin may be used before the second step is set up."""
    if not settings.REQUIRE_TWO_STEP_SIGN_IN or is_marked(request):
        return False
    return should_use(request.user) and not uses_two_steps(request.user)
