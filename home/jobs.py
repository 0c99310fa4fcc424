"""What is done by itself: waiting messages are mailed, alerts about calls are written, what is old goes."""

from datetime import timedelta

from cms.jobs import job

from . import services
from .alerts import letters  # noqa: F401 - the renderer registers itself
from .alerts import services as alerts
from .ideas import services as ideas


@job("mail_contact_messages")
def mail_contact_messages(at):
    return services.mail_waiting() or ""


@job("purge_contact_messages", every=timedelta(hours=12))
def purge_contact_messages(at):
    return services.purge(at) or ""


@job("tell_of_open_calls")
def tell_of_open_calls(at):
    return alerts.tell(at) or ""


@job("purge_call_subscribers", every=timedelta(hours=12))
def purge_call_subscribers(at):
    return alerts.purge(at) or ""


@job("purge_ideas", every=timedelta(hours=12))
def purge_ideas(at):
    return ideas.purge(at) or ""
