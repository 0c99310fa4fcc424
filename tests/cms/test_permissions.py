"""A user limited to English changes nothing else, whatever is posted (multilingual.md b, check 42)."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils import timezone
from wagtail.models import (
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    PageViewRestriction,
    Workflow,
)

from cms.models import BasePage, CustomImage, SiteSettings
from cms.translations.publishing import comparable, english_fields
from home.models import AboutPage, Goal
from news.models import NewsCategory
from tests.support.admin import form_of, inline_formset, nested_form_data, rich_text, streamfield
from tests.support.factories import make_admin, make_home, make_image, make_page, make_topic
from tests.support.factories_rights import make_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


@pytest.fixture(params=["lt", "en"])
def translator(request, home):
    client = Client()
    client.force_login(make_member(language=request.param), backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def page(home):
    return make_page(home, title="Sodas", title_en="Garden", summary_lt="Apie sodą", summary_en="On the garden")


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def draft(page):
    return fresh(page).get_latest_revision_as_object()


def but_english(page):
    """Return all that a page says, but for its English: what may not change."""
    english = english_fields(type(page))
    bases = {name.removesuffix("_en") for name in english} - {"title", "slug"}  # hold what the active language says
    left_out = english | bases | {"live_en", "url_path_en"}
    return {name: value for name, value in comparable(page).items() if name not in left_out}


TREE = [
    "pk",
    "path",
    "numchild",
    "title",
    "draft_title",
    "slug",
    "url_path",
    "live",
    "locked",
    "alias_of",
    "latest_revision",
]


def tree():
    return list(BasePage.objects.order_by("pk").values(*TREE)), PageViewRestriction.objects.count()


ENGLISH = {"title_en": "The garden", "slug_en": "the-garden", "summary_en": "All of it", "live_en": "on"}
FOREIGN = {
    "title": "Pavogta",
    "slug": "pavogta",
    "summary_lt": "Pavogta",
    "seo_title_lt": "Pavogta",
    "search_description_lt": "Pavogta",
    "show_in_menus": "on",
    "go_live_at": "2030-01-01 10:00",
    "expire_at": "2031-01-01 10:00",
    "first_published_at": "2001-01-01",
    "body_lt": streamfield([("paragraph", rich_text("<p>Pavogta</p>"))]),
    "funders": inline_formset([{"programme": "1", "eu_share": "85"}]),
}


def posted(client, page, *actions, **changes):
    """Post what the form holds, with the English of this test and everything that it does not ask for."""
    data = {**form_of(client, edit(page)), **nested_form_data({**ENGLISH, **FOREIGN, **changes})}
    data = {name: value for name, value in data.items() if not name.startswith("action-")}
    return client.post(edit(page), {**data, **{f"action-{action}": "1" for action in actions}}, follow=True)


def test_lithuanian_is_there_to_be_read_and_not_asked_for(translator, page):
    html = translator.get(edit(page)).content.decode()
    assert "Apie sodą" in html and 'value="Garden"' in html
    form = form_of(translator, edit(page))
    assert {"title_en", "slug_en", "summary_en", "live_en"} <= {*form, "live_en"}
    asked = {name for name in form if not name.startswith(("action-", "comment", "csrf", "next"))}
    assert not {"title", "slug", "summary_lt", "show_in_menus", "go_live_at", "listing_image"} & asked


def test_a_crafted_post_changes_english_alone(translator, page):
    before = but_english(draft(page))
    response = posted(translator, page)
    assert response.status_code == 200
    assert but_english(draft(page)) == before
    assert but_english(fresh(page)) == before
    assert (draft(page).title_en, draft(page).summary_en) == ("The garden", "All of it")
    said = ("you may edit English only", "keisti galite tik anglišką tekstą")
    assert any(words in response.content.decode() for words in said)


def test_whoever_edits_lithuanian_changes_all_of_it(client, page):
    """The negative control: the same post of another group goes through, as does that of a superuser."""
    for user in (make_member("Redaktoriai"), make_admin()):
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        page = make_page(page.get_parent().specific, title="Kitas", title_en="Other")
        changes = {"go_live_at": "", "expire_at": "", "slug": f"kita-{user.pk}", "slug_en": f"other-{user.pk}"}
        response = posted(client, page, **changes, funders=inline_formset([]), live_en="")
        assert (draft(page).title, draft(page).summary_lt) == ("Pavogta", "Pavogta"), response.content.decode()
        assert draft(page).show_in_menus
        assert "edit English only" not in response.content.decode()


@pytest.mark.parametrize("live", [True, False])
@pytest.mark.parametrize("action", ["publish", "submit", "restart-workflow", "workflow-action", "cancel-workflow"])
def test_no_button_does_more(home, action, live):
    client = Client()
    client.force_login(make_member(), backend="django.contrib.auth.backends.ModelBackend")
    page = make_page(home, title="Sodas", title_en="Garden", live=live)
    page.title = "Juodraštis"
    page.save_revision()
    before = but_english(draft(page))
    stored = but_english(fresh(page)) if live else before  # what was never public is kept as its last draft
    posted(client, page, action, **{"workflow-action-name": "approve"})
    assert fresh(page).live == live
    assert (but_english(draft(page)), but_english(fresh(page))) == (before, stored)
    assert fresh(page).current_workflow_state is None
    assert fresh(page).scheduled_revision is None
    assert draft(page).title_en == "The garden"


def test_autosave_is_a_save_like_any_other(translator, page):
    before = but_english(draft(page))
    data = {**form_of(translator, edit(page)), **nested_form_data({**ENGLISH, **FOREIGN})}
    data = {name: value for name, value in data.items() if not name.startswith("action-")}
    answer = translator.post(edit(page), data, headers={"accept": "application/json"}).json()
    assert answer["success"]
    data["title_en"] = "The old garden"
    again = {
        "overwrite_revision_id": answer["revision_id"],
        "loaded_revision_created_at": answer["revision_created_at"],
    }
    answer = translator.post(edit(page), {**data, **again}, headers={"accept": "application/json"}).json()
    assert answer["success"]
    assert draft(page).title_en == "The old garden"
    assert but_english(draft(page)) == before


def test_english_goes_public_while_the_lithuanian_draft_waits(translator, page):
    page.title, page.summary_lt = "Juodraštis", "Dar rašoma"
    page.save_revision()
    posted(translator, page, "publish-english")
    now = fresh(page)
    assert (now.title, now.summary_lt, now.title_en, now.live_en) == ("Sodas", "Apie sodą", "The garden", True)
    assert (draft(page).title, draft(page).summary_lt, draft(page).title_en) == (
        "Juodraštis",
        "Dar rašoma",
        "The garden",
    )
    assert now.has_unpublished_changes
    posted(translator, page, "unpublish-english")
    assert (fresh(page).live, fresh(page).live_en) == (True, False)
    assert (fresh(page).title, draft(page).title) == ("Sodas", "Juodraštis")


def test_who_may_not_publish_may_not_publish_english_either(translator, page):
    GroupPagePermission.objects.filter(group__name="Vertėjai", permission__codename="publish_basepage").delete()
    answer = posted(translator, page, "publish-english")
    assert answer.status_code in (200, 302, 403)
    assert fresh(page).title_en == "Garden"


def test_publishing_english_of_many_pages_leaves_lithuanian_and_its_schedule(translator, home):
    page, waiting = (make_page(home, title=f"Sodas {n}", title_en=f"Garden {n}") for n in (1, 2))
    for one in (page, waiting):
        one.save_revision().publish()
        one = fresh(one)
        one.title, one.title_en = "Juodraštis", "The garden"
        one.go_live_at = timezone.now() + timedelta(days=1) if one.pk == waiting.pk else None
        revision = one.save_revision()
    revision.publish(user=make_admin())
    url = reverse("wagtail_bulk_action", args=["cms", "basepage", "publish_english"])
    translator.post(f"{url}?id={page.pk}&id={waiting.pk}&next=/")
    assert (fresh(page).title, fresh(page).title_en, draft(page).title) == ("Sodas 1", "The garden", "Juodraštis")
    assert (fresh(waiting).title_en, fresh(waiting).scheduled_revision) == ("Garden 2", revision)


ACTS = ["copy", "delete", "move", "unpublish", "set_privacy", "lock", "unlock", "add_subpage"]


@pytest.mark.parametrize("act", ACTS)
def test_acts_on_the_whole_page_are_refused(translator, page, act):
    before = tree()
    url = reverse(f"wagtailadmin_pages:{act}", args=[page.pk])
    fields = {"new_title": "Kopija", "new_slug": "kopija", "new_parent_page": page.get_parent().pk}
    for response in (translator.get(url), translator.post(url, {**fields, "restriction_type": "login"})):
        assert response.status_code in (302, 403, 405), (act, response.status_code)
    assert tree() == before


def test_an_alias_stays_one(translator, page, home):
    alias = page.create_alias(parent=home, update_slug="kitas")
    for url in (edit(alias), reverse("wagtailadmin_pages:convert_alias", args=[alias.pk])):
        assert translator.post(url).status_code in (302, 403)
    assert BasePage.objects.get(pk=alias.pk).alias_of_id == page.pk


def test_moving_and_putting_in_order_are_refused(translator, page, home):
    other = make_page(home, title="Kita", title_en="Other")
    before = tree()
    translator.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, other.pk]))
    translator.post(reverse("wagtailadmin_pages:set_page_position", args=[page.pk]) + "?position=0")
    for act in ("delete", "move", "publish", "unpublish"):
        url = reverse("wagtail_bulk_action", args=["cms", "basepage", act])
        translator.post(f"{url}?id={page.pk}&next=/", {"chooser": other.pk, "include_descendants": "on"})
    assert tree() == before


def test_a_new_page_is_refused(translator, home):
    number = BasePage.objects.count()
    url = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])
    assert translator.get(url).status_code == 302
    translator.post(url, nested_form_data({**ENGLISH, **FOREIGN}))
    assert BasePage.objects.count() == number


def test_going_back_brings_back_english_alone(translator, page):
    page.title, page.title_en = "Senas", "Old"
    old = page.save_revision()
    page.title, page.title_en = "Naujas", "New"
    page.save_revision()
    url = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, old.pk])
    data = form_of(translator, url)
    assert data["title_en"] == "Old" and "title" not in data
    assert translator.post(url, {**data, **nested_form_data(FOREIGN)}).status_code == 302
    assert (draft(page).title, draft(page).title_en) == ("Naujas", "Old")


@pytest.mark.parametrize(
    "act", ["copy", "delete", "move", "publish", "unpublish", "create_alias", "revert_to_page_revision"]
)
def test_the_interface_of_the_admin_is_no_way_round(translator, page, act):
    page.title = "Senas"
    old = page.save_revision()
    page.title = "Naujas"
    page.save_revision()
    number, before = BasePage.objects.count(), fresh(page)
    try:
        url = reverse("wagtailadmin_api:pages:action", args=[page.pk, act])
    except Exception:  # an act that Wagtail knows no more
        pytest.skip(f"no such act: {act}")
    translator.post(url, json.dumps({"revision_id": old.pk}), content_type="application/json")
    assert BasePage.objects.count() == number
    assert (fresh(page).title, fresh(page).live, draft(page).title) == (before.title, before.live, "Naujas")


def test_the_last_door_holds_whoever_knocks(page):
    """A script, an import or a new view that saves in the name of such a user."""
    user = make_member()
    page.title, page.slug, page.title_en, page.show_in_menus = "Pavogta", "pavogta", "Garden of ours", True
    page.save_revision(user=user)
    assert (draft(page).title, draft(page).slug, draft(page).show_in_menus) == ("Sodas", "sodas", False)
    assert (draft(page).title_en, fresh(page).draft_title) == ("Garden of ours", "Sodas")
    page.title = "Nauja"
    page.save_revision(user=make_member("Redaktoriai"))
    assert draft(page).title == "Nauja"


def test_an_approver_limited_to_english_approves_nothing(home, page):
    user = make_member()
    task = GroupApprovalTask.objects.get()
    task.groups.add(Group.objects.get(name="Vertėjai"))
    page.title = "Juodraštis"
    page.save_revision()
    Workflow.objects.get().start(page, make_admin())
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    state = fresh(page).current_workflow_task_state
    for name in ("workflow_action", "collect_workflow_action_data"):
        url = reverse(f"wagtailadmin_pages:{name}", args=[page.pk, "approve", state.pk])
        assert client.post(url, {"comment": ""}).status_code in (302, 403)
    posted(client, page, "workflow-action", **{"workflow-action-name": "approve"})
    assert fresh(page).title == "Sodas"
    assert fresh(page).current_workflow_state.status == "in_progress"


# --- what stands on a page in lists -----------------------------------------------------


def about(home):
    page = make_page(home, AboutPage, title="Apie", title_en="About", live_en=False)
    page.goals = [Goal(text_lt="Pirmas", text_en="First", area="youth"), Goal(text_lt="Antras", area="nature")]
    page.save_revision().publish()
    fresh(page).save_revision()  # a draft that knows their numbers
    return fresh(page)


def goals(page):
    return [(goal.text_lt, goal.text_en, goal.area) for goal in draft(page).goals.all()]


@pytest.mark.parametrize("live", [True, False])
def test_children_keep_all_but_their_english(translator, home, live):
    page = about(home)
    if not live:
        page.unpublish()
    first, second = page.goals.all()
    rows = [
        {"id": second.pk, "text_en": "Second", "text_lt": "Pavogta", "area": "economy", "ORDER": "1"},
        {"id": first.pk, "text_en": "The first", "text_lt": "Pavogta", "DELETE": "on", "ORDER": "2"},
        {"id": "", "text_en": "Third", "text_lt": "Trečias", "ORDER": "3"},
        {"id": "999999", "text_en": "Of another page"},
    ]
    changes = {f"goals-{n}-{name}": value for n, row in enumerate(rows) for name, value in row.items()}
    posted(translator, page, live_en="", **{"goals-TOTAL_FORMS": "4", "goals-INITIAL_FORMS": "3"}, **changes)
    assert goals(page) == [("Pirmas", "The first", "youth"), ("Antras", "Second", "nature")]
    assert [goal.text_lt for goal in fresh(page).goals.all()] == ["Pirmas", "Antras"]


def test_a_child_that_only_the_draft_has_keeps_its_lithuanian(translator, home):
    page = about(home)
    page.goals.add(Goal(text_lt="Trečias", area="youth"), Goal(text_lt="Ketvirtas", text_en="Fourth"))
    page.save_revision()
    data = form_of(translator, edit(page))
    number = next(name[6:7] for name, value in data.items() if name.endswith("-text_en") and value.strip() == "Fourth")
    translator.post(edit(page), {**data, f"goals-{number}-text_en": "The fourth"})
    assert goals(page) == [
        ("Pirmas", "First", "youth"),
        ("Antras", None, "nature"),
        ("Trečias", None, "youth"),
        ("Ketvirtas", "The fourth", ""),
    ] or goals(page)[3] == ("Ketvirtas", "The fourth", "")


def test_the_preview_shows_the_english_being_written(translator, page):
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    data = {**form_of(translator, edit(page)), "title_en": "A garden to be"}
    assert translator.post(url, data).json()["is_valid"]
    assert "A garden to be" in translator.get(f"{url}?mode=en").content.decode()
    assert "Sodas" in translator.get(f"{url}?mode=lt").content.decode()


# --- beside the pages -------------------------------------------------------------------


def test_rows_in_both_languages_are_for_those_who_may_change_both(translator, home):
    """Even where their group was given the rights of the model."""
    topic, image = make_topic(), make_image()
    wanted = [
        "change_newscategory",
        "add_newscategory",
        "delete_newscategory",
        "change_sitesettings",
        "change_customimage",
    ]
    group = Group.objects.get(name="Vertėjai")
    group.permissions.add(*Permission.objects.filter(codename__in=wanted))
    settings_url = reverse("wagtailsettings:edit", args=["cms", "sitesettings", 1])
    urls = [
        reverse("wagtailsnippets_news_newscategory:edit", args=[topic.pk]),
        reverse("wagtailsnippets_news_newscategory:add"),
        reverse("wagtailsnippets_news_newscategory:delete", args=[topic.pk]),
        reverse("wagtailimages:edit", args=[image.pk]),
    ]
    for url in urls:
        for response in (translator.get(url), translator.post(url, {"name_lt": "Pavogta", "title": "Pavogta"})):
            assert response.status_code in (302, 403), url
    translator.post(settings_url, {"organisation_name_lt": "Pavogta"})
    assert not SiteSettings.objects.filter(organisation_name_lt="Pavogta").exists()
    assert NewsCategory.objects.get().name_lt == "Projektai"
    assert CustomImage.objects.get(pk=image.pk).title == image.title
    # the negative control
    group.permissions.add(Permission.objects.get(codename="edit_lithuanian"))
    assert all(translator.get(url).status_code == 200 for url in urls[:3])


def test_the_lists_of_pictures_and_settings_stay_open_or_shut_without_a_fault(translator, home):
    """Whatever Wagtail asks of a policy that allows nothing."""
    make_image()
    group = Group.objects.get(name="Vertėjai")
    for right in Permission.objects.filter(content_type__app_label="wagtailimages", codename__contains="image"):
        GroupCollectionPermission.objects.create(group=group, collection_id=1, permission=right)
    for name in (
        "wagtailimages:index",
        "wagtaildocs:index",
        "wagtailimages:add_multiple",
        "wagtailimages_chooser:choose",
    ):
        assert translator.get(reverse(name)).status_code in (200, 302), name
    assert "paveikslas" in translator.get(reverse("wagtailimages_chooser:choose")).content.decode()
    assert translator.get(reverse("wagtailimages:add_multiple")).status_code == 302


def test_no_other_interface_writes(home):
    """Wagtail brings interfaces for programs; whoever turns one on has to see to the languages there too."""
    assert {name for name in get_resolver().namespace_dict if "api" in name} <= {"wagtailadmin_api"}


# --- how the right is given -------------------------------------------------------------


def test_the_right_is_offered_where_groups_are_made(client, home):
    client.force_login(make_admin("en"))
    html = client.get(
        reverse("wagtailusers_groups:edit", args=[Group.objects.get(name="Vertėjai").pk])
    ).content.decode()
    right = Permission.objects.get(codename="edit_lithuanian")
    assert f'value="{right.pk}"' in html
    assert "May edit Lithuanian and what both languages share" in html


def test_nobody_lost_a_right_on_the_day_of_the_update():
    for name in ("Redaktoriai", "Moderatoriai"):
        assert Group.objects.filter(name=name, permissions__codename="edit_lithuanian").exists()
    translators = GroupPagePermission.objects.filter(group__name="Vertėjai")
    assert {right.permission.codename for right in translators} == {"change_basepage", "publish_basepage"}
