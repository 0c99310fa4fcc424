"""History, comparison and usage say which language they speak of (multilingual.md b, check 44)."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Comment, PageSubscription, Workflow

from cms.editor.revision_languages import SHARED, languages_changed
from cms.i18n import EN, LT
from cms.models import Programme
from home.models import AboutPage, Goal
from tests.support.admin import edit_page, rich_text, streamfield
from tests.support.factories import make_admin, make_home, make_page
from tests.support.funders import make_programme

pytestmark = pytest.mark.django_db

WORDS = {"lt": ("Lietuvių", "Anglų"), "en": ("Lithuanian", "English")}


@pytest.fixture
def home():
    return make_home()


@pytest.fixture(params=["lt", "en"])
def editor(request, client, home):
    client.force_login(make_admin(request.param))
    return client


@pytest.fixture
def page(home):
    return make_page(home, title="Sodas", title_en="Garden", summary_lt="Santrauka", summary_en="Summary")


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def history(client, page, **query):
    response = client.get(reverse("wagtailadmin_pages:history", args=[page.pk]), query)
    assert response.status_code == 200
    return [(entry.action, entry.languages) for entry in response.context["table"].data], response


def test_each_line_of_the_history_names_its_languages(editor, page):
    edit_page(editor, page)
    edit_page(editor, page, summary_lt="Kita santrauka")
    edit_page(editor, page, title_en="The garden")
    edit_page(editor, page, show_in_menus="on", summary_lt="Trečia", summary_en="Third")
    edit_page(editor, page, "publish-english")
    edits = [languages for action, languages in history(editor, page)[0] if action == "wagtail.edit"]
    # the last is the draft that publishing English leaves, the first what the form itself has written anew
    assert [LT, EN, SHARED] in edits and [EN] in edits
    assert any(LT in languages and EN not in languages for languages in edits)
    assert ("cms.publish_english", [EN]) in history(editor, page)[0]


def test_the_history_of_one_language(editor, page):
    edit_page(editor, page)  # Wagtail's form writes some values its own way at first
    edit_page(editor, page, summary_lt="Kita santrauka")
    edit_page(editor, page, title_en="The garden")
    everything = history(editor, page)[0]
    for language in (LT, EN, SHARED):
        shown = history(editor, page, language=language)[0]
        assert shown == [line for line in everything if language in line[1]]
    assert len(history(editor, page, language=EN)[0]) < len(everything)
    assert history(editor, page, language="xx")[1].status_code == 200


def test_comments_name_their_language(editor, page):
    user = make_admin(username="pastaba")
    for path in ("title_en", "body_lt.0f6cdd6f", "show_in_menus"):
        comment = Comment.objects.create(page=page, user=user, contentpath=path, text="Kodėl?", position="")
        comment.log_create(user=user)
    lines = history(editor, page)[0]
    assert [languages for action, languages in lines if action == "wagtail.comments.create"] == [[SHARED], [LT], [EN]]


def test_the_history_asks_a_constant_number_of_questions(client, page, django_assert_max_num_queries):
    client.force_login(make_admin("lt"))
    url = reverse("wagtailadmin_pages:history", args=[page.pk])
    numbers = []
    for _ in range(2):
        for number in range(4):
            page.summary_en = f"Summary {number} {timezone.now()}"
            page.save_revision(log_action=True)
        with django_assert_max_num_queries(100) as questions:
            client.get(url)
        numbers.append(len(questions))
    assert numbers[0] == numbers[1]


def compare(client, page, **query):
    response = client.get(reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, "earliest", "latest"]), query)
    assert response.status_code == 200
    return response


def test_two_versions_are_compared_language_by_language(editor, page):
    page.save_revision()
    page.title, page.title_en, page.summary_en, page.show_in_menus = "Parkas", "Park", "On the park", True
    page.save_revision()
    fields = {
        language: {one.field.name for one in compare(editor, page, language=language).context["comparison"]}
        for language in ("", LT, EN, SHARED)
    }
    assert fields[LT] == {"title"}
    assert fields[EN] == {"title_en", "summary_en"}
    assert fields[SHARED] == {"show_in_menus"}
    assert fields[""] == fields[LT] | fields[EN] | fields[SHARED]


def test_what_stands_on_the_page_is_compared_by_language_too(editor, home):
    page = make_page(home, AboutPage, title="Apie", title_en="About", live_en=False)
    page.goals = [Goal(text_lt="Tikslas", text_en="Goal")]
    page.save()
    fresh(page).save_revision()
    page = fresh(page)
    goals = list(page.goals.all())
    goals[0].text_en = "Aim"
    page.goals = goals
    page.save_revision()
    assert "Aim" in compare(editor, page, language=EN).content.decode()
    assert not compare(editor, page, language=LT).context["comparison"]


def test_the_comparison_says_which_title(editor, page):
    page.save_revision()
    page.title, page.title_en = "Parkas", "Park"
    page.save_revision()
    html = compare(editor, page).content.decode()
    assert "lietuviškai" in html.lower() or "in Lithuanian" in html or "lietuvių kalba" in html.lower()
    for word in ("aria-current", "language=en"):
        assert word in html


def test_usage_says_in_which_language_a_page_is_linked(editor, home, page):
    other = make_page(home, title="Kita", title_en="Other", live_en=False)
    link = rich_text(f'<p><a linktype="page" id="{page.pk}">Sodas</a></p>')
    edit_page(editor, other, "publish", body_en=streamfield([("paragraph", link)]))
    html = editor.get(reverse("wagtailadmin_pages:usage", args=[page.pk])).content.decode()
    row = html[html.index("Kita") :]
    assert any(english in row for _lithuanian, english in WORDS.values())
    assert not any(f"<li>{lithuanian}" in row for lithuanian, _english in WORDS.values())


def test_versions_differ_in_languages():
    before = {"title": "A", "title_en": "A", "summary": "x", "summary_lt": "x", "summary_en": None, "go_live_at": None}
    after = {**before, "summary": "y"}
    assert languages_changed(before, after, AboutPage) == set()  # the column that the active language fills
    assert languages_changed(before, {**before, "summary_en": ""}, AboutPage) == set()
    assert languages_changed(before, {**before, "slug": "b", "live_en": True}, AboutPage) == {LT, EN}
    assert languages_changed(before, {**before, "go_live_at": "2030"}, AboutPage) == {SHARED}
    goals = [{"pk": None, "page": 1, "text_lt": "G", "text_en": ""}]
    assert languages_changed({"goals": goals}, {"goals": [{**goals[0], "pk": 4}]}, AboutPage) == set()
    assert languages_changed({"goals": goals}, {"goals": [{**goals[0], "text_en": "E"}]}, AboutPage) == {EN}
    assert SHARED in languages_changed({"goals": goals}, {"goals": []}, AboutPage)


def test_letters_about_comments_name_the_language(client, home, page, mailoutbox):
    """One comment in the form, one letter to who watches the page, in the language of their admin."""
    watcher = make_admin("lt", email="stebi@example.org")
    PageSubscription.objects.create(page=page, user=watcher, comment_notifications=True)
    client.force_login(make_admin("en"))
    fields = {"text": "Why?", "contentpath": "title_en", "position": "", "id": "", "resolved": "", "DELETE": ""}
    replies = {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": ""}
    comment = {f"comments-0-{name}": value for name, value in fields.items()}
    comment |= {f"comments-0-replies-{name}": value for name, value in replies.items()}
    edit_page(client, page, **{"comments-TOTAL_FORMS": "1", "comments-INITIAL_FORMS": "0"}, **comment)
    (letter,) = mailoutbox
    assert 'Anglų: "Why?"' in letter.body


# --- restoring --------------------------------------------------------------------------


def test_a_version_to_restore_is_called_that(editor, page):
    edit_page(editor, page)
    edit_page(editor, page, summary_lt="Kita santrauka")
    content = history(editor, page)[1].content.decode()
    label = {"lt": "Grąžinti šią versiją", "en": "Restore this version"}
    assert any(words in content for words in label.values())
    assert "Review this version" not in content and "Peržiūrėti šią versiją" not in content


def test_a_row_has_the_same_words_for_restoring(editor):
    programme = make_programme()
    for name in ("Pirmas", "Antras"):
        programme.name_lt = name
        programme.save_revision(log_action=True)
    content = editor.get(
        reverse(Programme.snippet_viewset.get_url_name("history"), args=[programme.pk])
    ).content.decode()
    assert "Restore this version" in content or "Grąžinti šią versiją" in content


# --- what a decision of a moderator is called ---------------------------------------------------


def submitted(page):
    page.title = "Juodraštis"
    page.save_revision()
    Workflow.objects.get().start(page, make_admin(username="autorius"))
    return fresh(page)


OUTCOMES = [
    ("approve", {}, "patvirtintas ir paskelbtas", "approved and published"),
    ("approve", {"go_live_at": "2090-01-01 10:00"}, "bus paskelbtas", "will be published"),
    ("reject", {}, "grąžintas", "returned to its author"),
]


@pytest.mark.parametrize(("action", "changes", "lt", "en"), OUTCOMES)
def test_a_decision_in_the_form_is_told_as_what_it_was(editor, page, action, changes, lt, en):
    page = submitted(page)
    response = edit_page(editor, page, "workflow-action", **{"workflow-action-name": action, **changes})
    content = editor.get(response.url).content.decode()
    assert lt in content or en in content
    assert "has been updated" not in content and "atnaujintas" not in content


@pytest.mark.parametrize(("action", "lt", "en"), [(action, lt, en) for action, _changes, lt, en in OUTCOMES[::2]])
def test_a_decision_from_a_list_is_told_too(editor, page, action, lt, en):
    page = submitted(page)
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, page.current_workflow_task_state.pk])
    response = editor.post(url, {"comment": ""}, follow=True)
    content = response.content.decode()
    assert lt in content or en in content
