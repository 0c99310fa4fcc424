"""How English stands, page by page: the report, its filters, acts and figures (check 38), and the list of pages."""

import csv
import io
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.views.pages.listing import IndexView
from wagtail.models import GroupPagePermission

from cms.models import BasePage, TranslationUnit
from cms.translations import units_of
from home.models import StandardPage
from tests.support.factories import make_admin, make_home, make_page

pytestmark = pytest.mark.django_db

State = TranslationUnit.State


@pytest.fixture
def home():
    return make_home()


@pytest.fixture(params=["lt", "en"])
def editor(request, client, home):
    client.user = make_admin(request.param)
    client.force_login(client.user)
    return client


def change(page, **values):
    page = BasePage.objects.get(pk=page.pk).specific.get_latest_revision_as_object()
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision()
    return page


@pytest.fixture
def pages(home):
    """One page in each state."""
    texts = {"summary_lt": "Trumpai", "summary_en": "In short"}
    made = {
        "confirmed": make_page(home, title="Gera", **texts),
        "outdated": make_page(home, title="Sena", **texts),
        "missing": make_page(home, title="Be santraukos", summary_lt="Trumpai"),
        "draft": make_page(home, title="Juodraštis", live_en=False, **texts),
        "not-public": make_page(home, title="Tik lietuviškai", title_en=""),
    }
    change(made["outdated"], summary_lt="Ilgai")
    return made


def report(client, **query):
    response = client.get(reverse("cms_english"), query)
    assert response.status_code == 200
    return response


def listed(client, **query):
    return {page.title for page in report(client, **query).context["object_list"]}


def recounted(page):
    """Count from the texts themselves, knowing nothing of the rows but what was confirmed."""
    draft = BasePage.objects.get(pk=page.pk).specific.get_latest_revision_as_object()
    confirmed = dict(TranslationUnit.objects.filter(page_id=page.pk).values_list("key", "source_text"))
    counts = dict.fromkeys(State.values, 0)
    for unit in units_of(draft):
        if not unit.target or not unit.target.replace("<p></p>", "").strip():
            counts[State.MISSING] += 1
        elif not confirmed[unit.key]:
            counts[State.DRAFT] += 1
        else:
            counts[State.CONFIRMED if confirmed[unit.key] == unit.source else State.OUTDATED] += 1
    return counts


def test_check_38_the_numbers_equal_the_database(editor, pages):
    change(pages["confirmed"], body_lt=[("paragraph", "<p>Viena</p>")], body_en=[("paragraph", "<p></p>")])
    found = report(editor).context["object_list"]
    assert len(found) == BasePage.objects.filter(depth__gt=1).count() == 6
    for page in found:
        shown = {state: getattr(page, f"{state}_units") for state in State.values}
        assert shown == recounted(page), page
    totals = {state: sum(getattr(page, f"{state}_units") for page in found) for state in State.values}
    assert totals[State.MISSING] == 3 and totals[State.OUTDATED] == 1 and totals[State.DRAFT] == 2
    # Negative control: a row that says something else is noticed.
    TranslationUnit.objects.filter(page_id=pages["draft"].pk, key="title").update(state=State.CONFIRMED)
    [page] = [page for page in report(editor).context["object_list"] if page.pk == pages["draft"].pk]
    assert page.confirmed_units != recounted(page)[State.CONFIRMED]


def test_an_emptied_rich_text_counts_as_missing(editor, pages):
    page = change(pages["confirmed"], body_lt=[("paragraph", "<p>Viena</p>")], body_en=[("paragraph", "<p>One</p>")])
    page.get_latest_revision().publish()
    assert "Gera" not in listed(editor, english="missing")
    change(page, body_en=[("paragraph", '<p data-block-key="abcde"></p>')])
    assert "Gera" in listed(editor, english="missing")


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("outdated", {"Sena"}),
        ("missing", {"Be santraukos", "Tik lietuviškai"}),
        ("draft", {"Juodraštis"}),
        ("confirmed", {"Gera", "Pradžia"}),
        ("not-public", {"Juodraštis", "Tik lietuviškai"}),
    ],
)
def test_pages_are_found_by_how_their_english_stands(editor, pages, state, expected):
    assert listed(editor, english=state) - {"Pradžia"} == expected - {"Pradžia"}
    html = editor.get(reverse("wagtailadmin_explore", args=[pages["draft"].get_parent().pk]), {"english": state})
    assert {page.title for page in html.context["pages"]} == expected - {"Pradžia"}


def test_pages_are_found_by_section_owner_and_age(editor, pages, home):
    below = make_page(pages["missing"], title="Giliau", title_en="", owner=editor.user)
    assert listed(editor, section=pages["missing"].pk) == {"Be santraukos", "Giliau"}
    assert listed(editor, owner=editor.user.pk) == {"Giliau"}
    assert listed(editor, behind="7") == set()
    TranslationUnit.objects.filter(page_id=below.pk).update(since=timezone.now() - timedelta(days=8))
    TranslationUnit.objects.filter(page_id=pages["confirmed"].pk).update(since=timezone.now() - timedelta(days=80))
    assert listed(editor, behind="7") == {"Giliau"}  # what was confirmed long ago is not behind
    assert listed(editor, behind="14") == set()
    assert listed(editor, behind="7", section=pages["draft"].pk) == set()


