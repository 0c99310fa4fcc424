"""Invariants of registrations, checked in the database. Each query should find nothing.

I3 and I4 are unique constraints as well, I2 a check: asked here nevertheless, for a database that came from elsewhere.
"""

from datetime import timedelta

from django.db.models import Count, F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from cms.integrity import integrity_check
from cms.models import OutgoingMail
from cms.models.mail import KEPT_FOR

from .models import Answer, Attendance, Attendee, Audit, Certificate, Registration, SeatPool
from .models.registrations import ACTIVE, SEATED, State

What = Audit.What


def breaches(at=None):
    """Yield (invariant, sentence) for each breach. The sentences may be logged, so they contain no names."""
    at = at or timezone.now()
    for invariant in (
        counted,
        within_ceiling,
        once_a_person,
        once_a_form,
        in_order,
        told,
        in_time,
        present,
        certified,
        forgotten,
    ):
        yield from ((invariant.__doc__.partition(":")[0], sentence) for sentence in invariant(at))


@integrity_check("registrations")
def sentences():
    return [f"{invariant}: {sentence}" for invariant, sentence in breaches()]


def counted(at):
    """I1: the seats taken equal those the registrations hold."""
    held = Registration.objects.filter(pool=OuterRef("pk")).order_by().values("pool").annotate(sum=Sum("seats_held"))
    for pool in SeatPool.objects.annotate(held=Coalesce(Subquery(held.values("sum")), 0)).exclude(taken=F("held")):
        yield f"pool {pool.pk}: {pool.taken} seats are counted as taken, {pool.held} are held"
    wrong = Q(state__in=SEATED) & ~Q(seats_held=F("party_size"))
    wrong |= ~Q(state__in=[*SEATED, State.PENDING]) & ~Q(seats_held=0)
    for registration in Registration.objects.filter(wrong):
        yield f"registration {registration.code}: {registration.state} with {registration.seats_held} seats"


def within_ceiling(at):
    """I2: the seats taken do not exceed the ceiling, which only the office raises above the capacity."""
    for pool in SeatPool.objects.filter(taken__gt=F("ceiling")):
        yield f"pool {pool.pk}: {pool.taken} seats taken, the ceiling is {pool.ceiling}"
    lifted = Audit.objects.filter(what__in=[What.OVER_LIMIT, What.CAPACITY]).values("pool")
    for pool in SeatPool.objects.filter(taken__gt=F("capacity")).exclude(pk__in=lifted):
        yield f"pool {pool.pk}: {pool.taken} seats taken of {pool.capacity}, and nobody let that happen"


def once_a_person(at):
    """I3: there is one active registration per address and name."""
    active = Registration.objects.filter(state__in=ACTIVE).order_by()
    by_email = active.exclude(email_norm="").values("pool", "email_norm", "name_norm")
    by_phone = active.filter(email_norm="").exclude(phone_norm="").values("pool", "phone_norm", "name_norm")
    for groups in (by_email, by_phone):
        for group in groups.annotate(number=Count("pk")).filter(number__gt=1):
            yield f"pool {group['pool']}: {group['number']} active registrations of one person"


def once_a_form(at):
    """I4: there is one registration per submitted form."""
    keys = Registration.objects.order_by().values("submit_key").annotate(number=Count("pk")).filter(number__gt=1)
    for group in keys:
        yield f"{group['number']} registrations from one form"


def in_order(at):
    """I5: no seat is free that somebody waiting could take, so no newcomer overtakes an older request that fits."""
    for pool in SeatPool.objects.ahead(at).filter(event__live=True, starts_at__gt=at + timedelta(hours=48)):
        queue = Registration.objects.queued().filter(pool=pool)
        first = queue.first()
        fits = first if pool.keeps_strict_order else queue.filter(party_size__lte=pool.places_left or 0).first()
        if at < pool.queue_ends_at and first and fits and pool.fits(fits.party_size):
            yield f"pool {pool.pk}: {pool.places_left} places are free, and {fits.code} waits for {fits.party_size}"


def told(at):
    """I6: every step that requires a notification has exactly one e-mail, as long as e-mails are kept."""
    young = Audit.objects.filter(at__gt=at - KEPT_FOR + timedelta(hours=1)).exclude(letter_key="")
    there = OutgoingMail.objects.filter(dedupe_key=OuterRef("letter_key")).values("pk")
    kept = Q(registration__anonymised_at=None)  # the e-mails of erased people are erased too
    for step in young.filter(kept).annotate(letter=Subquery(there[:1])).filter(letter=None):
        yield f"step {step.pk} ({step.what}) of registration {step.registration_id} has no letter"
    doubled = young.order_by().values("letter_key").annotate(number=Count("pk")).filter(number__gt=1)
    for group in doubled:
        yield f"letter {group['letter_key']} tells {group['number']} steps"


def in_time(at):
    """I9: nobody was promoted after the waiting list had ended."""
    late = Audit.objects.filter(what__in=[What.PROMOTED, What.OFFERED])
    moved = Audit.objects.filter(what=What.EVENT_MOVED).values("pool")
    ended = Q(at__gte=F("pool__starts_at")) | Q(at__gte=F("pool__waitlist_stops_at"))
    for step in late.filter(ended).exclude(pool__in=moved):
        yield f"registration {step.registration_id} was promoted after the end of the queue"


def present(at):
    """I10: nobody without a seat is marked as present."""
    for attendance in Attendance.objects.exclude(attendee__registration__state=State.CONFIRMED):
        yield f"attendance {attendance.pk} is of a registration without a seat"


def certified(at):
    """I11: a valid certificate belongs to somebody who attended."""
    valid = Certificate.objects.filter(revoked_at=None, attendee__attendances=None)
    for certificate in valid:
        yield f"certificate {certificate.pk} is of somebody who was not there"


def forgotten(at):
    """I12: after its retention periods an event holds no name, contact, answer or e-mail."""
    reachable = ~Q(email="") | ~Q(phone="") | ~Q(guardian_name="") | ~Q(guardian_contact="") | ~Q(staff_note="")
    for pool in SeatPool.objects.filter(ends_at__lt=at - timedelta(days=1)):
        days = (at - pool.ends_at).days - 1  # the purge runs at night
        everyone = Registration.objects.filter(pool=pool)
        abouts = [f"registration:{key}" for key in everyone.values_list("uuid", flat=True)]
        named = Attendee.objects.filter(registration__in=everyone).exclude(name="")
        what = {
            "contacts": days >= pool.contact_retention_days and everyone.filter(reachable),
            "answers": days >= pool.contact_retention_days and Answer.objects.filter(registration__in=everyone),
            "letters": days >= pool.contact_retention_days and OutgoingMail.objects.filter(about__in=abouts),
            "early answers": Answer.objects.filter(registration__in=everyone, question__keep_days__lte=days),
            "names": days >= pool.evidence_retention_days and everyone.exclude(name="", organisation=""),
            "companions": days >= pool.evidence_retention_days and named,
        }
        yield from (
            f"pool {pool.pk}: {name} are still there" for name, found in what.items() if found and found.exists()
        )
