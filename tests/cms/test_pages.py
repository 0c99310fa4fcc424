"""One row, two addresses: what every act in the admin does to both (multilingual.md b, checks 1-13)."""

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.urls import reverse

from cms.models import BasePage
from cms.tree.url_integrity import wrong_paths
from home.models import StandardPage
from tests.support.admin import add_page, edit_page, form_of, rich_text, streamfield
from tests.support.factories import make_admin, make_home, make_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


@pytest.fixture(params=["lt", "en"])
def editor(request, client, home):
    """A browser in which somebody with a Lithuanian or an English admin is logged in."""
    client.force_login(make_admin(request.param))
    return client


def paths(page):
    return BasePage.objects.values_list("url_path", "url_path_en").get(pk=page.pk)


def test_a_lithuanian_page_gets_no_english_text_but_both_addresses(editor, home):
    add_page(editor, home, StandardPage, "publish", title="Šventė", slug="svente", summary_lt="Ateikite")
    page = StandardPage.objects.get()
    assert (page.title, page.title_en, page.summary_lt, page.summary_en or "") == ("Šventė", "", "Ateikite", "")
    assert paths(page) == ("/pradzia/svente/", "/pradzia/svente/")
    assert not page.live_en


def test_drafts_and_previews_write_nothing_into_english(editor, home):
    page = make_page(home, title="Apie", title_en="", summary_lt="Tekstas")
    edit_page(editor, page, title="Apie mus", body_lt=streamfield([("paragraph", rich_text("<p>Labas</p>"))]))
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    editor.post(url, form_of(editor, reverse("wagtailadmin_pages:edit", args=[page.pk])))
    editor.get(url, {"mode": "en"})
    draft = StandardPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert (draft.title, draft.title_en, draft.summary_en or "", list(draft.body_en)) == ("Apie mus", "", "", [])
    assert StandardPage.objects.get(pk=page.pk).title_en == ""


def test_an_english_address_in_use_is_refused_beside_its_field(editor, home):
    make_page(home, title="Apie", title_en="About", slug_en="about")
    other = make_page(home, title="Kita", title_en="Other")
    response = edit_page(editor, other, "publish", slug_en="about")
    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["slug_en"]
    elsewhere = make_page(other, title="Vidus", title_en="Inner")
    assert edit_page(editor, elsewhere, "publish", slug_en="about").status_code == 302
    assert edit_page(editor, other, "publish", slug="about", slug_en="other").status_code == 302


def test_the_database_itself_refuses_a_second_page_at_an_address(home):
    first, second = make_page(home), make_page(home)
    with pytest.raises(IntegrityError), transaction.atomic():
        BasePage.objects.filter(pk=second.pk).update(url_path_en=first.url_path_en)


def test_an_english_rename_moves_english_addresses_only(editor, home):
    parent = make_page(home, title="Apie", title_en="About")
    child = make_page(parent, title="Nariai", title_en="Members")
    draft = make_page(child, title="Juodraštis", title_en="Draft", live=False, live_en=False)
    edit_page(editor, parent, "publish", slug_en="who-we-are")
    assert paths(child) == ("/pradzia/apie/nariai/", "/pradzia/who-we-are/members/")
    assert paths(draft) == ("/pradzia/apie/nariai/juodrastis/", "/pradzia/who-we-are/members/draft/")


def test_a_lithuanian_rename_moves_lithuanian_addresses_only(editor, home):
    parent = make_page(home, title="Apie", title_en="About")
    child = make_page(parent, title="Nariai", title_en="Members")
    edit_page(editor, parent, "publish", slug="kas-mes")
    assert paths(child) == ("/pradzia/kas-mes/nariai/", "/pradzia/about/members/")


def test_a_move_changes_both_languages_and_leaves_the_old_addresses_good(editor, home):
    old, new = make_page(home, title="Sena", title_en="Old"), make_page(home, title="Nauja", title_en="New")
    page = make_page(old, title="Vaikas", title_en="Child")
    editor.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, new.pk]))
    assert paths(page) == ("/pradzia/nauja/vaikas/", "/pradzia/new/child/")
    assert editor.get("/lt/sena/vaikas/").headers["Location"] == "/lt/nauja/vaikas/"
    assert editor.get("/en/old/child/").headers["Location"] == "/en/new/child/"


@pytest.mark.parametrize("clash", ["slug", "slug_en"])
def test_a_move_onto_a_used_address_is_refused_in_words(editor, home, clash):
    parent = make_page(home)
    make_page(parent, **{clash: "taken"})
    page = make_page(home, **{clash: "taken"})
    response = editor.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, parent.pk]), follow=True)
    assert "taken" in " ".join(str(message) for message in response.context["messages"])
    bulk = f"{reverse('wagtail_bulk_action', args=['cms', 'basepage', 'move'])}?id={page.pk}"
    editor.post(bulk, {"chooser": parent.pk})
    assert BasePage.objects.get(pk=page.pk).get_parent().pk == home.pk


