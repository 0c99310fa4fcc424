"""Certificates of attendance: a tagged PDF, and the page that verifies one.

Typst makes it (one wheel, no system package; WeasyPrint needs Pango, fpdf2 writes no tags): its own Libertinus, under
the SIL Open Font License, has every Lithuanian letter and is embedded; words about European money are in Ubuntu.
"""

import json
from functools import cache
from pathlib import Path

from django.conf import settings
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from cms.funding import emblem
from cms.funding.statements import acknowledge
from cms.l10n.formatting import long_date
from cms.media.qr import qr_file
from cms.models import SiteSettings

from . import typesetting
from .formatting import initials, when, where
from .models import Certificate

SOURCE = Path(__file__).resolve().parent / "papers" / "certificate.typ"
# Accessible and archivable (PDF/UA, PDF/A); Typst refuses to write a file that is not.
STANDARDS = ("ua-1", "a-2a")
# The bundled one of the typefaces that European Union funding statements may use.
FONTS = (str(Path(emblem.__file__).parents[1] / "fonts"),)


@cache
def source():
    return SOURCE.read_bytes()


def pdf(certificate, language=None):
    """Return the bytes; by default in the language the person registered in."""
    with override(language or certificate.attendee.registration.language):
        return typesetting.pdf_of(source(), words(certificate), font_paths=FONTS, pdf_standards=STANDARDS)


def words(certificate):
    event = certificate.attendee.registration.pool.event
    settings_of_site = SiteSettings.objects.first()
    address = verify_url(certificate)
    return {
        "language": get_language(),
        "heading": _("Certificate of attendance"),
        "intro": _("This is to certify that"),
        "name": certificate.attendee.name,
        "took-part": _("took part in the event"),
        "event": event.localized_title,
        "when": when(event),
        "place": where(event),
        **who_pays(event),
        "organisation": event.organiser or (settings_of_site.organisation_name if settings_of_site else "") or "",
        "issued": _("Issued on %(day)s") % {"day": long_date(certificate.issued_at)},
        "signature": _("Name, position, signature"),
        "verify": _("Verify: code %(code)s") % {"code": certificate.code},
        "address": address,
        "qr": qr_file(address).decode(),
    }


def who_pays(event):
    said = [vars(one) | {"programmes": one.names} for one in acknowledge(event.shown_funders)]
    return {
        "funders": json.dumps(said, ensure_ascii=False),
        "emblem": emblem.svg(),
        "emblem-name": _("Emblem of the European Union"),
        "funding": " ".join(strip_tags(event.funding_text or "").split()),
    }


def verify_url(certificate):
    path = reverse("verify_certificate", args=[certificate.code])
    return f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{path}"


def verify(request, code):
    """Return what anybody holding the certificate may know."""
    found = Certificate.objects.select_related("attendee__registration__pool__event")
    certificate = get_object_or_404(found, code=code.upper())
    context = {
        "certificate": certificate,
        # Enough to compare with the certificate, too little to harvest names.
        "initials": initials(certificate.attendee.name),
        "event": certificate.attendee.registration.pool.event,
    }
    response = render(request, "events/certificate_check.html", context)
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "private, no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response
