"""The first page of the admin as somebody reads it."""

from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from cms import jobs
from cms.models import JobRun
from tests.support.factories import PASSWORD


def member(name, *groups):
    user = get_user_model().objects.create_user(name, password=PASSWORD)
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


def panel(client):
    response = client.get(reverse("wagtailadmin_home"))
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser").select_one("#today-section")


def said(client):
    return " ".join(panel(client).get_text(" ").split())


def all_has_run(at=None):
    for task in jobs.deletions():
        JobRun.objects.update_or_create(name=task.name, defaults={"finished_at": at or timezone.now(), "outcome": ""})
