"""Files of one's own registration: calendar, certificate, data."""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect

from cms.web.calendars import TYPE
from events import certificates, services
from events.addresses import own_url
from events.own_calendar import calendar_for
from events.own_data import own_data_of

from .private import private


@private
def own_data(request, registration):
    response = JsonResponse(own_data_of(registration), json_dumps_params={"ensure_ascii": False, "indent": 2})
    response.headers["Content-Disposition"] = f'attachment; filename="{registration.code}.json"'
    return response


@private
def own_calendar(request, registration):
    """Return the calendar file of a registrant with a place; others are sent to their own page."""
    if not registration.holds_seats:
        return redirect(own_url(registration))
    response = HttpResponse(calendar_for(registration).to_ical(), content_type=TYPE)
    response.headers["Content-Disposition"] = f'attachment; filename="{registration.code}.ics"'
    return response


def certificate_of(attendee):
    """Issue the certificate if necessary, and return it as a file."""
    certificate = services.certify(attendee=attendee)
    response = HttpResponse(certificates.pdf(certificate), content_type="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="{certificate.code}.pdf"'
    return response
