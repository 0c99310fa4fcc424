"""The office decides on ideas: one screen, one letter each, a history without names, and nobody remembered too long."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core import mail
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.tables import TitleColumn
from wagtail.models import ModelLogEntry, ReferenceIndex, Revision
from wagtail.snippets.models import get_snippet_models

from cms import jobs
from cms.mail import outbox
from cms.models import OutgoingMail
from home.ideas import services
from home.models import Idea, IdeaSender
from search.indexing import work_off
from search.models import SearchEntry
from tests.support.factories import PASSWORD, make_admin, make_home, make_site_settings
from tests.support.factories_calls import make_call, make_call_index
from tests.support.factories_ideas import make_idea, make_idea_index
from tests.support.projects import make_measure, make_priority, make_project, make_project_index, make_strategy

pytestmark = pytest.mark.django_db
SENDER = ("Eglė Ąžuolaitė", "egle@example.org")


@pytest.fixture(autouse=True)
def index():
    home = make_home()
    make_site_settings()
    return make_idea_index(home)


@pytest.fixture
def office(client):
    client.force_login(make_admin("en"))
    return client


def url_of(idea, view="edit"):
    return reverse(Idea.snippet_viewset.get_url_name(view), args=[idea.pk])


def decide(client, idea, state, **changes):
    names = ["title_lt", "title_en", "text_lt", "text_en", "reply_lt", "reply_en", "language"]
    values = {name: getattr(idea, name) or "" for name in names}
    values |= {name: getattr(idea, f"{name}_id") or "" for name in ("measure", "place", "call", "project")}
    answered = idea.answered_on or ""
    return client.post(url_of(idea), {**values, "answered_on": answered, "state": state, **changes})


def words(response):
    text = BeautifulSoup(response.content, "html.parser").get_text(" ").replace("\N{NO-BREAK SPACE}", " ")
    return " ".join(text.split())


def letters():
    outbox.send_due(timezone.now() + timedelta(minutes=1))
    found, mail.outbox[:] = list(mail.outbox), []
    return found


@pytest.mark.parametrize("language", ["lt", "en"])
def test_what_waits_is_counted_on_the_first_page_and_one_click_away(client, language):
    client.force_login(make_admin(language))
    idea = make_idea("new", title_lt="Suolai", title_en="")
    make_idea("published", title_lt="Paskelbta")
    html = BeautifulSoup(client.get(reverse("wagtailadmin_home")).content, "html.parser")
    panel = html.select_one("#ideas-to-decide") or html
    assert "Suolai" in panel.get_text() and "Paskelbta" not in panel.get_text()
    assert html.select_one(f"a[href='{url_of(idea)}']")
    listing = client.get(reverse(Idea.snippet_viewset.get_url_name("list")), {"state": "new"})
    assert "Suolai" in words(listing) and "Paskelbta" not in words(listing)


def test_who_wrote_is_shown_to_those_who_may_see_names_and_to_nobody_else(client):
    idea = make_idea("new", sender=SENDER)
    for group, sees in (("Moderatoriai", True), ("Redaktoriai", False)):
        user = get_user_model().objects.create_user(group, password=PASSWORD)
        user.groups.add(Group.objects.get(name=group))
        client.force_login(user)
        response = client.get(url_of(idea))
        assert response.status_code == 200 and (SENDER[1] in response.content.decode()) == sees
        assert SENDER[1] not in client.get(url_of(idea, "history")).content.decode()


def test_publishing_is_one_decision_and_one_letter(office):
    idea = make_idea("new", sender=SENDER, title_en="", text_en="")
    assert decide(office, idea, "published").status_code == 302
    idea.refresh_from_db()
    assert idea.is_public and idea.published_at and idea.decided_at
    first = letters()
    assert [letter.to for letter in first] == [[SENDER[1]]] and f"/lt/idejos/{idea.pk}/" in first[0].body
    decide(office, idea, "published", text_lt="Kita")
    decide(office, idea, "new")
    decide(office, idea, "published")
    assert letters() == []


@pytest.mark.parametrize(("language", "word"), [("lt", "Padarysime."), ("en", "We will.")])
def test_the_answer_is_one_letter_in_the_language_of_who_wrote(office, language, word):
    idea = make_idea("new", sender=SENDER, language=language)
    replies = {"reply_lt": "Padarysime.", "reply_en": "We will."}
    assert decide(office, idea, "answered", **replies).status_code == 302
    idea.refresh_from_db()
    assert idea.answered_on == timezone.localdate()
    (letter,) = letters()  # public and answered at once: not two
    assert word in letter.body and f"/{language}/" in letter.body and not letter.reply_to
    OutgoingMail.objects.all().delete()  # as the outbox does in a fortnight
    decide(office, idea, "declined", **replies)
    assert letters() == []


def test_a_letter_that_is_no_longer_true_does_not_leave(office):
    idea = make_idea("new", sender=SENDER)
    decide(office, idea, "published")
    decide(office, idea, "withheld")
    assert letters() == []


def test_who_has_been_forgotten_or_has_another_address_gets_no_letter(office):
    forgotten, moved = make_idea("new", sender=SENDER), make_idea("new", sender=SENDER)
    decide(office, forgotten, "published"), decide(office, moved, "published")
    IdeaSender.objects.filter(idea=forgotten).delete()
    IdeaSender.objects.filter(idea=moved).update(email="kita@example.org")
    assert letters() == []


def test_who_left_no_address_gets_no_letter(office):
    idea = make_idea("new", sender=("Eglė", ""))
    decide(office, idea, "published")
    assert letters() == [] and not OutgoingMail.objects.exists()


@pytest.mark.parametrize(
    ("state", "changes", "sentence"),
    [
        ("declined", {}, "Write the answer in Lietuvių too"),
        ("answered", {"reply_lt": "Taip."}, "Write the answer in English too"),
        ("project", {}, "Choose the project the idea became."),
        ("matched", {}, "Choose the call or the measure that the idea fits."),
        ("published", {"text_en": ""}, "An idea is shown in a language only if it has both a title and a text in it."),
        ("published", {"title_lt": "", "text_lt": "", "title_en": "", "text_en": ""}, "There is nothing to show"),
    ],
)
def test_half_a_decision_is_refused_in_words(office, state, changes, sentence):
    idea = make_idea("new", sender=SENDER)
    response = decide(office, idea, state, **changes)
    assert response.status_code == 200 and sentence in words(response), words(response)[:3000]
    idea.refresh_from_db()
    assert idea.state == "new" and letters() == []


def test_an_idea_is_matched_to_a_call_or_a_measure_and_becomes_a_project(office, index):
    home = index.get_parent()
    call, project = make_call(make_call_index(home)), make_project(make_project_index(home))
    measure = make_measure(make_priority(make_strategy(home)))
    assert decide(office, make_idea("new"), "matched", call=call.pk).status_code == 302
    assert decide(office, make_idea("new"), "matched", measure=measure.pk).status_code == 302
    assert decide(office, make_idea("new"), "project", project=project.pk).status_code == 302
    assert project.ideas.get().answered_on == timezone.localdate()
    project.delete()
    assert Idea.objects.get(state="project").project is None  # the idea outlives it


def test_the_database_keeps_no_refusal_without_a_reason():
    idea = make_idea("new")
    with pytest.raises(IntegrityError), transaction.atomic():
        Idea.objects.filter(pk=idea.pk).update(state="declined")
    Idea.objects.filter(pk=idea.pk).update(state="declined", reply_lt="Jau yra.")


def test_the_history_says_who_decided_what_and_holds_nobodys_name_nor_words(office):
    idea = make_idea("new", sender=SENDER, title_lt="Slaptas")
    decide(office, idea, "published")
    decide(office, idea, "answered", reply_lt="Slapta", reply_en="Secret")
    history = words(office.get(url_of(idea, "history")))
    assert "Decided: “New, not public yet” became “Being considered”" in history
    assert "Decided: “Being considered” became “Answered”" in history
    kept = str(list(ModelLogEntry.objects.values_list())) + str(list(Revision.objects.values_list()))
    for word in (*SENDER, "Slapta"):
        assert word not in kept


def test_who_wrote_is_not_found_and_only_public_ideas_are():
    make_idea("new", title_lt="Naujas", sender=SENDER)
    idea = make_idea("published", title_lt="Suolas", sender=SENDER)
    work_off()
    entries = SearchEntry.objects.filter(source="ideas")
    assert {(entry.object_id, entry.language) for entry in entries} == {(idea.pk, "lt"), (idea.pk, "en")}
    assert "Eglė" not in str(list(entries.values_list()))
    assert not ReferenceIndex.objects.filter(content_path__contains="sender").exists()
    idea.state = Idea.State.WITHHELD
    idea.save()
    work_off()
    assert not SearchEntry.objects.filter(source="ideas").exists()


@pytest.mark.parametrize(("url", "word"), [("/lt/paieska/", "suolų"), ("/en/search/", "benches")])
def test_a_public_idea_is_found_where_it_stands(client, url, word):
    idea = make_idea("published")
    work_off()
    html = client.get(url, {"q": word}).content.decode()
    assert f"{'/lt/idejos' if url[1:3] == 'lt' else '/en/ideas'}/{idea.pk}/" in html


def test_a_table_of_ideas_runs_nothing(office):
    make_idea("new", title_lt="=1+1")
    url = reverse(Idea.snippet_viewset.get_url_name("list"))
    text = b"".join(office.get(url, {"export": "csv"}).streaming_content).decode()
    assert "'=1+1" in text and "sender" not in text


def test_the_office_may_enter_what_it_has_heard(office):
    url = reverse(Idea.snippet_viewset.get_url_name("add"))
    empty = dict.fromkeys(["title_en", "text_en", "reply_lt", "reply_en", "measure", "place", "call", "project"], "")
    values = {**empty, "title_lt": "Suolas", "text_lt": "Reikia.", "language": "lt", "state": "published"}
    assert office.post(url, {**values, "answered_on": ""}).status_code == 302
    assert Idea.objects.get().published_at


@pytest.mark.parametrize("language", ["lt", "en"])
def test_an_idea_is_previewed_in_both_languages(office, language):
    idea = make_idea("new")
    response = office.get(url_of(idea, "preview_on_edit"), {"mode": language})
    names = ["title_lt", "title_en", "text_lt", "text_en", "reply_lt", "reply_en"]
    values = {name: getattr(idea, name) or "" for name in names}
    office.post(url_of(idea, "preview_on_edit"), {**values, "state": "published", "language": "lt"})
    response = office.get(url_of(idea, "preview_on_edit"), {"mode": language})
    assert getattr(idea, f"title_{language}") in response.content.decode()


# --- What is forgotten, and when -------------------------------------------------------------------


def days_ago(days):
    return timezone.now() - timedelta(days=days)


def test_who_wrote_is_forgotten_as_promised_and_the_idea_stays():
    answered = {"reply_lt": "Taip", "reply_en": "Yes"}
    make_idea("answered", sender=SENDER, answered_on=days_ago(31).date(), **answered)
    make_idea("new", sender=SENDER, created_at=days_ago(366))
    kept = [
        make_idea("answered", sender=SENDER, answered_on=days_ago(29).date(), **answered),
        make_idea("published", sender=SENDER, created_at=days_ago(364)),
    ]
    outcomes = jobs.run_due(only=["purge_ideas"])
    assert outcomes["purge_ideas"] == 2 and Idea.objects.count() == 4
    assert set(IdeaSender.objects.values_list("idea", flat=True)) == {idea.pk for idea in kept}


def test_what_nobody_was_to_see_is_deleted_in_a_month():
    old = make_idea("withheld", sender=SENDER, decided_at=days_ago(31))
    make_idea("withheld", decided_at=days_ago(29))
    services.purge()
    assert Idea.objects.count() == 1 and not Idea.objects.filter(pk=old.pk).exists() and not IdeaSender.objects.exists()


@pytest.mark.parametrize("language", ["lt", "en"])
def test_an_idea_is_opened_from_the_list(client, language):
    idea = make_idea(Idea.State.NEW, title_lt="Suoliukas", title_en="", text_en="")
    client.force_login(make_admin(language))
    rows = BeautifulSoup(client.get(reverse("wagtailsnippets_home_idea:list")).content, "html.parser")
    link = rows.select_one(f"a[href='{reverse('wagtailsnippets_home_idea:edit', args=[idea.pk])}']")
    assert link.get_text(strip=True) == "Suoliukas"
    assert {"lt": "Pavadinimas", "en": "Title"}[language] in [cell.get_text(strip=True) for cell in rows.select("th")]


def test_the_first_column_of_every_list_links_to_the_form():
    """Wagtail makes a link of a name, not of a column."""
    first = {model: model.snippet_viewset.list_display[0] for model in get_snippet_models()}
    assert not [model for model, column in first.items() if not isinstance(column, (str, TitleColumn))]
