"""What an editor meets in the admin: the form in two languages."""

from django.urls import path
from wagtail import hooks

from cms import editor_views


@hooks.register("register_admin_urls")
def register_editor_urls():
    return [
        path("editor/languages/", editor_views.remember_languages, name="cms_editor_languages"),
        path("editor/session/", editor_views.session, name="cms_editor_session"),
    ]
