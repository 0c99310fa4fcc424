"""Renders links in rich text and cleans pasted text."""

from wagtail import hooks
from wagtail.admin.rich_text.editors.draftail.features import PluginFeature

from cms.editor.rich_text import CLEAN_PASTE, ExternalLinkHandler, LocalizedPageLinkHandler, SafeDocumentLinkHandler


@hooks.register("register_rich_text_features", order=100)  # after Wagtail's own handlers, which these replace
def register_link_handlers(features):
    for handler in (LocalizedPageLinkHandler, SafeDocumentLinkHandler, ExternalLinkHandler):
        features.register_link_type(handler)


@hooks.register("register_rich_text_features")
def register_clean_paste(features):
    plugin = PluginFeature({"type": CLEAN_PASTE}, js=["cms/admin/paste_tables.js", "cms/admin/paste.js"])
    features.register_editor_plugin("draftail", CLEAN_PASTE, plugin)
