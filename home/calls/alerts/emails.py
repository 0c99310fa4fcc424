"""The two e-mails: confirm the address, and a call has opened."""

from cms.funding.email_footer import with_footer
from cms.mail.rendering import NoLongerNeeded, RenderedEmail, renders, written
from home.models import CallPage, CallSubscriber

from .addresses import CONFIRM, STOP, full_url


@renders("alerts")
def letter(mail):
    subscriber = CallSubscriber.objects.filter(pk=mail.context["subscriber"]).first()
    if subscriber is None:
        raise NoLongerNeeded
    return {"confirm": confirmation, "opened": alert}[mail.kind.partition(".")[2]](mail, subscriber)


def confirmation(mail, subscriber):
    link = full_url(CONFIRM, subscriber, mail.language)
    subject, body = written("home/email/alert_confirm.txt", {"link": link})
    return RenderedEmail(subject, body, subscriber.email)


def alert(mail, subscriber):
    """Supports one-click unsubscribing in the mail program (RFC 8058), and has a link at the end."""
    call = CallPage.objects.visible(mail.language).filter(pk=mail.context["call"]).select_related("measure").first()
    if call is None or not call.is_open:
        raise NoLongerNeeded
    link = full_url(STOP, subscriber, mail.language)
    subject, body = written("home/email/alert_opened.txt", {"call": call, "link": link})
    made = with_footer(call, mail, subject, body)
    made.to = subscriber.email
    made.headers = {"List-Unsubscribe": f"<{link}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    return made
