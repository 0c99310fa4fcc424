"""The funders in the footer of an e-mail: wording in both parts, the emblem as an inline image.

A letter fetches nothing from elsewhere, so that nobody learns when it is read; readers of mail know no SVG.
"""

from dataclasses import dataclass, field
from email.mime.image import MIMEImage
from functools import cache

from django.template.loader import render_to_string

from cms.mail.rendering import RenderedEmail

from . import emblem
from .statements import acknowledge, in_plain_text

EMBLEM_ID = "eu-emblem"
EMBLEM_HEIGHT = 72  # the displayed size; drawn twice as large for high-density screens


@dataclass
class EmailFooter:
    said: list = field(default_factory=list)
    text: str = ""
    attachments: list = field(default_factory=list)


def email_footer(page):
    """Return the funding statement of an e-mail about a page, in the active language."""
    said = acknowledge(page.shown_funders)
    attachments = [(emblem_part(),)] if any(one.has_emblem for one in said) else []
    return EmailFooter(said, f"\n{in_plain_text(said)}\n" if said else "", attachments)


def emblem_part():
    part = MIMEImage(drawn(), "png")
    part.add_header("Content-ID", f"<{EMBLEM_ID}>")
    part.add_header("Content-Disposition", "inline", filename=f"{EMBLEM_ID}.png")
    return part


@cache
def drawn():
    return emblem.png(2 * EMBLEM_HEIGHT)


def with_footer(event, mail, subject, body, attachments=()):
    """Return the e-mail as text and HTML, with the statement and emblem of the event's funders."""
    foot = email_footer(event)
    values = {"subject": subject, "body": body, "language": mail.language, "said": foot.said}
    html = render_to_string("cms/email/letter.html", values)
    return RenderedEmail(subject, body + foot.text, mail.to, html, attachments=[*attachments, *foot.attachments])
