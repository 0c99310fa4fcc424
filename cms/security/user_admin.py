"""Wagtail's user admin, with a button to remove two-step sign-in."""

from wagtail.users.apps import WagtailUsersAppConfig


class SiteUsersConfig(WagtailUsersAppConfig):
    user_viewset = "cms.security.two_step.users.UserViewSet"
