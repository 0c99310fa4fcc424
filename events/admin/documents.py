"""Certificates: issue, show, revoke."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from events import certificates, services
from events.models import Attendee, Certificate

from .permissions import CERTIFY, needs


@require_POST
@needs(CERTIFY)
def issue(request, pk):
    attendee = get_object_or_404(Attendee.objects.select_related("registration"), pk=pk)
    try:
        services.certify(attendee=attendee, by=request.user)
        messages.success(request, _("The certificate is issued."))
    except services.RegistrationError as refusal:
        messages.error(request, str(refusal))
    return redirect("desk:person", attendee.registration_id)


@needs(CERTIFY)
def download(request, pk):
    certificate = get_object_or_404(Certificate, pk=pk, revoked_at=None)
    response = HttpResponse(certificates.pdf(certificate), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{certificate.code}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


@require_POST
@needs(CERTIFY)
def revoke(request, pk):
    certificate = get_object_or_404(Certificate.objects.select_related("attendee__registration"), pk=pk)
    services.revoke(certificate=certificate, by=request.user)
    messages.success(request, _("The certificate is revoked."))
    return redirect("desk:person", certificate.attendee.registration_id)
