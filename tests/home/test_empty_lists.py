"""A list that has nothing yet says what will be there; it does not speak of a search that nobody made."""

import pytest
from bs4 import BeautifulSoup

from tests.support.factories import make_home
from tests.support.factories_calls import make_call, make_call_index
from tests.support.factories_documents import make_library, make_official
from tests.support.factories_ideas import make_idea, make_idea_index
from tests.support.factories_people import make_about, make_members_page, make_organisation
from tests.support.projects import make_project, make_project_index

pytestmark = pytest.mark.django_db
LISTS = {
    "/en/calls/": (make_call_index, make_call, "Calls will be announced here."),
    "/en/projects/": (make_project_index, make_project, "Projects will be published here."),
    "/en/documents/": (make_library, lambda page: make_official(), "Documents will be published here."),
    "/en/ideas/": (make_idea_index, lambda page: make_idea(), "Ideas will be published here."),
    "/en/about-us/members/": (make_members_page, lambda page: make_organisation(), "Members will be listed here."),
}
NARROWED = {"/en/calls/": "state/open/", "/en/documents/": "kind/statutes/", "/en/ideas/": "state/answered/"}


def words(client, url):
    return " ".join(BeautifulSoup(client.get(url).content, "html.parser").main.get_text(" ").split())


@pytest.mark.parametrize("url", LISTS)
def test_an_empty_list_says_what_will_be_there(client, url):
    make, fill, sentence = LISTS[url]
    home = make_home()
    page = make(make_about(home) if "members" in url else home)
    assert sentence in words(client, url) and "no such" not in words(client, url)
    if url in NARROWED:
        assert "There are no such" in words(client, url + NARROWED[url])
    fill(page)
    assert sentence not in words(client, url)
