"""News in the admin: posts at a glance, topics and tags in both languages."""

import re
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from news.models import NewsCategory, NewsPage, NewsTag
from news.publication_time import published_at, start_of
from tests.support.admin import add_page, edit_page
from tests.support.factories import make_admin, make_home, make_news, make_news_index, make_topic

pytestmark = pytest.mark.django_db

POSTS = "news_posts:index"
TOPICS = "wagtailsnippets_news_newscategory"
TAGS = "wagtailsnippets_news_newstag"


@pytest.fixture
def index():
    return make_news_index(make_home())


@pytest.fixture(params=["lt", "en"])
def editor(request, client, index):
    client.force_login(make_admin(request.param))
    return client


def soup(response):
    assert response.status_code == 200
    page = BeautifulSoup(response.content, "html.parser")
    for template in page("template"):  # dialogs that no editor sees yet; one of them is a table of keyboard shortcuts
        template.decompose()
    return page


def rows(page):
    return [[" ".join(cell.get_text(" ").split()) for cell in row.select("td")] for row in page.select("tbody tr")]


def column(page, text):
    return [re.sub(r"\s+", " ", cell) for row in rows(page) for cell in row if text in cell]


def send(client, url, **values):
    """Post a form as it was shown, with some fields filled in."""
    form = client.get(url).context["form"]
    return client.post(url, {**{name: form[name].value() or "" for name in form.fields}, **values})


def test_posts_are_listed_newest_first_with_date_topic_and_english(editor, index):
    topic = make_topic("Projektai", "Projects")
    make_news(index, title="Sena", title_en="", published_on=date(2025, 1, 2))
    make_news(index, title="Nauja", category=topic, published_on=date(2026, 4, 8))
    found = rows(soup(editor.get(reverse(POSTS))))
    assert [next(title for title in ("Sena", "Nauja") if title in " ".join(row)) for row in found] == ["Nauja", "Sena"]
    assert "Projektai" in found[0] and re.search("2026", " ".join(found[0]))


@pytest.mark.parametrize(
    ("query", "expected"), [("live_en=false", ["Sena"]), ("category={}", ["Nauja"]), ("q=Sen", ["Sena"])]
)
def test_posts_can_be_filtered_and_searched(editor, index, query, expected):
    topic = make_topic()
    make_news(index, title="Sena", title_en="")
    make_news(index, title="Nauja", category=topic)
    text = soup(editor.get(f"{reverse(POSTS)}?{query.format(topic.pk)}")).select_one("tbody").get_text()
    assert [title for title in ("Sena", "Nauja") if title in text] == expected


def test_the_list_of_posts_costs_the_same_for_many(client, index):
    client.force_login(make_admin())
    counts = []
    for number in (3, 12):
        for n in range(number):
            make_news(index, category=make_topic(f"Tema {number} {n}", f"Topic {number} {n}"))
        client.get(reverse(POSTS))
        with CaptureQueriesContext(connection) as captured:
            client.get(reverse(POSTS))
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_news_stands_in_the_menu(editor):
    page = editor.get(reverse("wagtailadmin_home")).content.decode()
    for url in (reverse(POSTS), reverse(f"{TOPICS}:list"), reverse(f"{TAGS}:list")):
        assert url in page


def test_a_topic_is_made_in_both_languages_and_finds_its_addresses(editor):
    response = send(editor, reverse(f"{TOPICS}:add"), name_lt="Žalios idėjos", name_en="Green ideas")
    assert response.status_code == 302
    topic = NewsCategory.objects.get()
    assert (topic.name_lt, topic.name_en) == ("Žalios idėjos", "Green ideas")
    assert (topic.slug, topic.slug_en) == ("zalios-idejos", "green-ideas")
    send(editor, reverse(f"{TOPICS}:add"), name_lt="Žalios idėjos", name_en="Green ideas")
    assert NewsCategory.objects.filter(slug="zalios-idejos-2", slug_en="green-ideas-2").exists()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name_lt": "Nauja", "name_en": ""}, "name_en"),
        ({"name_lt": "", "name_en": "New"}, "name_lt"),
        ({"name_lt": "Nauja", "name_en": "New", "slug": "projektai"}, "slug"),
        ({"name_lt": "x" * 81, "name_en": "New"}, "name_lt"),
    ],
)
def test_what_a_topic_lacks_is_said_beside_the_field(editor, values, field):
    make_topic("Projektai", "Projects")
    response = send(editor, reverse(f"{TOPICS}:add"), **values)
    assert response.status_code == 200 and list(response.context["form"].errors) == [field]


def test_topics_and_tags_stand_in_alphabetical_order(editor, index):
    for number, name in enumerate(["Šventės", "Sportas", "Čia", "Cukrus"]):
        make_topic(name, f"T{number}")
        NewsTag.objects.create(name=name, slug=f"t{number}")
    for url in (TOPICS, TAGS):
        text = soup(editor.get(reverse(f"{url}:list"))).select_one("tbody").get_text()
        names = re.findall("Šventės|Sportas|Čia|Cukrus", text)
        assert list(dict.fromkeys(names)) == ["Cukrus", "Čia", "Sportas", "Šventės"]
    form = soup(editor.get(reverse("wagtailadmin_pages:add", args=["news", "newspage", index.pk])))
    options = [option.get_text() for option in form.select("select[name=category] option")]
    assert options[1:] == ["Cukrus", "Čia", "Sportas", "Šventės"]


