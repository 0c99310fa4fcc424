"""The Help menu of the admin, before Wagtail's own entries."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from . import views


@hooks.register("register_admin_urls")
def register_help():
    return [
        path("help/", views.index, name="home_help"),
        path("help/<slug:key>/", views.task, name="home_help_task"),
    ]


@hooks.register("register_help_menu_item")
def help_item():
    return MenuItem(_("How it is done"), reverse("home_help"), name="how-it-is-done", icon_name="help", order=100)
