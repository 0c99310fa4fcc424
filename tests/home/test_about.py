"""Who the group is: goals in the editor's order, history in that of time, English without Lithuanian in between."""

import json
import re
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import override

from cms.l10n.quotes import inner_quotes
from cms.translations.completeness import missing_in_english
from home.models import AboutPage, Goal, HistoryEntry, Membership, MembersPage
from tests.support.admin import edit_page, inline_formset
from tests.support.factories import make_admin, make_home, make_page, make_site_settings

pytestmark = pytest.mark.django_db

GOALS = ["Žąsys", "Ąžuolai", "Bitės"]
DATES = [
    (date(2019, 3, 4), "day", "Registracija", "registered"),
    (date(2008, 12, 8), "day", "Susirinkimas", "founded"),
    (date(2019, 1, 1), "year", "Tinklas", "joined"),
    (date(2019, 3, 1), "month", "Strategija", "strategy"),
]


@pytest.fixture
def page():
    home = make_home()
    make_site_settings()
    page = make_page(
        home,
        AboutPage,
        title="Apie mus",
        title_en="About us",
        mission_lt="Suburti žmones.",
        mission_en="Bring people together.",
        territory_lt="<p>Miestas</p>",
        territory_en="<p>Town</p>",
    )
    for n, text in enumerate(GOALS):
        page.goals.add(Goal(text_lt=text, text_en=f"Goal {n}", area="nature", sort_order=n))
    for n, (day, precision, title, kind) in enumerate(DATES):
        page.history.add(
            HistoryEntry(
                happened_on=day, precision=precision, title_lt=title, title_en=f"Event {n}", kind=kind, sort_order=n
            )
        )
    page.memberships.add(Membership(name_lt="Tinklas „Siūlas“", name_en="The Thread", since=2004, sort_order=0))
    page.save()
    return page


