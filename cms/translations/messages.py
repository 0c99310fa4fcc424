"""Messages about English after a page is saved or published."""

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin import messages

from cms.l10n.quotes import inner_quotes

from .desk import Desk

SHOWN = 5


def tell_repeated(request, page, is_public):
    """Show a message that names the page's English texts that are still in Lithuanian."""
    found = Desk(page).repeated
    if not found:
        return
    intro = (
        _("“%(page)s” is public in English, but these of its English texts are still in Lithuanian:")
        if is_public
        else _("These English texts of “%(page)s” are still in Lithuanian:")
    )
    fields = format_html_join("", "<li>{}</li>", ((one.label,) for one in found[:SHOWN]))
    todo = _("Translate them, or say in the form that all English of the page is correct.")
    more = "…" if len(found) > SHOWN else ""
    text = intro % {"page": inner_quotes(page.get_admin_display_title())}
    messages.warning(request, format_html("{}<ul>{}</ul>{} {}", text, fields, more, todo))
