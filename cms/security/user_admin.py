"""Wagtail's users in the admin, with the way to remove the second step of somebody who has lost the phone."""

from wagtail.users.apps import WagtailUsersAppConfig


class SiteUsersConfig(WagtailUsersAppConfig):
    user_viewset = "cms.security.two_step.users.UserViewSet"