def main_of(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode().split("<main")[1].split("</main")[0]


def order_of(html, words):
    places = [html.index(word) for word in words]
    return [word for _place, word in sorted(zip(places, words, strict=True))]


def test_goals_keep_the_editors_order_and_history_that_of_time(client, page):
    html = main_of(client, "/lt/apie-mus/")
    assert order_of(html, GOALS) == GOALS
    history = html[html.index('id="history"') : html.index('id="territory"')]
    titles = re.findall(r"</span>\s*(\w+)\s*</h3>", history)
    assert titles == ["Susirinkimas", "Tinklas", "Strategija", "Registracija"]


def test_the_order_of_entry_decides_between_equal_dates():
    entries = [
        HistoryEntry(happened_on=date(2019, month, 1), precision=precision, title_lt=name, sort_order=n)
        for n, (month, precision, name) in enumerate(
            [(5, "year", "b"), (1, "day", "c"), (2, "year", "a"), (1, "day", "d"), (1, "month", "e")]
        )
    ]
    assert [entry.title_lt for entry in sorted(entries, key=HistoryEntry.in_time)] == ["b", "a", "e", "c", "d"]


@pytest.mark.parametrize(
    ("url", "dates"),
    [
        ("/lt/apie-mus/", ["2008\xa0m. gruodžio\xa08\xa0d.", "2019\xa0m. kovas", "2019\xa0m. kovo\xa04\xa0d."]),
        ("/en/about-us/", ["8\xa0December 2008", "March 2019", "4\xa0March 2019"]),
    ],
)
def test_a_date_says_as_much_as_is_known(client, page, url, dates):
    html = main_of(client, url)
    for day in dates:
        assert f">{day}<" in html
    assert 'datetime="2019-03"' in html and 'datetime="2019-03-04"' in html
    assert "2019-01-01" not in html and "sausi" not in html and "January" not in html
    assert "2\xa0004" not in html and "2004" in html


def test_the_page_leads_to_its_sections(client, page):
    html = main_of(client, "/lt/apie-mus/")
    anchors = re.findall(r'href="#([a-z]+)"', html)
    assert anchors == ["mission", "goals", "history", "territory", "networks"]
    for anchor in anchors:
        assert f'id="{anchor}"' in html


def test_english_shows_only_what_is_written_in_english(client, page):
    Goal.objects.filter(text_lt="Ąžuolai").update(text_en="")
    HistoryEntry.objects.filter(title_lt="Strategija").update(title_en=None)
    Membership.objects.update(name_en="")
    english, lithuanian = main_of(client, "/en/about-us/"), main_of(client, "/lt/apie-mus/")
    assert "Goal 0" in english and "Ąžuolai" not in english and "Strategija" not in english
    assert "Siūlas" not in english and 'id="networks"' not in english
    assert "Ąžuolai" in lithuanian and "Strategija" in lithuanian and "Siūlas" in lithuanian


@pytest.mark.parametrize(("relation", "field"), [("goals", "text"), ("history", "title"), ("memberships", "name")])
def test_english_is_refused_while_an_item_has_no_english(page, relation, field):
    item = getattr(page, relation).all()[0]
    setattr(item, f"{field}_en", "")
    getattr(page, relation).add(item)
    with pytest.raises(ValidationError) as refusal:
        page.save()
    assert inner_quotes(getattr(item, f"{field}_lt")) in refusal.value.message_dict["live_en"][0]
    setattr(item, f"{field}_lt", "")  # what is nowhere is not missing in English
    assert missing_in_english(page) == []


def test_an_item_of_a_long_text_is_named_briefly(page):
    page.goals.add(Goal(text_lt="Siekti " + "labai " * 100, text_en=""))
    assert len(missing_in_english(page)[0]) < 150


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_form_refuses_english_with_a_sentence_and_keeps_the_goal(client, page, language):
    client.force_login(make_admin(language))
    goals = inline_formset([{"text_lt": "Naujas tikslas", "text_en": "", "area": "", "ORDER": "1", "id": ""}])
    others = {"history": inline_formset([]), "memberships": inline_formset([])}
    response = edit_page(client, page, "publish", goals=goals, live_en="on", **others)
    assert response.status_code == 200, "a page that cannot be published stays in the form"
    html = response.content.decode()
    assert "Naujas tikslas" in html
    assert not Goal.objects.filter(text_lt="Naujas tikslas").exists()


@pytest.mark.parametrize("url", ["/lt/apie-mus/", "/en/about-us/"])
@pytest.mark.parametrize("number", [0, 40])
def test_about_takes_at_most_ten_queries(client, page, django_assert_max_num_queries, url, number):
    for n in range(number):
        page.goals.add(Goal(text_lt=f"Tikslas {n}", text_en=f"Goal {n}"))
        page.history.add(HistoryEntry(happened_on=date(2020, 1, 1), title_lt=f"Įvykis {n}", title_en=f"Event {n}"))
    page.save()
    client.get(url)
    with django_assert_max_num_queries(10):
        client.get(url)


def test_the_draft_shows_its_own_items(page):
    """Goals of a preview come from memory, not from the database."""
    draft = page.get_latest_revision_as_object()
    draft.goals.add(Goal(text_lt="Dar neparodytas", text_en="Not shown yet"))
    with override("lt"):
        response = draft.make_preview_request(preview_mode="lt")
    assert "Dar neparodytas" in response.rendered_content


# --- Facts that stand in the settings once -----------------------------------------------------


@pytest.mark.parametrize(
    ("founded", "registered", "day", "age"),
    [
        (date(2015, 5, 20), date(2015, 11, 25), date(2026, 5, 19), 10),
        (date(2015, 5, 20), date(2015, 11, 25), date(2026, 5, 20), 11),
        (date(2016, 2, 29), None, date(2026, 2, 28), 9),
        (date(2016, 2, 29), None, date(2026, 3, 1), 10),
        (None, date(2015, 11, 25), date(2026, 11, 24), 10),
        (None, None, date(2026, 11, 24), None),
    ],
)
def test_the_anniversary_is_counted(founded, registered, day, age):
    make_home()
    assert make_site_settings(founded_on=founded, registered_on=registered).age(day) == age


@pytest.mark.parametrize("url", ["/lt/apie-mus/", "/en/about-us/"])
def test_facts_of_the_organisation_are_those_of_the_settings(client, page, url):
    today = timezone.localdate()
    make_site_settings(
        legal_code="300000000",
        founded_on=date(today.year - 11, 1, 1),
        registered_on=date(today.year - 11, 1, 2),
        address_lt="Audėjų g. 7",
        address_en="Audėjų g. 7",
        registered_address_lt="Turgaus a. 4",
        registered_address_en="Turgaus a. 4",
    )
    html = main_of(client, url).replace("\xa0", " ")
    facts = html.split('id="facts"')[1].split("</section>")[0]
    for words in ("300000000", "Audėjų g. 7", "Turgaus a. 4", str(today.year - 11)):
        assert words in facts
    assert "11 metų" in facts or "11 years" in facts
    home = client.get(url.split("/")[1].join("//")).content.decode()
    assert f'"foundingDate": "{today.year - 11}-01-01"' in home or f'"foundingDate":"{today.year - 11}-01-01"' in home


@pytest.mark.parametrize(("url", "name"), [("/lt/apie-mus/", "Tinklas „Siūlas“"), ("/en/about-us/", "The Thread")])
def test_search_engines_learn_which_networks_the_group_belongs_to(client, page, url, name):
    def told():
        head = BeautifulSoup(client.get(url).content, "html.parser").head
        return [json.loads(script.string) for script in head.select("script[type='application/ld+json']")]

    [about] = told()
    assert about["mainEntity"]["url"] == f"http://testserver/{url[1:3]}/"
    assert about["mainEntity"]["memberOf"] == [{"@type": "Organization", "name": name}]
    page.memberships.clear()
    page.save()
    assert "memberOf" not in told()[0]["mainEntity"]


def test_a_group_registered_before_it_was_founded_is_refused():
    make_home()
    settings = make_site_settings()
    settings.founded_on, settings.registered_on = date(2016, 3, 1), date(2016, 2, 1)
    with pytest.raises(ValidationError, match="before|anksčiau"):
        settings.validate_constraints()


def test_the_pages_below_are_one_link_away(client, page):
    make_page(page, MembersPage, title="Nariai", title_en="Members")
    make_page(page, title="Tik lietuviškai", title_en="")
    assert 'href="/lt/apie-mus/nariai/"' in main_of(client, "/lt/apie-mus/")
    english = main_of(client, "/en/about-us/")
    assert 'href="/en/about-us/members/"' in english and "Tik lietuviškai" not in english
