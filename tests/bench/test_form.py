"""Check 50 of multilingual.md: what the second language costs an editor. Run by `make bench`."""

import time
from copy import copy
from statistics import median

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.admin.panels import PanelGroup

from news.models import NewsPage
from tests.support.factories import make_admin, make_home, make_news, make_news_index, make_page

BLOCKS = [("paragraph", f"<p>Pastraipa {number}</p>") for number in range(30)]


def without_english(panel):
    """Return a copy of a form's panels with Lithuanian only."""
    panel = copy(panel)
    if isinstance(panel, PanelGroup):
        panel.children = [without_english(child) for child in panel.children if not is_english(child)]
    return panel


def is_english(panel):
    return str(getattr(panel, "field_name", "") or "").endswith("_en")


def seconds(client, url, times=7):
    found = []
    for _ in range(times):
        start = time.perf_counter()
        assert client.get(url).status_code == 200
        found.append(time.perf_counter() - start)
    return median(found)


@pytest.fixture
def form(client):
    """Return the address of the form of a page with thirty blocks in each language."""
    index = make_news_index(make_home())
    page = make_news(index, body_lt=BLOCKS, body_en=BLOCKS, summary_en="x")
    client.force_login(make_admin("lt"))
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


@pytest.fixture
def leave_out_english(monkeypatch):
    def leave_out_english():
        handler = without_english(NewsPage.edit_handler).bind_to_model(NewsPage)
        monkeypatch.setattr(NewsPage, "get_edit_handler", lambda: handler)

    return leave_out_english


@pytest.mark.bench
@pytest.mark.django_db
def test_what_the_second_language_costs_the_form(client, form, leave_out_english, capsys):
    seconds(client, form, 2)
    both = seconds(client, form)
    leave_out_english()
    one = seconds(client, form)
    with capsys.disabled():
        print(f"\nform of 30 blocks: {both * 1000:.0f} ms in two languages; {one * 1000:.0f} in one; x{both / one:.2f}")


@pytest.mark.django_db
def test_the_second_language_makes_the_form_a_third_longer_at_most(client, form, leave_out_english):
    both = len(client.get(form).content)
    leave_out_english()
    assert both <= 1.3 * len(client.get(form).content)


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_list_of_pages_asks_as_often_for_a_hundred_as_for_ten(client, language):
    home = make_home()
    client.force_login(make_admin(language))
    url = reverse("wagtailadmin_explore", args=[home.pk])
    counts = []
    for number in (10, 40):
        for _ in range(number):
            make_page(home)
        client.get(url)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(url).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]
