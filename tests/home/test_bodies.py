"""The bodies: who sits there today, for whom, and whether one group of interests decides alone."""

import re
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import ModelLogEntry

from home.models import Body, BodyMember
from home.people.balance import Balance
from home.people.checks import body_faults
from tests.support.admin import inline_formset, nested_form_data
from tests.support.factories import make_admin, make_home, make_image, make_site_settings
from tests.support.factories_people import BOARD, make_about, make_body, make_governance_page, make_organisation

pytestmark = pytest.mark.django_db
URLS = ["/lt/apie-mus/valdymas/", "/en/about-us/governance/"]
TODAY = timezone.localdate()


@pytest.fixture(autouse=True)
def page():
    home = make_home()
    make_site_settings()
    return make_governance_page(make_about(home))


@pytest.fixture
def office(client):
    client.force_login(make_admin("en"))
    return client


def words(response):
    text = BeautifulSoup(response.content, "html.parser").get_text(" ").replace("\xa0", " ")
    return " ".join(text.split())


def main_of(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser").main


@pytest.mark.parametrize("url", URLS)
def test_several_sashes_on_a_page_share_their_threads(client, url):
    for kind in ("board", "committee"):
        make_body(kind, sectors=BOARD)
    html = client.get(url).content.decode()
    ids = re.findall(r' id="([^"]+)"', html)
    assert html.count("weave__strands") == 2 and len(ids) == len(set(ids))
    assert set(re.findall(r'href="#(m-[^"]+)"', html)) <= set(ids)


# --- What visitors see ------------------------------------------------------------------------


@pytest.mark.parametrize("url", URLS)
def test_the_present_term_stands_first_and_former_ones_below(client, url):
    old = {"term_starts_on": TODAY - timedelta(days=1400), "term_ends_on": TODAY - timedelta(days=301)}
    next_one = {"term_starts_on": TODAY + timedelta(days=1), "term_ends_on": TODAY + timedelta(days=900)}
    make_body(members=[{"name": "Senoji Narė", "sector": "business"}], **old)
    make_body(sectors=BOARD, members=[{"name": "Dabartinė Pirmininkė", "sector": "other", "role": "chair"}])
    make_body(members=[{"name": "Būsimas Narys", "sector": "business"}], **next_one)
    main = main_of(client, url)
    names = [tag.get_text() for tag in main.select(".contact-card__name")]
    assert names[0] == "Dabartinė Pirmininkė" and names[-1] == "Senoji Narė" and len(names) == 13
    assert "Būsimas" not in main.get_text()
    assert [tag.get_text() for tag in main.select("details .contact-card__name")] == ["Senoji Narė"]


def test_whoever_left_before_the_end_of_the_term_is_not_shown(client):
    gone = {"name": "Išėjęs", "sector": "business", "ends_on": TODAY - timedelta(days=1)}
    come = {"name": "Atėjęs", "sector": "business", "starts_on": TODAY}
    later = {"name": "Ateisiantis", "sector": "business", "starts_on": TODAY + timedelta(days=1)}
    make_body(members=[gone, come, later])
    text = main_of(client, URLS[0]).get_text()
    assert "Atėjęs" in text and "Išėjęs" not in text and "Ateisiantis" not in text


@pytest.mark.parametrize(
    ("sectors", "keeps_the_rule"),
    [
        (BOARD, True),
        (BOARD[:10], False),  # too few
        (["business"] * 6 + ["community"] * 5, False),
        (["business"] * 6 + ["community"] * 3 + ["municipality"] * 3, False),  # a half is too much
        (["business"] * 5 + ["community"] * 4 + ["municipality"] * 2, True),
    ],
)
def test_the_rule_of_the_balance_is_counted(client, sectors, keeps_the_rule):
    body = make_body(sectors=sectors)
    assert body.balance.keeps_the_rule is keeps_the_rule
    text = " ".join(main_of(client, URLS[1]).get_text().split())
    assert ("This board keeps it." in text or "taisyklės laikosi" in text) is keeps_the_rule


def test_the_sash_says_the_same_in_words(client):
    make_body(sectors=BOARD, seats=13)
    picture = main_of(client, URLS[1]).select_one(".weave__strands")
    assert len(picture.select("svg")) == 13 and picture["role"] == "img"
    assert "– 4 (36.4%)" in picture["aria-label"] and "– 3 (27.3%)" in picture["aria-label"]
    assert picture["aria-label"].endswith("– 2.")


def test_just_under_a_half_never_reads_as_a_half():
    balance = Balance(["business"] * 11 + ["community"] * 12)
    assert [share.percent for share in balance.shares] == [52.2, 47.8]


@pytest.mark.parametrize("url", URLS)
def test_contacts_and_declarations_are_links(client, url):
    person = {"name": "Administratorė", "role": "staff", "email": "a@example.org", "phone": "+370 600 00000"}
    declared = {"declared_on": date(2026, 3, 2), "declaration_url": "https://example.org/d"}
    make_body("administration", members=[{**person, **declared, "photo": make_image(title="Portretas")}])
    main = main_of(client, url)
    links = [link["href"] for link in main.select(".contact-card a")]
    assert links == ["mailto:a@example.org", "tel:+37060000000", "https://example.org/d"]
    assert main.select_one(".contact-card img")["alt"] == ""


def test_a_governance_of_everything_takes_ten_queries(client):
    organisation = make_organisation()
    for kind in ("meeting", "board", "committee", "administration"):
        members = [
            {"sector": sector, "organisation": organisation, "photo": make_image(title=f"N{n}"), "declared_on": TODAY}
            for n, sector in enumerate(BOARD)
        ]
        make_body(kind, members=members)
        old = {"term_starts_on": TODAY - timedelta(days=1400), "term_ends_on": TODAY - timedelta(days=301)}
        make_body(kind, members=members, **old)
    for url in URLS:
        client.get(url)
        with CaptureQueriesContext(connection) as found:
            assert client.get(url).status_code == 200
        assert len(found) <= 10, "\n\n".join(query["sql"][:300] for query in found.captured_queries)


# --- What an editor is told ---------------------------------------------------------------------


def test_a_board_in_order_has_no_fault():
    make_body(sectors=BOARD, seats=11)
    BodyMember.objects.update(declared_on=TODAY)
    assert list(body_faults(Body.objects.get())) == []


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"sectors": BOARD, "term_ends_on": TODAY - timedelta(days=1)}, "The term ended on"),
        ({"sectors": BOARD, "review_on": TODAY}, "Due for review since"),
        ({"sectors": BOARD, "seats": 13}, "Seats: 13, members: 11."),
        ({"sectors": BOARD[:9]}, "A board has at least 11 members; this one has 9."),
        ({"sectors": ["business"] * 6 + ["other"] * 6}, "“Business” has 6 of 12 votes"),
        ({"sectors": BOARD}, "11 people have not declared their interests."),
    ],
)
def test_what_is_not_in_order_is_said(values, sentence):
    body = Body.objects.get(pk=make_body(**values).pk)
    with override("en"):
        assert any(sentence in fault for fault in body_faults(body)), list(body_faults(body))


