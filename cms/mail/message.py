"""Builds the message for the mail server from a row of the outbox."""

from django.core.mail import EmailMultiAlternatives


def message(mail, letter, mail_server):
    """Return the EmailMessage of an OutgoingMail and its rendered Letter."""
    headers = {"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated", **letter.headers}
    made = EmailMultiAlternatives(
        " ".join(letter.subject.split()),  # a line break would be a header of its own
        letter.body,
        to=[mail.to],
        reply_to=[letter.reply_to] if letter.reply_to else None,
        headers=headers,
        connection=mail_server,
    )
    if letter.html:
        made.attach_alternative(letter.html, "text/html")
    for attachment in letter.attachments:
        made.attach(*attachment)
    return made
