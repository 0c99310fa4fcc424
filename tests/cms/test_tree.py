"""Editors who change the page tree at the same time, through the admin: nobody's page loses its parent."""

import threading
import time

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection, transaction
from django.test import Client
from django.urls import reverse
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction

from cms.models import BasePage
from cms.tree import locking
from tests.support.factories import make_admin, make_home, make_page

BULK = "wagtail_bulk_action"


def orphans():
    """Return the ids of the pages without a page above them, as the database itself counts."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM cms_basepage AS child WHERE depth > 1 AND NOT EXISTS (SELECT 1 FROM cms_basepage AS parent"
            " WHERE parent.path = substr(child.path, 1, length(child.path) - 4))"
        )
        return [row[0] for row in cursor.fetchall()]


def send(admin, url, data):
    client = Client()
    client.force_login(admin, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.post(url, data)
    assert answer.status_code == 302, answer.content


ACTS = {
    "move": lambda admin, page, target: send(
        admin, reverse("wagtailadmin_pages:move_confirm", args=[page, target]), {}
    ),
    "delete": lambda admin, page, target: send(admin, reverse("wagtailadmin_pages:delete", args=[page]), {}),
    "bulk move": lambda admin, page, target: send(
        admin, f"{reverse(BULK, args=['cms', 'basepage', 'move'])}?id={page}", {"chooser": target}
    ),
    "bulk delete": lambda admin, page, target: send(
        admin, f"{reverse(BULK, args=['cms', 'basepage', 'delete'])}?id={page}", {}
    ),
    "wagtail's action to move": lambda admin, page, target: MovePageAction(
        BasePage.objects.get(pk=page), BasePage.objects.get(pk=target), pos="last-child"
    ).execute(),
    "wagtail's action to delete": lambda admin, page, target: DeletePageAction(BasePage.objects.get(pk=page)).execute(),
}


@pytest.fixture
def meet():
    """Let somebody add a page in an open transaction while an act is sent; return where that page is, None if gone."""

    def run(act):
        home = make_home()
        target, parent = make_page(home), make_page(home)
        middle = make_page(parent)
        thread = threading.Thread(target=work, args=(act, make_admin("lt"), parent.pk, target.pk))
        with transaction.atomic():
            child = make_page(middle)
            thread.start()
            time.sleep(1)
        thread.join()
        found = BasePage.objects.filter(pk=child.pk).first()
        return found and found.url_path, target.url_path

    def work(act, *args):
        try:
            ACTS[act](*args)
        finally:
            connection.close()

    return run


@pytest.mark.django_db(transaction=True)
@pytest.mark.postgresql
@pytest.mark.parametrize("act", ACTS)
def test_a_page_just_added_goes_where_its_parent_goes(meet, act):
    found, target = meet(act)
    assert orphans() == []
    assert found is None if "delete" in act else found.startswith(target)


@pytest.mark.django_db(transaction=True)
@pytest.mark.postgresql
@pytest.mark.parametrize("act", ["move", "delete"])
def test_without_the_lock_it_would_lose_its_parent(meet, act, monkeypatch):
    for place in ("cms.tree.locking.lock", "cms.models.tree.lock"):
        monkeypatch.setattr(place, lambda: None)
    meet(act)
    assert orphans()


def deadlock(sqlstate="40P01"):
    cause = Exception("deadlock detected")
    cause.pgcode = sqlstate
    error = OperationalError("deadlock detected")
    error.__cause__ = cause
    return error


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("sqlstate", "times", "works"), [("40P01", 3, True), ("40P01", 4, False), ("55P03", 1, False)])
def test_an_act_is_repeated_after_a_deadlock(sqlstate, times, works):
    home, errors = make_home(), [deadlock(sqlstate)] * times

    def act():
        page = make_page(home)
        if errors:
            raise errors.pop()
        return page.pk

    if works:
        assert BasePage.objects.filter(pk=locking.run(act)).exists()
        assert BasePage.objects.child_of(home).count() == 1  # what was done before the deadlock is undone
    else:
        with pytest.raises(OperationalError):
            locking.run(act)


@pytest.fixture
def orphan():
    """Return a page whose parent is gone, a page below it, and the parent: what two editors could leave behind."""
    parent = make_page(make_home())
    page = make_page(parent)
    below = make_page(page)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE cms_basepage SET path = '000100019999' || substr(path, 13) WHERE id IN (%s, %s)",
            [page.pk, below.pk],
        )
    return page, below, parent


@pytest.mark.django_db
def test_orphans_are_found_and_brought_back_to_where_their_address_says(orphan, capsys):
    page, below, parent = orphan
    with pytest.raises(SystemExit):
        call_command("check_site")
    assert f"Page {page.pk} " in capsys.readouterr().err
    call_command("check_site", "--repair")
    assert orphans() == []
    for one, above in ((page, parent), (below, page)):
        one.refresh_from_db()
        assert one.get_parent(update=True).pk == above.pk
        assert one.live
    call_command("check_site")


@pytest.mark.django_db
def test_an_orphan_whose_address_leads_nowhere_becomes_a_draft_below_the_front_page(orphan, client):
    page, below, parent = orphan
    home = parent.get_parent()
    BasePage.objects.filter(pk=parent.pk).update(numchild=0)
    BasePage.objects.get(pk=parent.pk).delete()
    make_page(home, slug=page.slug)  # the address is taken by now
    call_command("check_site", "--repair")
    for one in (page, below):
        one.refresh_from_db()
        assert not one.live
    assert page.get_parent(update=True).pk == home.pk
    assert page.slug.endswith("-2")
    client.force_login(make_admin("lt"), backend="django.contrib.auth.backends.ModelBackend")
    assert client.post(reverse("wagtailadmin_pages:delete", args=[page.pk])).status_code == 302
    call_command("check_site")
