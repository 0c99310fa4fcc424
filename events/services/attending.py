"""Check-in: presence is recorded once, however often it is tapped."""

from datetime import timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from events.models import Attendance, Audit, Certificate, Registration, SeatPool
from events.models.registrations import State

from .errors import RegistrationError
from .unit_of_work import service

KEPT_TAPS = timedelta(days=3)  # how long a phone may have been offline


class HasNoSeat(RegistrationError):
    def __init__(self, registration):
        self.registration = registration

    def __str__(self):
        return _("No confirmed place: %(state)s.") % {"state": self.registration.get_state_display()}


class NotAttended(RegistrationError):
    def __str__(self):
        return _("Only people who took part get a certificate.")


@service
def check_in(work, *, attendee, nonce, session_uid=None, how=Attendance.How.LIST, tapped_at=None):
    """Check somebody in; returns (attendance, is_new). `tapped_at`: the time on a phone that was offline."""
    pool = SeatPool.objects.lock(attendee.registration.pool_id)
    registration = Registration.objects.get(pk=attendee.registration_id)
    session_uid = pool.session_uid or session_uid
    same = Attendance.objects.filter(Q(nonce=nonce) | Q(session_uid=session_uid), attendee=attendee)
    if known := same.first():
        return known, False
    if registration.state != State.CONFIRMED:
        raise HasNoSeat(registration)
    is_credible = tapped_at and work.at - KEPT_TAPS < tapped_at <= work.at
    attendance = Attendance(attendee=attendee, session_uid=session_uid, nonce=nonce, how=how, by=work.by)
    attendance.at = tapped_at if is_credible else work.at
    attendance.save(force_insert=True)
    return attendance, True


@service
def take_back(work, *, attendee, session_uid=None):
    """Undo a check-in. Somebody left without any attendance loses the certificate."""
    pool = SeatPool.objects.lock(attendee.registration.pool_id)
    session_uid = pool.session_uid or session_uid
    if not Attendance.objects.filter(attendee=attendee, session_uid=session_uid).delete()[0]:
        return
    if not attendee.attendances.exists():
        Certificate.objects.filter(attendee=attendee, revoked_at=None).update(revoked_at=work.at)
    work.audit(Audit.What.NOT_THERE, pool=pool, registration=attendee.registration)


@service
def certify(work, *, attendee):
    """Issue the certificate of somebody who attended, or return the existing one. Raises NotAttended."""
    pool = SeatPool.objects.lock(attendee.registration.pool_id)
    if not attendee.attendances.exists() or not attendee.name:
        raise NotAttended
    certificate = Certificate.objects.filter(attendee=attendee, revoked_at=None).first()
    if certificate is None:
        certificate = Certificate.objects.create(attendee=attendee, issued_at=work.at, issued_by=work.by)
        work.audit(Audit.What.CERTIFIED, pool=pool, registration=attendee.registration)
    return certificate


@service
def revoke(work, *, certificate):
    pool = SeatPool.objects.lock(certificate.attendee.registration.pool_id)
    if Certificate.objects.filter(pk=certificate.pk, revoked_at=None).update(revoked_at=work.at):
        work.audit(Audit.What.REVOKED, pool=pool, registration=certificate.attendee.registration)