def test_delegations_that_do_not_fit_are_said():
    left = make_organisation("Išėjusi", left_on=TODAY - timedelta(days=1))
    other = make_organisation("Kita", sector="business")
    members = [{"sector": "community", "organisation": left}, {"sector": "community", "organisation": other}]
    body = Body.objects.get(pk=make_body(members=members).pk)
    with override("en"):
        found = " ".join(body_faults(body))
    assert (
        "“Išėjusi” delegates somebody, but is not a member" in found
        and "The delegate of “Kita” represents another" in found
    )


def test_a_term_that_has_a_successor_is_at_rest():
    old = {"term_starts_on": TODAY - timedelta(days=1400), "term_ends_on": TODAY - timedelta(days=301)}
    body = make_body(sectors=BOARD[:5], **old)
    assert list(body_faults(body))
    make_body(sectors=BOARD)
    assert not list(body_faults(body))


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_day_that_has_passed_is_said_on_the_first_page_of_the_admin(client, language):
    client.force_login(make_admin(language))
    home = reverse("wagtailadmin_home")
    body = make_body("administration", members=[{"role": "staff", "declared_on": TODAY}])
    edit = reverse("wagtailsnippets_home_body:edit", args=[body.pk])
    assert edit not in client.get(home).content.decode()
    Body.objects.update(review_on=TODAY)
    assert edit in client.get(home).content.decode()


# --- Entering it ----------------------------------------------------------------------------------

EMPTY = dict.fromkeys(("position_lt", "position_en", "organisation", "starts_on", "ends_on", "declared_on"), "")
EMPTY |= dict.fromkeys(("declaration_url", "declaration", "photo", "email", "phone"), "")


