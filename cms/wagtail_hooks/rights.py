"""The right to change Lithuanian, offered where groups are made."""

from django.contrib.auth.models import Permission
from wagtail import hooks

from cms.rights import EDIT_LITHUANIAN


@hooks.register("register_permissions")
def offer_language_right_in_groups():
    app, _, name = EDIT_LITHUANIAN.partition(".")
    return Permission.objects.filter(content_type__app_label=app, codename=name)
