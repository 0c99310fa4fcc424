"""Sessions that people register for each apart, and what becomes of that when the page changes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.models import OutgoingMail
from events import services
from events.models import EventSession
from tests.support.factories import make_event, make_event_index, make_home
from tests.support.forms import form_url, text_of
from tests.support.registrations import add_pool, fresh, register, states

pytestmark = pytest.mark.django_db


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def pools(now):
    """Two days, ten places each, one person on each."""
    event = make_event(make_event_index(make_home()), title="Dirbtuvės", starts_at=now + timedelta(days=9), hours=50)
    for day, title in enumerate(["Molis", "Vilna"]):
        start = event.starts_at + timedelta(days=day)
        EventSession.objects.create(page=event, starts_at=start, ends_at=start + timedelta(hours=2), title_lt=title)
    pools = []
    for session in event.sessions.all():
        times = {"starts_at": session.starts_at, "ends_at": session.ends_at}
        pools.append(add_pool(event, 10, session_uid=session.uid, **times))
        register(pools[-1], at=now)
    return pools


def test_a_session_taken_off_the_page_is_cancelled_and_its_people_are_told_once(client, pools, now):
    kept, gone = pools
    event = kept.event
    assert "Vilna" in text_of(client.get(form_url(event)))
    event.sessions.all()[1].delete()
    for _publishing in range(2):
        services.follow_page(event=type(event).objects.get(pk=event.pk), at=now)
    assert states(gone) == ["cancelled"] and fresh(gone).cancelled_at == now and fresh(gone).taken == 0
    assert states(kept) == ["confirmed"] and fresh(kept).starts_at == kept.starts_at
    assert OutgoingMail.objects.filter(kind="events.event_cancelled").count() == 1
    offered = text_of(client.get(form_url(event)))
    assert "Molis" in offered and "Vilna" not in offered
    assert register(kept, at=now).state == "confirmed"
    with pytest.raises(services.RegistrationClosed):
        register(gone, at=now)


def test_a_session_at_another_hour_moves_only_its_own_people(pools, now):
    first, second = pools
    session = first.event.sessions.get(uid=first.session_uid)
    session.starts_at += timedelta(hours=1)
    session.save()
    services.follow_page(event=type(first.event).objects.get(pk=first.event.pk), at=now)
    assert fresh(first).starts_at == session.starts_at and fresh(second).starts_at == second.starts_at
    moved = OutgoingMail.objects.get(kind="events.event_moved")
    assert moved.to == first.registrations.get().email
