"""Export and import of translation files, for a page, a section or the whole site."""

from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from cms.translations.xliff.views import ImportView, export_all, export_page


@hooks.register("register_admin_urls")
def register_xliff_urls():
    return [
        path("editor/xliff/", export_all, name="cms_export_all_xliff"),
        path("editor/xliff/<int:pk>/", export_page, name="cms_export_xliff"),
        path("editor/xliff/import/", ImportView.as_view(), name="cms_import_xliff"),
    ]


@hooks.register("register_log_actions")
def register_import(actions):
    actions.register_action(
        "cms.import_xliff", gettext_lazy("Import a translation"), gettext_lazy("Translation imported as a draft")
    )


@hooks.register("register_page_header_buttons")
def translation_in_the_header(page, user, view_name, next_url=None):
    if page.depth < 2 or page.alias_of_id or not page.permissions_for_user(user).can_edit():
        return
    export = reverse("cms_export_xliff", args=[page.pk])
    yield Button(_("Export for translation (XLIFF)"), export, icon_name="download", priority=80)
    if not page.is_leaf():
        label = _("Export with all pages below (XLIFF)")
        yield Button(label, f"{export}?below=1", icon_name="download", priority=81)
    yield Button(_("Import a translation (XLIFF)"), reverse("cms_import_xliff"), icon_name="upload", priority=82)
