"""Replaces Wagtail's page views and bulk actions by ours."""

from django.core.exceptions import PermissionDenied
from wagtail import hooks

from cms.editor.bulk_actions import DeletePages, MovePages, PublishPages, UnpublishPages
from cms.editor.views import BilingualPageViewSet


@hooks.register("register_admin_viewset", order=10)  # after Wagtail's own
def page_views():
    return BilingualPageViewSet()


@hooks.register("before_move_page", order=-10)
def only_for_who_may_move(request, page, destination):
    """Wagtail asks only once the form is sent; until then it names the page to everybody with a login."""
    if not page.permissions_for_user(request.user).can_move_to(destination):
        raise PermissionDenied


for action in (DeletePages, MovePages, PublishPages, UnpublishPages):
    hooks.register("register_bulk_action", action, order=10)  # in place of Wagtail's own