def test_a_copy_has_addresses_of_its_own_and_is_not_public_in_english(home, ui_language):
    page = make_page(home, title="Apie", title_en="About")
    make_page(page, title="Nariai", title_en="Members")
    copy = page.copy(recursive=True, update_attrs={"title": "Kopija", "slug": "kopija"})
    assert paths(copy) == ("/pradzia/kopija/", "/pradzia/about-2/")
    assert paths(copy.get_children().get()) == ("/pradzia/kopija/nariai/", "/pradzia/about-2/members/")
    assert not BasePage.objects.filter(path__startswith=copy.path, live_en=True).exists()
    assert wrong_paths() == []


def test_versions_of_a_copy_do_not_name_what_is_public_of_the_original(home):
    page = make_page(home)
    page.save_revision().publish()
    page.refresh_from_db()
    page.save_revision()  # says which version of the original is public
    copy = page.copy(update_attrs={"title": "Kopija", "slug": "kopija"})
    own = BasePage.objects.get(pk=copy.pk).live_revision
    assert own in copy.revisions.all()
    assert [revision.as_object().live_revision for revision in copy.revisions.all()] == [own] * 3


def test_a_copy_of_a_page_with_a_waiting_draft_can_be_published(home, ui_language):
    page = make_page(home, title="Apie", title_en="About")
    page.title_en = "About us"
    page.save_revision()
    copy = page.copy(update_attrs={"title": "Kopija", "slug": "kopija"})
    copy.get_latest_revision().publish()
    assert wrong_paths() == []


def test_an_alias_keeps_its_own_addresses_when_its_source_is_published(home, ui_language):
    page = make_page(home, title="Apie", title_en="About")
    alias = page.create_alias(update_slug="apie-2")
    page.title_en, page.title = "All about us", "Viskas"
    page.save_revision().publish()
    alias = StandardPage.objects.get(pk=alias.pk)
    assert (alias.slug, alias.title, alias.title_en, alias.draft_title) == (
        "apie-2",
        "Viskas",
        "All about us",
        "Viskas",
    )
    assert alias.slug_en != page.slug_en
    page.save_revision().publish()
    assert wrong_paths() == []


def test_a_revision_older_than_english_brings_no_lithuanian_into_it(home, ui_language):
    page = make_page(home, title="Apie", title_en="", summary_lt="Senas")
    revision = page.save_revision()
    revision.content = {key: value for key, value in revision.content.items() if not key.endswith("_en")}
    revision.save()
    page.title_en, page.summary_en = "About", "Later"
    page.save_revision().publish()
    old = revision.as_object()
    assert (old.title, old.title_en, old.summary_en or "", old.slug_en) == ("Apie", "", "", page.slug_en)


def test_english_goes_public_by_schedule_from_a_worker_without_a_language(home):
    from datetime import timedelta

    from django.utils import timezone, translation

    page = make_page(home, title="Apie", title_en="")
    page.title_en, page.slug_en, page.live_en = "About", "about", True
    page.go_live_at = timezone.now() + timedelta(hours=1)
    revision = page.save_revision()
    revision.publish()
    revision.refresh_from_db()
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = None
    revision.save()
    with translation.override(None):
        call_command("publish_scheduled")
    page = StandardPage.objects.get(pk=page.pk)
    assert (page.title, page.title_en, page.live_en, page.url_path_en) == ("Apie", "About", True, "/pradzia/about/")


def test_one_unready_page_does_not_stop_the_others_of_a_schedule(home, capsys):
    from datetime import timedelta

    from django.utils import timezone

    pages = [make_page(home, title_en="", summary_lt="x") for _ in range(2)]
    for page, title_en in zip(pages, ["", "Ready"], strict=True):
        page.live_en, page.title_en, page.title = True, title_en, "Planuota"
        page.save_revision(approved_go_live_at=timezone.now() - timedelta(minutes=5), clean=False)
    call_command("publish_scheduled")
    assert [StandardPage.objects.get(pk=page.pk).live_en for page in pages] == [False, True]
    assert "Planuota" in capsys.readouterr().err


def test_english_without_what_is_mandatory_is_refused_with_a_list(home, ui_language):
    page = make_page(home, title="Apie", title_en="", body_lt=[("paragraph", "<p>Tekstas</p>")])
    page.live_en = True
    with pytest.raises(ValidationError) as error:
        page.save_revision(clean=False).publish()
    assert len(error.value.messages) == 2
    page.live_en = False
    page.save_revision().publish()


def test_an_emptied_rich_text_is_not_english(home):
    from home.models import AboutPage

    page = make_page(home, AboutPage, title_en="", values_lt="<p>Drąsa</p>", values_en='<p data-block-key="a1"></p>')
    page.live_en, page.title_en = True, "About"
    with pytest.raises(ValidationError):
        page.save()
