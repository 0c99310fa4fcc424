"""Acts on many pages at once: each page succeeds by itself or is listed with the reason."""

from datetime import timedelta
from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import override

from cms.models import BasePage
from cms.tree.url_integrity import wrong_paths
from home.models import HomePage, StandardPage
from tests.support.factories import make_admin, make_event, make_event_index, make_home, make_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def act(client, ui_language):
    """Send an act on pages as an administrator; return what the next page of the admin says."""
    client.force_login(make_admin(ui_language), backend="django.contrib.auth.backends.ModelBackend")

    def send(action, *pages, **data):
        url = f"{reverse('wagtail_bulk_action', args=['cms', 'basepage', action])}?next=/admin/"
        url += "".join(f"&id={page.pk}" for page in pages)
        assert client.get(url).status_code == 200
        response = client.post(url, data, follow=True)
        assert response.status_code == 200
        assert wrong_paths() == []
        return [unescape(str(message)) for message in response.context["messages"]]

    return send


def draft(page, **changes):
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision()
    return page


def live(page):
    page.refresh_from_db()
    return page.live


def test_publishing_with_all_below_leaves_out_only_what_cannot_be_public(home, act):
    top = make_page(home, live=False)
    fine, silent, alias_of = make_page(top, live=False), make_page(top, live=False), make_page(home, live=False)
    draft(silent, title_en="", live_en=True)
    alias = alias_of.create_alias(parent=top, update_slug="kartu")
    taken = draft(make_page(top, live=False), slug="tas-pats")
    fine.slug = "tas-pats"
    fine.save()
    below = make_page(taken, live=False)
    done, refused = act("publish", top, include_descendants="on")
    assert [live(page) for page in (top, fine, silent, alias, taken, below)] == [True, True, False, False, False, True]
    for page in (silent, alias, taken):
        assert f"<li>{page.title} – " in refused
    assert alias_of.title in refused
    assert fine.slug in refused


def test_what_only_one_type_of_page_asks_for_is_said_too(home, act, ui_language):
    """A front page without its heading and an event that ends before it begins, as forms save them as drafts."""
    event = make_event(make_event_index(home), live=False)
    home.hero_title_lt, event.ends_at = "", event.starts_at - timedelta(hours=1)
    for page in (home, event):
        page.save_revision(clean=False)
    [refused] = act("publish", home, event)
    assert home.title in refused and event.title in refused
    with override(ui_language):
        assert capfirst(str(HomePage._meta.get_field("hero_title_lt").verbose_name)) in refused


def test_drafts_with_one_address_do_not_go_public_together(home, act):
    first, second, third = [make_page(home, live=False) for _ in range(3)]
    draft(first, slug="tas-pats")
    draft(second, slug="tas-pats")
    draft(third, slug_en=BasePage.objects.get(pk=home.pk).specific.slug_en)  # free among the pages below
    _done, refused = act("publish", first, second, third)
    assert [live(page) for page in (first, second, third)] == [True, False, True]
    assert f"<li>{second.title} – " in refused


@pytest.mark.parametrize("field", ["slug", "slug_en"])
def test_pages_with_one_address_are_not_moved_to_one_place(home, act, field):
    places = [make_page(home) for _ in range(3)]
    first, second = [make_page(place, **{field: "same"}) for place in places[:2]]
    _done, refused = act("move", first, second, chooser=places[2].pk)
    assert [BasePage.objects.get(pk=page.pk).get_parent().pk for page in (first, second)] == [
        places[2].pk,
        places[1].pk,
    ]
    assert f"<li>{second.title} – " in refused
    assert "same" in refused
    assert list(StandardPage.objects.filter(**{field: "same-2"})) == []


@pytest.mark.parametrize("field", ["slug", "slug_en"])
def test_a_page_is_not_moved_to_where_its_address_is_taken(client, home, field):
    client.force_login(make_admin("lt"), backend="django.contrib.auth.backends.ModelBackend")
    there, page = make_page(home), make_page(home, **{field: "same"})
    make_page(there, **{field: "same"})
    url = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, there.pk])
    response = client.post(url)
    assert response["Location"] == reverse("wagtailadmin_pages:move", args=[page.pk])
    assert BasePage.objects.get(pk=page.pk).url_path == page.url_path


def test_pages_below_each_other_are_deleted_together(home, act):
    top = make_page(home)
    below = make_page(top)
    assert len(act("delete", below, top)) == 1
    assert not StandardPage.objects.exists()


def test_what_is_not_public_is_named_when_pages_are_unpublished(home, act):
    page, hidden = make_page(home), make_page(home, live=False)
    _done, refused = act("unpublish", page, hidden)
    assert not live(page)
    assert f"<li>{hidden.title} – " in refused


def test_an_english_address_is_refused_rather_than_numbered(home):
    make_page(home, slug_en="same")
    second = make_page(home, slug_en="other")
    second.slug_en = "same"
    with pytest.raises(ValidationError) as refusal:
        second.save_revision().publish()
    assert list(refusal.value.message_dict) == ["slug_en"]
    assert BasePage.objects.get(pk=second.pk).slug_en == "other"


def test_a_copy_may_be_published_at_its_own_english_address(home):
    page = make_page(home, slug_en="same")
    page.save_revision()
    copy = page.copy(update_attrs={"slug": "kopija"})
    copy.get_latest_revision_as_object().save_revision().publish()
    assert BasePage.objects.get(pk=copy.pk).slug_en == "same-2"