def test_a_used_topic_is_not_deleted_and_says_why(editor, index):
    used, unused = make_topic("Projektai", "Projects"), make_topic("Tuščia", "Empty")
    make_news(index, category=used)
    url = reverse(f"{TOPICS}:delete", args=[used.pk])
    for response in (editor.get(url, follow=True), editor.post(url, follow=True)):
        assert "„Projektai“" in response.content.decode() or "“Projektai”" in response.content.decode()
    editor.post(reverse(f"{TOPICS}:delete", args=[unused.pk]))
    assert list(NewsCategory.objects.all()) == [used]
    bulk = reverse("wagtail_bulk_action", args=["news", "newscategory", "delete"])
    editor.post(f"{bulk}?id={used.pk}")
    assert NewsCategory.objects.filter(pk=used.pk).exists()


def test_a_draft_survives_the_deletion_of_its_topic(index):
    topic = make_topic()
    post = make_news(index)
    post.category = topic
    post.save_revision()
    topic.delete()
    assert NewsPage.objects.get(pk=post.pk).get_latest_revision_as_object().category is None


def test_tags_take_an_english_name(editor, index):
    tag = NewsTag.objects.create(name="Šventės", slug="sventes")
    send(editor, reverse(f"{TAGS}:edit", args=[tag.pk]), name_en="Feasts")
    tag.refresh_from_db()
    assert (tag.name, tag.name_en, tag.slug) == ("Šventės", "Feasts", "sventes")


@pytest.mark.parametrize(("group", "may_delete"), [("Redaktoriai", False), ("Moderatoriai", True)])
def test_editors_keep_topics_and_moderators_also_delete_them(client, django_user_model, index, group, may_delete):
    user = django_user_model.objects.create_user("rasa", password="x")
    user.groups.add(Group.objects.get(name=group))
    client.force_login(user)
    topic = make_topic()
    assert client.get(reverse(f"{TOPICS}:edit", args=[topic.pk])).status_code == 200
    assert client.get(reverse(f"{TAGS}:add")).status_code == 200
    assert (client.get(reverse(f"{TOPICS}:delete", args=[topic.pk])).status_code == 200) == may_delete


def test_an_address_typed_with_lithuanian_letters_is_made_fit(editor):
    send(editor, reverse(f"{TOPICS}:add"), name_lt="Nauja", name_en="New", slug="Šventės, žygiai")
    assert NewsCategory.objects.get().slug == "sventes-zygiai"


# --- A date to come ---------------------------------------------------------------------------


def to_publish(client, post, **changes):
    return edit_page(client, post, "publish", **changes)


def test_news_of_a_day_to_come_waits_for_it(editor, index):
    day = timezone.localdate() + timedelta(days=9)
    post = make_news(index, title="Rytojaus naujiena", title_en="", live=False)
    answer = editor.get(to_publish(editor, post, published_on=day.isoformat()).url)
    post.refresh_from_db()
    assert not post.live and post.latest_revision.approved_go_live_at == start_of(day)
    assert any(f"{day:%Y-%m-%d}" in str(said) or "Rytojaus" in str(said) for said in answer.context["messages"])
    assert "Rytojaus" not in editor.get(index.url_in("lt") + "rss/").content.decode()
    assert editor.get(post.url_in("lt")).status_code == 404


@pytest.mark.parametrize("action", [None, "publish"])
def test_a_new_post_of_a_day_to_come_waits_for_it_from_the_start(editor, index, action):
    day = timezone.localdate() + timedelta(days=9)
    assert add_page(editor, index, NewsPage, action, title="Rytoj", published_on=day.isoformat()).status_code == 302
    post = NewsPage.objects.get()
    revision = post.latest_revision
    assert not post.live and revision.as_object().go_live_at == start_of(day)
    assert revision.approved_go_live_at == (start_of(day) if action else None)


def test_a_draft_whose_date_comes_back_to_today_waits_no_longer(editor, index):
    post = make_news(index, title_en="", live=False)
    edit_page(editor, post, published_on=(timezone.localdate() + timedelta(days=9)).isoformat())
    assert to_publish(editor, post, published_on=timezone.localdate().isoformat()).status_code == 302
    post.refresh_from_db()
    assert post.live and post.go_live_at is None


def test_who_may_not_publish_still_sets_the_day(editor, index):
    post = make_news(index, title_en="", live=False)
    day = timezone.localdate() + timedelta(days=9)
    edit_page(editor, post, published_on=day.isoformat())
    draft = NewsPage.objects.get(pk=post.pk).get_latest_revision_as_object()
    assert draft.go_live_at == start_of(day)
    draft.get_latest_revision().publish()  # a moderator approves it
    assert not NewsPage.objects.get(pk=post.pk).live


@pytest.mark.parametrize(("field", "is_live"), [("published_on", True), ("corrected_on", False)])
def test_what_is_public_or_corrected_is_of_no_day_to_come(editor, index, field, is_live):
    post = make_news(index, title_en="", live=is_live)
    tomorrow = timezone.localdate() + timedelta(days=1)
    answer = to_publish(editor, post, **{field: tomorrow.isoformat()})
    assert field in answer.context["form"].errors


def test_a_feed_gives_no_date_to_come(index):
    post = make_news(index, published_on=timezone.localdate() + timedelta(days=30), first_published_at=timezone.now())
    assert published_at(post) <= timezone.now()
