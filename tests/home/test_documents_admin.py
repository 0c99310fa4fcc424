"""The office keeps the library: what cannot be true is refused in words, in the language of the admin."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.db import IntegrityError, transaction
from django.urls import reverse

from home.models import AnnualFacts, HomePage, LegalAct, OfficialDocument
from tests.support.factories import make_admin, make_home
from tests.support.factories_calls import make_call, make_call_index
from tests.support.factories_documents import make_act, make_file, make_library, make_official, make_year

pytestmark = pytest.mark.django_db
NEW = {"kind": "statutes", "title_lt": "Įstatai", "title_en": "Statutes", "adopted_on": "2026-04-20"}


@pytest.fixture
def library():
    return make_library(make_home())


@pytest.fixture(params=["lt", "en"])
def office(request, client, library):
    client.force_login(make_admin(request.param))
    client.language = request.param
    return client


def address(model, name, *args):
    return reverse(model.snippet_viewset.get_url_name(name), args=args)


def typed(**changes):
    empty = dict.fromkeys(("number", "adopted_by", "signatory_lt", "signatory_en", "year", "period"), "")
    return {**empty, "file_en": "", "supersedes": "", **NEW, "action-publish": "1", **changes}


def add(office, **changes):
    return office.post(address(OfficialDocument, "add"), typed(**{"file_lt": make_file().pk, **changes}))


def errors(response):
    assert response.status_code == 200
    return response.context["form"].errors


def test_a_document_is_entered_published_and_shown(office, client):
    call = make_call(make_call_index(HomePage.objects.get()), opens_in=1, closes_in=5)
    assert add(office, calls=[call.pk], number="006", adopted_by="meeting").status_code == 302
    official = OfficialDocument.objects.get()
    assert official.live and official.year == 2026 and list(official.calls.all()) == [call]
    assert "006" in client.get("/lt/dokumentai/").content.decode()
    assert official.revisions.count() == 1


def test_a_draft_may_be_unfinished_and_is_not_public(office):
    data = {name: value for name, value in typed(file_lt="").items() if name != "action-publish"}
    assert office.post(address(OfficialDocument, "add"), data).status_code == 302
    assert not OfficialDocument.objects.filter(live=True).exists()


def test_without_a_file_and_without_a_lithuanian_title_nothing_goes_public(office):
    assert errors(add(office, file_lt="")).keys() == {"file_lt"}
    assert errors(add(office, title_lt="")).keys() == {"title_lt"}
    assert not OfficialDocument.objects.filter(live=True).exists()


def test_two_valid_versions_of_one_document_are_refused_in_words(office):
    old = make_official("statutes", date(2020, 1, 1), title_lt="Įstatai", title_en="Statutes")
    found = errors(add(office, title_lt="ĮSTATAI "))
    assert found.keys() == {"title_lt"} and "Įstatai" in found["title_lt"][0]
    assert add(office, supersedes=old.pk).status_code == 302
    again = typed(supersedes="", file_lt=old.file_lt.pk, adopted_on="2020-01-01")
    assert office.post(address(OfficialDocument, "edit", old.pk), again).status_code == 302  # the former one
    found = errors(add(office, title_lt="Įstatai kiti", supersedes=old.pk))
    assert found.keys() == {"supersedes"} and "Įstatai" in found["supersedes"][0]
    if office.language == "en":
        assert "two versions cannot be valid at once" in found["supersedes"][0]


def test_the_database_keeps_a_second_successor_out(library):
    """Negative control: two editors at once pass each other's forms, not this."""
    old = make_official("statutes", date(2020, 1, 1))
    make_official("statutes", supersedes=old)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_official("statutes", supersedes=old)


@pytest.mark.parametrize(
    "changes", [{"kind": "minutes"}, {"adopted_on": "2019-01-01"}], ids=["another kind", "adopted before"]
)
def test_a_version_that_cannot_follow_is_refused(office, changes):
    old = make_official("statutes", date(2020, 1, 1))
    assert errors(add(office, supersedes=old.pk, **changes)).keys() == {"supersedes"}


