"""English goes public and leaves it by itself (multilingual.md b, checks 14, 15, 43)."""

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry

from cms.translations.publishing import publish_english
from home.models import AboutPage, Goal, StandardPage
from tests.support.admin import edit_page
from tests.support.factories import make_admin, make_home, make_news_index, make_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


@pytest.fixture(params=["lt", "en"])
def editor(request, client, home):
    client.force_login(make_admin(request.param))
    return client


def live(page):
    return type(page).objects.get(pk=page.pk)


def test_english_goes_live_while_the_lithuanian_draft_waits(editor, home):
    page = make_page(home, title="Sena", title_en="Old", summary_lt="Sena santrauka", summary_en="Old summary")
    lastmod = live(page).last_published_lt_at
    edit_page(editor, page, title="Juodraštis", summary_lt="Nauja santrauka")
    edit_page(editor, page, "publish-english", title_en="New", summary_en="New summary")
    now = live(page)
    assert (now.title, now.summary_lt, now.title_en, now.summary_en) == ("Sena", "Sena santrauka", "New", "New summary")
    draft = now.get_latest_revision_as_object()
    assert (draft.title, draft.summary_lt, draft.title_en) == ("Juodraštis", "Nauja santrauka", "New")
    assert now.has_unpublished_changes
    assert now.last_published_lt_at == lastmod
    assert now.last_published_en_at == now.last_published_at
    assert "cms.publish_english" in PageLogEntry.objects.filter(page=page.pk).values_list("action", flat=True)
    history = editor.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()
    assert "English published" in history or "Paskelbta angliškai" in history


def test_english_that_a_page_type_only_inherits_goes_live_too(home):
    page = make_news_index(home, summary_lt="Sena", summary_en="Old")
    page.summary_en = "New"
    page.save_revision()
    publish_english(page)
    assert (live(page).summary_lt, live(page).summary_en) == ("Sena", "New")


def test_nothing_waits_when_only_english_was_changed(editor, home):
    page = make_page(home, title="Sena", title_en="Old")
    edit_page(editor, page, "publish-english", title_en="New")
    assert not live(page).has_unpublished_changes


def test_publishing_english_first_makes_a_lithuanian_page_bilingual(editor, home):
    page = make_page(home, title="Sena", title_en="")
    edit_page(editor, page, title="Juodraštis")
    edit_page(editor, page, "publish-english", title_en="New")
    assert (live(page).live_en, live(page).title) == (True, "Sena")


def test_english_of_children_goes_live_and_their_lithuanian_waits(editor, home):
    page = make_page(home, AboutPage)
    goal = Goal.objects.create(page=page, text_lt="Girdėti", text_en="Hear", sort_order=1)
    page = live(page)
    draft_goal = page.goals.get()
    draft_goal.text_lt, draft_goal.text_en = "Išgirsti", "Listen"
    page.goals = [draft_goal, Goal(text_lt="Naujas", text_en="New", sort_order=2)]
    page.save_revision()
    publish_english(page)
    assert list(Goal.objects.values_list("pk", "text_lt", "text_en")) == [(goal.pk, "Girdėti", "Listen")]
    draft = live(page).get_latest_revision_as_object()
    assert [(g.text_lt, g.text_en) for g in draft.goals.all()] == [("Išgirsti", "Listen"), ("Naujas", "New")]


def test_unready_english_is_refused_with_a_list_and_the_draft_is_kept(editor, home):
    page = make_page(home, title="Sena", title_en="", body_lt=[("paragraph", "<p>Tekstas</p>")])
    page.summary_lt = "Juodraštis"
    page.save_revision()
    response = editor.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        {**_form(editor, page), "action-publish-english": "1"},
        follow=True,
    )
    assert len(str(next(iter(response.context["messages"])))) > 30
    assert not live(page).live_en
    assert live(page).get_latest_revision_as_object().summary_lt == "Juodraštis"


def _form(client, page):
    from tests.support.admin import form_of

    return form_of(client, reverse("wagtailadmin_pages:edit", args=[page.pk]))


def test_english_leaves_the_public_at_once_and_lithuanian_stays(editor, home):
    page = make_page(home, title="Apie", title_en="About", show_in_menus=True)
    edit_page(editor, page, summary_lt="Juodraštis")
    edit_page(editor, page, "unpublish-english")
    assert (live(page).live, live(page).live_en, live(page).title_en) == (True, False, "About")
    assert not live(page).get_latest_revision_as_object().live_en
    assert live(page).get_latest_revision_as_object().summary_lt == "Juodraštis"
    assert editor.get("/en/about/").headers["Location"].startswith("/lt/apie/")
    for address in ("/en/", "/sitemap.xml"):
        assert "/en/about/" not in editor.get(address).content.decode()


def test_who_may_not_publish_may_not_publish_english(client, home):
    from django.contrib.auth.models import Group, Permission
    from wagtail.models import GroupPagePermission

    group = Group.objects.create(name="Rašantys")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for kind in ("add", "change"):
        GroupPagePermission.objects.create(group=group, page=home, permission_type=kind)
    user = make_admin("lt")
    user.is_superuser = False
    user.save()
    user.groups.add(group)
    page = make_page(home, title="Apie", title_en="")
    client.force_login(user)
    response = edit_page(client, page, "publish-english", title_en="About")
    assert response.status_code in (302, 403)
    assert not live(page).live_en


def test_the_actions_are_offered_only_where_they_make_sense(editor, home):
    live_page, draft = make_page(home), make_page(home, live=False, live_en=False)
    form = editor.get(reverse("wagtailadmin_pages:edit", args=[live_page.pk])).content.decode()
    assert "action-publish-english" in form
    assert "action-unpublish-english" in form
    assert (
        "action-publish-english" not in editor.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()
    )


def test_the_lithuanian_page_goes_public_without_any_english(editor, home):
    page = make_page(home, StandardPage, title_en="", live=False)
    edit_page(editor, page, "publish", title="Vieša")
    assert (live(page).live, live(page).title) == (True, "Vieša")
