"""Scripts, styles and menu of the editor."""

from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import path
from django.utils.html import format_html, format_html_join
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import policy_registry

from cms.editor import ajax
from cms.models import BasePage


@hooks.register("register_admin_urls")
def register_editor_urls():
    return [
        path("editor/languages/", ajax.remember_languages, name="cms_editor_languages"),
        path("editor/session/", ajax.session, name="cms_editor_session"),
    ]


@hooks.register("insert_global_admin_css")
def link_editor_styles():
    names = ("bilingual", "editor", "frame", "preflight", "today", "translations", "two_step")
    sheets = [(static(f"cms/admin/{name}.css"),) for name in names]
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', sheets)


@hooks.register("insert_global_admin_js")
def pin_the_toolbar():
    return format_html('<script src="{}" defer></script>', static("cms/admin/toolbar.js"))


@hooks.register("insert_editor_js")
def guard_the_session():
    return render_to_string("cms/admin/session.html") + render_to_string("cms/admin/recovery.html")


@hooks.register("insert_editor_js")
def close_rows():
    return format_html('<script src="{}" defer></script>', static("cms/admin/rows.js"))


@hooks.register("insert_editor_js")
def ask_about_pasted_tables():
    return render_to_string("cms/admin/paste.html")


def may_edit_pages(user):
    return policy_registry.get_by_type(BasePage).user_has_any_permission(user, ["add", "change", "publish"])


class PagesReportItem(MenuItem):
    def is_shown(self, request):
        return may_edit_pages(request.user)


@hooks.register("construct_help_menu")
def leave_out_what_is_new_in_wagtail(request, menu_items):
    """Wagtail names it once, in the language of whoever comes first after a start, and it leads to English news."""
    menu_items[:] = [item for item in menu_items if not item.name.startswith("whats-new-in-wagtail")]
