"""What an editor meets in the admin: the form in two languages."""

from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import path
from django.utils.html import format_html
from wagtail import hooks

from cms import editor_views


@hooks.register("register_admin_urls")
def register_editor_urls():
    return [
        path("editor/languages/", editor_views.remember_languages, name="cms_editor_languages"),
        path("editor/session/", editor_views.session, name="cms_editor_session"),
    ]


@hooks.register("insert_global_admin_css")
def link_editor_styles():
    return format_html('<link rel="stylesheet" href="{}">', static("cms/admin/bilingual.css"))


@hooks.register("insert_editor_js")
def guard_the_session():
    return render_to_string("cms/admin/session.html")
