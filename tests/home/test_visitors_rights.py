"""What visitors sent is for those who may see it; the right to change it opens nothing by itself."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from cms.models import OutgoingMail
from home.models import Application, ContactMessage
from tests.support.factories import make_admin

pytestmark = pytest.mark.django_db
VALUES = {"name": "Ona", "email": "ona@example.org", "message": "Labas", "language": "lt", "submit_key": "x"}


def somebody(*rights):
    user = make_admin("en")
    user.is_superuser = False
    user.save()
    user.user_permissions.set(Permission.objects.filter(codename__in=["access_admin", *rights]))
    return user


@pytest.mark.parametrize(("rights", "opens"), [((), False), (("change",), False), (("view", "change"), True)])
def test_the_letter_about_a_decision_is_for_those_who_may_see_and_change(client, rights, opens):
    decided = {"organisation": "Klubas", "sector": "community", "state": "accepted", "decided_at": timezone.now()}
    application = Application.objects.create(**VALUES, **decided)
    client.force_login(somebody(*(f"{right}_application" for right in rights)))
    url = reverse("applications:letter", args=[application.pk])
    assert ("ona@example.org" in client.get(url).content.decode()) is opens
    client.post(url, {"words": "Sveiki", "send": "1"})
    assert OutgoingMail.objects.filter(to="ona@example.org").exists() is opens


@pytest.mark.parametrize("model", [Application, ContactMessage])
@pytest.mark.parametrize(("rights", "opens"), [(("change",), False), (("delete",), False), (("view",), True)])
def test_no_right_but_that_to_see_opens_what_visitors_sent(client, model, rights, opens):
    extra = {"organisation": "Klubas", "sector": "community"} if model is Application else {}
    one = model.objects.create(**VALUES, **extra)
    client.force_login(somebody(*(f"{right}_{model._meta.model_name}" for right in rights)))
    namespace = "applications" if model is Application else "contact_messages"
    pages = [reverse(f"{namespace}:index"), reverse(f"{namespace}:index") + "?export=csv"]
    pages += [
        reverse(f"{namespace}:{name}", args=[one.pk]) for name in ("inspect", "edit", "delete", "history", "usage")
    ]
    answers = [client.get(page) for page in pages]
    texts = [(b"".join(answer) if answer.streaming else answer.content).decode() for answer in answers]
    assert any("ona@example.org" in text for text in texts) is opens
