"""Values for a box of facts: lines, links, contacts."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from cms.l10n.phones import links


def lines(*parts):
    return format_html_join(mark_safe("<br>"), "{}", ([part] for part in parts if part))


def link(url, text):
    return format_html('<a href="{}">{}</a>', url, text)


def contact(page):
    """Return whom to ask, from the fields contact_name, contact_phone and contact_email."""
    phone, email = page.contact_phone, page.contact_email
    return lines(
        page.contact_name,
        phone_links(phone) if phone else "",
        link(f"mailto:{email}", email) if email else "",
    )


def phone_links(text, classname=""):
    """Print a telephone number, or several, as written; each calls by its own link, an extension included."""
    parts = [
        format_html('<a{} href="{}">{}</a>', css_class(classname), part.url, part.text) if part.url else part.text
        for part in links(str(text or ""))
    ]
    return format_html_join("", "{}", ((part,) for part in parts))


def css_class(name):
    return format_html(' class="{}"', name) if name else ""
