"""Scheduled work of home: late e-mails to the office, call alerts, deletions."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from cms.jobs import job

from . import services
from .calls.alerts import emails  # noqa: F401 - the renderer registers itself
from .calls.alerts import services as alerts
from .ideas import services as ideas


@job("tell_office")
def tell_office(at):
    return services.tell_what_waits() or ""


@job("purge_contact_messages", every=timedelta(hours=12), deletes=_("messages and applications of visitors"))
def purge_contact_messages(at):
    return services.purge(at) or ""


@job("tell_of_open_calls")
def tell_of_open_calls(at):
    return alerts.tell(at) or ""


@job("purge_call_subscribers", every=timedelta(hours=12), deletes=_("addresses that asked for e-mails about calls"))
def purge_call_subscribers(at):
    return alerts.purge(at) or ""


@job("purge_ideas", every=timedelta(hours=12), deletes=_("people who suggested ideas"))
def purge_ideas(at):
    return ideas.purge(at) or ""
