"""Rich text: features, how an emptied field is stored, and how links are shown in each language."""

import re

from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe
from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.rich_text import LinkHandler, get_text_for_indexing
from wagtail.rich_text import features as registry
from wagtail.rich_text.pages import PageLinkHandler

from cms.web.links import link_to, page_at, targets

CLEAN_PASTE = "clean-paste"


class RichTextArea(DraftailRichTextArea):
    """Cleans pasted text, stores an emptied field as "" and turns this site's addresses into page links."""

    def __init__(self, *args, features=None, **kwargs):
        features = registry.get_default_features() if features is None else features
        super().__init__(*args, features=[*features, CLEAN_PASTE], **kwargs)

    def value_from_datadict(self, data, files, name):
        html = super().value_from_datadict(data, files, name)
        return html and ("" if is_empty(html) else keep_own_links(html))


def is_empty(html):
    """Return whether the text is empty: Draftail leaves `<p data-block-key="a1"></p>`, which is no translation."""
    return not get_text_for_indexing(html).strip() and not re.search(r"<(hr|embed)\b", html)


def keep_own_links(html):
    """Turn `<a href="/en/about-us/">` into a page link, which follows changes of address."""

    def replace(found):
        url = found[1].replace("&amp;", "&")
        page = page_at(url) if not re.search(r"[?#]", url) else None
        return f'<a linktype="page" id="{page.pk}">' if page else found[0]

    return re.sub(r'<a href="((?:https?://|/)[^"]*)">', replace, html)


# --- Rendering ---------------------------------------------------------------


class TargetsAtOnce:
    """A link handler that fetches all its targets with one query."""

    @classmethod
    def get_many(cls, attrs_list):
        ids = [attrs.get("id") for attrs in attrs_list]
        found = targets(cls.get_model(), ids)
        return [found.get(int(pk)) if str(pk).isdecimal() else None for pk in ids]


class LocalizedPageLinkHandler(TargetsAtOnce, PageLinkHandler):
    """Links to the page in the reader's language, or marks that it is in the other one."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        return [page_anchor(link_to(page)) for page in cls.get_many(attrs_list)]


def page_anchor(link):
    if link is None:
        return "<a>"  # finish_links drops it
    if not link.hreflang:
        return format_html('<a href="{}">', link.url)
    return format_html('<a href="{}" hreflang="{}" data-note="{}">', link.url, link.hreflang, link.note)


class SafeDocumentLinkHandler(TargetsAtOnce, DocumentLinkHandler):
    """Fetches the documents of a whole body with one query."""


class ExternalLinkHandler(LinkHandler):
    identifier = "external"

    @classmethod
    def expand_db_attributes(cls, attrs):
        return f'<a href="{escape(attrs["href"])}" rel="noopener">'


ANCHOR = re.compile(r"<a(?P<attributes>(?:\s[^<>]*)?)>(?P<text>(?:(?!<a[\s>]).)*?)</a>", re.DOTALL)
NOTE = re.compile(r' data-note="([^"]*)"')


def finish_links(html):
    """Mark links that leave the reader's language; replace broken links by their text."""

    def finish(found):
        attributes, text = found["attributes"], found["text"]
        if not attributes.strip():
            return text
        note = NOTE.search(attributes)
        return f"<a{NOTE.sub('', attributes)}>{text}{f' ({note[1]})' if note else ''}</a>"

    # Only rearranges Wagtail's own output; page_anchor has escaped the note.
    return mark_safe(ANCHOR.sub(finish, html))
