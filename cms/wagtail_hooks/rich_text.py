"""How links in rich text are rendered."""

from wagtail import hooks

from cms.rich_text import ExternalLinkHandler, LocalizedPageLinkHandler, SafeDocumentLinkHandler


@hooks.register("register_rich_text_features", order=100)  # after Wagtail's own handlers, which these replace
def register_link_handlers(features):
    for handler in (LocalizedPageLinkHandler, SafeDocumentLinkHandler, ExternalLinkHandler):
        features.register_link_type(handler)