@pytest.mark.parametrize("query", [{"english": "x"}, {"section": "abc"}, {"behind": "-1"}, {"owner": "0"}])
def test_nonsense_in_the_address_is_no_error(editor, pages, query):
    report(editor, **query)


@pytest.mark.parametrize("name", ["missing_units", "draft_units", "outdated_units", "confirmed_units", "behind_since"])
def test_the_table_is_sorted_by_its_numbers(editor, pages, name):
    up = [getattr(page, name) for page in report(editor, ordering=name).context["object_list"]]
    down = [getattr(page, name) for page in report(editor, ordering=f"-{name}").context["object_list"]]
    known = [value for value in up if value is not None]
    assert known == sorted(known) and [value for value in down if value is not None] == sorted(known, reverse=True)


def test_the_table_can_be_taken_away(editor, pages):
    response = report(editor, export="csv", english="outdated")
    [row] = csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode()))
    assert "Sena" in row.values() and list(row.values()).count("1") == 2  # one outdated, one confirmed
    assert report(editor, export="xlsx")["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("url", ["report", "list"])
def test_more_pages_ask_no_more(editor, home, url):
    address = reverse("cms_english") if url == "report" else reverse("wagtailadmin_explore", args=[home.pk])
    counts = []
    for number in (3, 9):
        for _page in range(number):
            change(make_page(home, summary_lt="Trumpai", owner=editor.user), title="Kita")
        editor.get(address)
        with CaptureQueriesContext(connection) as queries:
            editor.get(address)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_list_of_pages_says_what_is_behind(editor, pages, home):
    html = editor.get(reverse("wagtailadmin_explore", args=[home.pk])).content.decode()
    assert html.count("cms-behind") == 2  # outdated, missing; what has no English at all is not counted there


def test_a_search_in_the_list_still_works(editor, pages, home):
    url = reverse("wagtailadmin_explore", args=[home.pk])
    assert editor.get(url, {"q": "Gera", "english": "outdated"}).status_code == 200


def act(client, action, *pages):
    url = reverse("wagtail_bulk_action", args=["cms", "basepage", action])
    query = "&".join(f"id={page.pk}" for page in pages)
    assert client.get(f"{url}?{query}&next=/").status_code == 200
    return client.post(f"{url}?{query}&next={reverse('cms_english')}", follow=True)


def test_many_pages_are_confirmed_at_once(editor, pages):
    response = act(editor, "confirm_english", pages["outdated"], pages["draft"], pages["missing"])
    assert "2" in str(list(response.context["messages"])[0])
    assert listed(editor, english="outdated") == listed(editor, english="draft") == set()
    assert listed(editor, english="missing") == {"Be santraukos", "Tik lietuviškai"}
    assert TranslationUnit.objects.get(page_id=pages["outdated"].pk, key="summary").confirmed_by == editor.user


def test_nobody_is_offered_all_pages_of_the_site(editor, pages, monkeypatch):
    """Wagtail would take every page where the table shows those that a filter left."""
    monkeypatch.setattr(IndexView, "paginate_by", 2)
    html = editor.get(reverse("cms_english")).content.decode()
    assert "data-bulk-action-button" in html and "data-bulk-action-num-objects-in-listing" not in html
    html = editor.get(reverse("wagtailadmin_explore", args=[pages["draft"].get_parent().pk])).content.decode()
    assert "data-bulk-action-num-objects-in-listing" in html  # negative control


def test_english_of_many_pages_is_published_at_once(editor, pages):
    act(editor, "publish_english", pages["draft"], pages["not-public"])
    assert BasePage.objects.get(pk=pages["draft"].pk).live_en
    assert not BasePage.objects.get(pk=pages["not-public"].pk).live_en
    assert listed(editor, english="draft") == set()


def test_an_editor_acts_only_on_what_they_may_edit(client, home, pages):
    mine, other = pages["outdated"], change(pages["confirmed"], summary_lt="Ilgiau")
    user = make_admin("lt")
    user.is_superuser = False
    user.save()
    group = Group.objects.create(name="Vienas puslapis")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    permission = Permission.objects.get(codename="change_basepage", content_type__app_label="cms")
    GroupPagePermission.objects.create(group=group, page=mine, permission=permission)
    user.groups.add(group)
    client.force_login(user)
    assert listed(client) == {"Sena"}
    act(client, "confirm_english", mine, other)
    assert not TranslationUnit.objects.filter(page_id=mine.pk, state=State.OUTDATED).exists()
    assert TranslationUnit.objects.filter(page_id=other.pk, state=State.OUTDATED).exists()
    act(client, "publish_english", mine)
    assert BasePage.objects.get(pk=mine.pk).last_published_en_at is None


def test_an_alias_is_not_counted(editor, pages, home):
    pages["confirmed"].create_alias(parent=home, update_slug="alias")
    assert len(report(editor).context["object_list"]) == BasePage.objects.filter(depth__gt=1).count() - 1
    assert StandardPage.objects.filter(alias_of__isnull=False).count() == 1