def test_versions_do_not_run_in_circles(office):
    old = make_official("statutes", date(2020, 1, 1), title_lt="Seni", title_en="Old")
    new = make_official("statutes", date(2020, 1, 1), title_lt="Nauji", title_en="New", supersedes=old)
    url = address(OfficialDocument, "edit", old.pk)
    changes = {"adopted_on": "2020-01-01", "title_lt": "Seni", "file_lt": old.file_lt.pk, "supersedes": new.pk}
    assert errors(office.post(url, typed(**changes))).keys() == {"supersedes"}


def test_minutes_may_share_a_title_and_reports_of_other_years_too(office):
    make_official("minutes", date(2026, 1, 1), title_lt="Protokolas")
    assert add(office, kind="minutes", title_lt="Protokolas", adopted_on="2026-02-01").status_code == 302
    make_official("report", date(2025, 4, 1), title_lt="Ataskaita", year=2024)
    assert add(office, kind="report", title_lt="Ataskaita", year="2025").status_code == 302
    assert errors(add(office, kind="report", title_lt="Ataskaita", year="2025")).keys() == {"title_lt"}


def test_a_file_that_is_shown_cannot_be_deleted(office):
    official = make_official()
    office.post(reverse("wagtaildocs:delete", args=[official.file_lt.pk]))
    assert OfficialDocument.objects.select_related("file_lt").get().file_lt.pk


def test_figures_of_neighbouring_years_agree(office):
    make_year(2024, 21)
    data = {"year": "2025", "members": "23", "members_before": "22", "legal_persons": "9", "staff": "1"}
    data |= {"received": "", "spent": "", "plan_lt": "", "plan_en": ""}
    found = errors(office.post(address(AnnualFacts, "add"), data))
    assert (
        found.keys() == {"members_before"} and "21" in found["members_before"][0] and "22" in found["members_before"][0]
    )
    many = {**data, "members_before": "21", "legal_persons": "24"}
    assert "legal_persons" in errors(office.post(address(AnnualFacts, "add"), many))
    assert office.post(address(AnnualFacts, "add"), {**data, "members_before": ""}).status_code == 302
    again = errors(office.post(address(AnnualFacts, "add"), {**data, "members_before": ""}))
    assert again.keys() == {"year"}


def test_an_act_supersedes_no_act_in_a_circle(office):
    new = make_act("Nauja", "New")
    old = make_act("Sena", "Old", superseded_by=new)
    data = {"title_lt": "Nauja", "title_en": "New", "url_lt": new.url_lt, "url_en": new.url_en, "level": "national"}
    data |= dict.fromkeys(("issuer_lt", "issuer_en", "number", "issued_on", "checked_on"), "")
    url = address(LegalAct, "edit", new.pk)
    assert errors(office.post(url, {**data, "superseded_by": old.pk})).keys() == {"superseded_by"}
    assert office.post(url, {**data, "superseded_by": ""}).status_code == 302


@pytest.mark.parametrize("language", ["lt", "en"])
def test_everything_has_a_preview(library, language):
    official, year, act = (
        make_official(title_lt="Ataskaita", title_en="Report", year=2025),
        make_year(2025, 23),
        make_act(),
    )
    for row, words in ((official, ("Ataskaita", "Report")), (year, ("23", "23")), (act, (act.title_lt, act.title_en))):
        html = row.make_preview_request(preview_mode=language).content.decode()
        assert words[language == "en"] in BeautifulSoup(html, "html.parser").main.get_text(" ")


def test_editors_prepare_and_moderators_publish(client, library, django_user_model):
    for name, may_publish in (("Redaktoriai", False), ("Moderatoriai", True)):
        user = django_user_model.objects.create_user(name, password="slaptas-žodis")
        user.groups.add(Group.objects.get(name=name))
        for model in (OfficialDocument, LegalAct, AnnualFacts):
            assert user.has_perms([f"home.{act}_{model._meta.model_name}" for act in ("add", "change", "view")])
            assert user.has_perm(f"home.delete_{model._meta.model_name}") == may_publish
        assert user.has_perm("home.publish_officialdocument") == may_publish
        client.force_login(user)
        assert client.get(address(OfficialDocument, "list")).status_code == 200
        assert client.get(address(OfficialDocument, "add")).status_code == 200
