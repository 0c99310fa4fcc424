"""What is in sight under a form, for whom: nobody opens a menu for what they came for."""

import re

import pytest
from django.urls import reverse

from tests.support.factories import make_admin, make_home, make_page
from tests.support.factories_rights import make_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


def buttons(client, url):
    """Return (those in sight, those in the menu): the name each button sends, "save" for that of a draft."""
    html = client.get(url).content.decode()
    footer = re.search(r'<footer class="footer.*?</footer>', html, re.S)[0]
    in_sight, _toggle, menu = footer.partition('data-w-dropdown-target="toggle"')
    tag = r'<button(?=[^>]*type="submit"|[^>]*data-workflow)[^>]*>'
    name = r'(?:\sname|data-workflow-action-name)="([\w-]+)"'
    return tuple(
        [(re.search(name, button) or ["", "save"])[1] for button in re.findall(tag, part)] for part in (in_sight, menu)
    )


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def log_in(client, user):
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")


@pytest.mark.parametrize("live", [True, False])
def test_publishing_stands_beside_saving(client, home, live):
    log_in(client, make_admin())
    in_sight, menu = buttons(client, edit_url(make_page(home, live=live)))
    assert in_sight == ["save", "action-publish"]
    assert "action-publish" not in menu
    assert ("action-publish-english" in menu) is live


def test_on_a_new_page_too(client, home):
    log_in(client, make_admin())
    url = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])
    assert buttons(client, url)[0] == ["save", "action-publish"]


@pytest.mark.parametrize("name", ["home_officialdocument", "cms_programme"])
def test_beside_that_of_a_row_with_drafts_too(client, home, name):
    log_in(client, make_admin())
    assert buttons(client, reverse(f"wagtailsnippets_{name}:add"))[0] == ["save", "action-publish"]


@pytest.mark.parametrize(
    "group, step",
    [("Redaktoriai", "action-submit"), ("Moderatoriai", "action-publish"), ("Vertėjai", "action-publish-english")],
)
def test_who_may_not_publish_sees_what_they_may_do(client, home, group, step):
    log_in(client, make_member(group))
    assert buttons(client, edit_url(make_page(home)))[0] == ["save", step]


def test_a_moderator_sees_the_approval(client, home):
    log_in(client, make_admin())
    page = make_page(home, live=False)
    page.save_revision()
    page.get_workflow().start(page, make_admin(username="autorius"))
    in_sight, menu = buttons(client, edit_url(page))
    assert in_sight == ["save", "approve"]
    assert {"action-publish", "approve", "reject"} <= set(menu)  # approving with a comment stays in the menu


def test_a_locked_page_offers_nothing(client, home):
    log_in(client, make_member("Redaktoriai"))
    page = make_page(home)
    page.locked = True
    page.save()
    assert "action-publish" not in buttons(client, edit_url(page))[0]
