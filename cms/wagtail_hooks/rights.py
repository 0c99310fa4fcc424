"""Offers the permission to change Lithuanian where groups are edited."""

from django.contrib.auth.models import Permission
from wagtail import hooks
from wagtail.admin.action_menu import WorkflowMenuItem

from cms.translations.permissions import EDIT_LITHUANIAN, edits_lithuanian


@hooks.register("register_permissions")
def offer_language_right_in_groups():
    app, _, name = EDIT_LITHUANIAN.partition(".")
    return Permission.objects.filter(content_type__app_label=app, codename=name)


@hooks.register("construct_page_action_menu")
def offer_decisions_to_those_who_may_take_them(menu_items, request, context):
    """Wagtail offers "Approve" to everybody in the group of the task; see cms/editor/approval.py."""
    if not edits_lithuanian(request.user):
        menu_items[:] = [item for item in menu_items if not isinstance(item, WorkflowMenuItem)]
