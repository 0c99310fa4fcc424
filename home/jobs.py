"""What the forms of the organisation do by themselves: tell an office that had no address, delete what is old."""

from datetime import timedelta

from cms.jobs import job

from . import services


@job("tell_office")
def tell_office(at):
    return services.tell_what_waits() or ""


@job("purge_contact_messages", every=timedelta(hours=12))
def purge_contact_messages(at):
    return services.purge(at) or ""
