"""Private pages: nothing behind their addresses answers a stranger, and nothing elsewhere names them."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail import hooks
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from cms.models import BasePage, OutgoingMail
from events.models import Registration
from home.models import Application, ContactMessage, Idea
from tests.support.factories import make_home, make_page
from tests.support.factories_documents import make_file
from tests.support.private_tree import Tree, base, restrict, titles

pytestmark = pytest.mark.django_db
WAYS = [PageViewRestriction.PASSWORD, PageViewRestriction.LOGIN, PageViewRestriction.GROUPS]
RECEIVED = (Registration, ContactMessage, Application, Idea, OutgoingMail)
FORMS = ("ContactPage", "MembersPage", "IdeaIndexPage", "EventPage")
# Enough for every form of the site to be taken.
FORM = {"name": "Ona", "email": "ona@example.org", "consent": "on", "message": "Labas", "party_size": "1"}


def words(response):
    return (b"".join(response) if response.streaming else response.content).decode()


def named(text, names):
    """Return which pages a text names, by their titles or by their addresses."""
    text = text.casefold()
    return {name for name in names if any(title.casefold() in text for title in titles(name).values())}


def is_closed(response, name):
    """Whether it is the page that asks for a password, or the way to the one that asks who it is."""
    if response.status_code == 302:
        return "/_util/login/" in response.url
    text = words(response)
    is_asked = response.status_code == 200 and 'type="password"' in text
    is_named = any(title in text for title in titles(name).values())  # the address stands in the form
    return is_asked and not is_named and "no-store" in response.headers["Cache-Control"]


@pytest.mark.once
def test_nothing_behind_a_private_page_answers_a_stranger(client):
    tree = Tree()
    addresses = {
        url: name for name in tree.pages for language in ("lt", "en") for url in tree.addresses(language, name)
    }
    assert [url for url in addresses if client.get(url).status_code != 200] == []
    counted = [model.objects.count() for model in RECEIVED]
    for way in WAYS:
        restriction = restrict(tree.pages["HomePage"], way)
        for url, name in addresses.items():
            assert is_closed(client.get(url), name), f"GET {url}, {way}"
            assert is_closed(client.post(url, FORM), name), f"POST {url}, {way}"
        restriction.delete()
    assert [model.objects.count() for model in RECEIVED] == counted


@pytest.mark.once
@pytest.mark.parametrize("way", WAYS)
def test_a_form_without_a_cookie_is_not_given_back_by_a_private_page(way):
    tree = Tree()
    restrict(tree.pages["HomePage"], way)
    for name in FORMS:
        for url in tree.addresses("lt", name):
            response = Client(enforce_csrf_checks=True).post(url, FORM)
            assert response.status_code == 403
            assert titles(name)["title"] not in words(response)


def test_none_of_our_hooks_answers_before_restrictions_are_checked():
    own = ("cms", "home", "news", "events", "search")
    assert [hook for hook in hooks.get_hooks("before_serve_page") if hook.__module__.split(".")[0] in own] == []


def test_who_has_passed_sees_the_page_and_its_links_to_others_behind_the_same_restriction(client):
    tree = Tree()
    restriction = restrict(tree.pages["HomePage"], "password")
    url = tree.pages["StandardPage"].url_in("lt")
    asked = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, tree.pages["StandardPage"].pk])
    assert client.post(asked, {"password": "slaptai", "return_url": url}).url == url
    text = words(client.get(url))
    assert named(text, ["StandardPage", "CallPage"]) == {"StandardPage", "CallPage"}


# --- What other pages say -------------------------------------------------------------------

LEAVES = ("NewsPage", "EventPage", "CallPage", "ProjectPage", "SurveyPage", "StandardPage", "ContactPage")
LISTS = ("NewsIndexPage", "EventIndexPage", "StrategyPage", "CallIndexPage", "ProjectIndexPage", "IdeaIndexPage")


def naming(client, tree, language, private):
    """Return {page: the addresses of others that name it}."""
    below = {page.pk for name in private for page in base(tree.pages[name]).get_descendants(inclusive=True)}
    hidden = {name for name, page in tree.pages.items() if page.pk in below}
    public = [name for name in tree.pages if name not in hidden]
    found = {name: set() for name in hidden}
    for url in [*tree.addresses(language, *public), *tree.others(language)]:
        for name in named(words(client.get(url)), hidden):
            found[name].add(url)
    return found


@pytest.mark.once
@pytest.mark.parametrize("private", [LEAVES, LISTS])
@pytest.mark.parametrize("language", ["lt", "en"])
def test_no_public_page_names_a_private_one(client, language, private):
    tree = Tree()
    before = naming(client, tree, language, private)
    assert all(before.values()), before  # each of them is named somewhere while it is public
    for name in private:
        restrict(tree.pages[name], "login")
    assert not any(naming(client, tree, language, private).values())


def test_an_alias_is_as_private_as_its_page():
    tree = Tree()
    page = base(tree.pages["StandardPage"])
    alias = page.create_alias(parent=base(tree.pages["AboutPage"]), update_slug="kitur")
    further = alias.create_alias(parent=base(tree.pages["AboutPage"]), update_slug="dar-kitur")
    visible = BasePage.objects.visible("lt")
    assert {page.pk, alias.pk, further.pk} <= set(visible.values_list("pk", flat=True))
    restrict(page, "login")
    assert not visible.filter(pk__in=[page.pk, alias.pk, further.pk]).exists()


# --- The pages that stand in place of private ones ----------------------------------------------

ASKING = {
    "lt": ("Šis puslapis skirtas ne visiems", "Slaptažodis"),
    "en": ("This page is not for everybody", "Password"),
}
SIGNING_IN = {"lt": "Prisijunkite, kad galėtumėte skaityti šį puslapį", "en": "Sign in to read this page"}


def is_in_the_look_of_the_site(response):
    text = words(response)
    assert "no-store" in response.headers["Cache-Control"]
    assert "noindex" in response.headers.get("X-Robots-Tag", "") and '<meta name="robots" content="noindex' in text
    return all(part in text for part in ('href="#content"', "cms/css/site", 'class="field__label"', "<h1>"))


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_wrong_password_is_said_beside_its_field_in_the_look_of_the_site(client, language):
    page = make_page(make_home(), title="Taryba", title_en="Council", slug="vidaus", slug_en="inner")
    restriction = restrict(page, "password")
    url = page.url_in(language)
    asked = client.get(url)
    assert is_in_the_look_of_the_site(asked)
    assert all(word in words(asked) for word in ASKING[language])
    refused = client.post(asked.context["action_url"], {"password": "spėju", "return_url": url})
    assert is_in_the_look_of_the_site(refused)
    assert 'aria-invalid="true"' in words(refused) and 'class="error-summary"' in words(refused)
    assert page.title not in words(refused) and page.title_en not in words(refused)
    assert restriction.password not in words(refused)


@pytest.mark.parametrize("language", ["lt", "en"])
def test_who_must_sign_in_is_asked_in_the_look_of_the_site(client, language):
    page = make_page(make_home(), title="Taryba", title_en="Council", slug="vidaus", slug_en="inner")
    restrict(page, "groups")
    url = page.url_in(language)
    response = client.get(url, follow=True)
    assert is_in_the_look_of_the_site(response)
    assert SIGNING_IN[language] in words(response) and f'name="next" value="{url}"' in words(response)


def test_a_private_document_asks_in_the_look_of_the_site(client):
    document, collection = make_file(), Collection.get_first_root_node().add_child(name="Taryba")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="password", password="slaptai")
    document.collection = collection
    document.save()
    asked = client.get(document.url)
    assert "Šis failas skirtas ne visiems" in words(asked) and document.title not in words(asked)
    refused = client.post(asked.context["action_url"], {"password": "spėju", "return_url": document.url})
    assert is_in_the_look_of_the_site(refused)
