"""Choosers tell nobody more than the screens behind them."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from home.models import Idea, OfficialDocument
from tests.support.factories import make_admin, make_home, make_page
from tests.support.factories_documents import make_official
from tests.support.factories_ideas import make_idea
from tests.support.factories_rights import make_member
from tests.support.private_tree import restrict

pytestmark = pytest.mark.django_db


def helper(*rights):
    """Return somebody with a login to the admin and these rights, but none to any page."""
    user = make_admin("en")
    user.is_superuser = False
    user.save()
    user.user_permissions.set(Permission.objects.filter(codename__in=["access_admin", *rights]))
    return user


def text(client, name, *args, query=""):
    response = client.get(reverse(name, args=args) + query)
    return response.content.decode() if response.status_code == 200 else response.status_code


@pytest.fixture
def pages():
    home = make_home()
    private = make_page(home, title="Uzdarytoji", title_en="Closed", slug="vidaus")
    restrict(private, "login")
    draft = make_page(home, title="Juodrastis", title_en="Draft", slug="rengiama", live=False)
    return {"home": home, "private": private, "draft": draft, "public": make_page(home, title="Viesa", title_en="Open")}


@pytest.mark.parametrize(("who", "seen"), [(helper, False), (lambda: make_member("Redaktoriai"), True)])
def test_drafts_and_private_pages_are_offered_to_those_who_may_see_them(client, pages, who, seen):
    client.force_login(who())
    shown = text(client, "wagtailadmin_choose_page_child", pages["home"].pk)
    assert [title in shown for title in ("Viesa", "Uzdarytoji", "Juodrastis")] == [True, seen, seen]
    for name in ("private", "draft"):
        assert isinstance(text(client, "wagtailadmin_choose_page_child", pages[name].pk), str) is seen
        many = text(client, "wagtailadmin_choose_page_chosen_multiple", query=f"?id={pages[name].pk}")
        assert isinstance(many, str) is seen
    assert "Viesa" in text(client, "wagtailadmin_choose_page_chosen_multiple", query=f"?id={pages['public'].pk}")


@pytest.mark.parametrize(
    ("model", "right", "make"),
    [
        (Idea, "view_idea", lambda is_public: make_idea("published" if is_public else "new")),
        (OfficialDocument, "change_officialdocument", lambda is_public: make_official(live=is_public)),
    ],
)
def test_rows_that_are_not_public_are_offered_to_those_with_a_right_to_them(client, model, right, make):
    secret, public = make(False), make(True)
    start = f"wagtailsnippetchoosers_home_{model._meta.model_name}"
    for user, seen in ((helper(), False), (helper(right, "edit_lithuanian"), True)):
        client.force_login(user)
        for address in ("choose", "choose_results"):
            shown = text(client, f"{start}:{address}")
            chosen = [reverse(f"{start}:chosen", args=[one.pk]) in shown for one in (secret, public)]
            assert chosen == [seen, True]
        assert (text(client, f"{start}:chosen", secret.pk) != 404) is seen
        assert text(client, f"{start}:chosen", public.pk) != 404
        both = text(client, f"{start}:chosen_multiple", query=f"?id={secret.pk}&id={public.pk}")
        assert both.count('"edit_url"') == 1 + seen