def row(**changes):
    return {"name": "Rūta Lininė", "role": "member", "sector": "business", **EMPTY, **changes}


def form(*rows, **changes):
    names = ("quorum_lt", "quorum_en", "description_lt", "description_en", "seats", "review_on")
    term = {"term_starts_on": "2025-01-01", "term_ends_on": "2028-12-31"}
    values = {"kind": "board", "name_lt": "Valdyba", "name_en": "Board", **dict.fromkeys(names, ""), **term, **changes}
    return nested_form_data({**values, "members": inline_formset(list(rows))})


def add(office, *rows, **changes):
    return office.post(reverse("wagtailsnippets_home_body:add"), form(*rows, **changes))


def test_a_board_is_entered_and_its_faults_are_said_at_once(office):
    rows = [row(name=f"Asmuo {n}", sector=sector) for n, sector in enumerate(BOARD[:9])]
    response = add(office, *rows)
    assert response.status_code == 302, words(response)[:3000]
    assert Body.objects.get().latest_revision and len(Body.objects.get().now) == 9
    sentence = "A board has at least 11 members; this one has 9."
    assert sentence in words(office.get(response["Location"]))
    edit = reverse("wagtailsnippets_home_body:edit", args=[Body.objects.get().pk])
    assert sentence in words(office.get(edit))
    assert not any("Asmuo" in label for label in ModelLogEntry.objects.values_list("label", flat=True))


@pytest.mark.parametrize(
    ("rows", "changes", "sentence"),
    [
        ([row(sector="")], {}, "Say which interest group this member represents."),
        ([row(email="a@example.org")], {}, "Contact details are published for the administration only"),
        ([row(), row()], {}, "This person is listed twice."),
        ([row(organisation="*"), row(name="Jonas", organisation="*")], {}, "each organisation has one seat"),
        ([row(starts_on="2024-12-31")], {}, "This date is outside the term."),
        ([row(starts_on="2026-02-01", ends_on="2026-01-01")], {}, "The end cannot be before the start"),
        ([row(declared_on="2090-01-01")], {}, "This day has not come yet."),
        ([row(name="x" * 2000)], {}, "at most 120 characters"),
        ([], {"term_ends_on": "2024-01-01"}, "The term must end after it begins."),
        ([], {"name_en": ""}, "This field is required."),
    ],
)
def test_what_is_wrong_with_a_body_is_refused_in_words(office, rows, changes, sentence):
    organisation = str(make_organisation().pk)
    rows = [{key: organisation if value == "*" else value for key, value in one.items()} for one in rows]
    response = add(office, *rows, **changes)
    assert response.status_code == 200 and sentence in words(response), words(response)[:4000]
    assert not Body.objects.exists()


def test_whoever_follows_a_member_of_the_same_organisation_is_no_second_vote(office):
    organisation = str(make_organisation().pk)
    first = row(organisation=organisation, ends_on="2026-01-31")
    second = row(name="Jonas", organisation=organisation, starts_on="2026-02-01")
    assert add(office, first, second).status_code == 302


def test_the_administration_needs_no_sector_and_has_contacts(office):
    response = add(office, row(sector="", email="a@example.org"), kind="administration")
    assert response.status_code == 302, words(response)[:3000]


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("name", ["body", "organisation"])
def test_the_lists_and_previews_of_the_admin_open(client, language, name):
    client.force_login(make_admin(language))
    organisation = make_organisation("Vakarė")
    body = make_body(members=[{"sector": "community", "organisation": organisation}])
    listing = client.get(reverse(f"wagtailsnippets_home_{name}:list"))
    assert {"organisation": "Vakarė", "body": {"lt": "Valdyba", "en": "Board"}[language]}[name] in words(listing)
    thing = {"body": body, "organisation": organisation}[name]
    with_language = thing.make_preview_request(preview_mode=language)
    assert "Vakarė" in with_language.content.decode()


@pytest.mark.parametrize(("group", "may_delete"), [("Redaktoriai", False), ("Moderatoriai", True)])
def test_editors_keep_people_and_moderators_may_delete(group, may_delete, django_user_model):
    user = django_user_model.objects.create_user("x")
    user.groups.add(Group.objects.get(name=group))
    for model in ("body", "organisation"):
        assert user.has_perm(f"home.add_{model}") and user.has_perm(f"home.change_{model}")
        assert user.has_perm(f"home.delete_{model}") == may_delete
    assert user.has_perm("home.view_application") == may_delete and not user.has_perm("home.add_application")
