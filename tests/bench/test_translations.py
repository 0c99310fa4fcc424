"""What the translation desk costs the form of a page with thirty blocks, and its save. Run by `make bench`."""

import time
from statistics import median

import pytest
from django.urls import reverse
from wagtail.rich_text import RichText

from cms.translations.states import update
from tests.support.factories import make_admin, make_home, make_news, make_news_index

WORDS = " ".join(f"žodis{number}" for number in range(120))


def body(words):
    return [("paragraph", f"<p>{words} {number}</p>") for number in range(30)]


def cost(function, times=7):
    """Return the processor's milliseconds: a busy machine changes them little."""
    found = []
    for _time in range(times):
        start = time.process_time()
        function()
        found.append(time.process_time() - start)
    return median(found) * 1000


@pytest.mark.bench
@pytest.mark.django_db
def test_what_thirty_outdated_blocks_cost_the_form(client, capsys):
    index = make_news_index(make_home())
    page = make_news(index, body_lt=body(WORDS), body_en=body(WORDS), summary_lt="x", summary_en="x")
    page.save_revision().publish()
    client.force_login(make_admin("lt"))
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client.get(url)
    before = cost(lambda: client.get(url))
    for number, block in enumerate(page.body_lt):
        block.value = RichText(f"<p>{WORDS.replace('žodis60', f'naujas{number}')} {number}</p>")
    page.save_revision()
    html = client.get(url).content
    assert html.count(b'class="cms-outdated"') == 30
    after, noting = cost(lambda: client.get(url)), cost(lambda: update(page))
    with capsys.disabled():
        print(
            f"\nform of 30 blocks: {before:.0f} ms with none outdated, {after:.0f} ms ({len(html) // 1024} KiB) ",
            end="",
        )
        print(f"with all; noting their states at a save: {noting:.1f} ms")
