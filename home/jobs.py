"""What is done by itself: mail the office what could not be mailed at once, delete and forget what is old."""

from datetime import timedelta

from cms.jobs import job

from . import services
from .ideas import services as ideas


@job("mail_contact_messages")
def mail_contact_messages(at):
    return services.mail_waiting() or ""


@job("purge_contact_messages", every=timedelta(hours=12))
def purge_contact_messages(at):
    return services.purge(at) or ""


@job("purge_ideas", every=timedelta(hours=12))
def purge_ideas(at):
    return ideas.purge(at) or ""
