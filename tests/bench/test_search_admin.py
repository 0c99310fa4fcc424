"""How long the admin's search takes at 20 000 pages. Run by `make bench`."""

import random
import time
from itertools import islice, product
from statistics import quantiles

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection

from cms.models import BasePage
from home.models import StandardPage
from tests.support import database
from tests.support.factories import make_home

PAGES = 20_000
LIMIT = 0.050
NOUNS = (
    "renginys šventė mokymai projektas strategija bendruomenė jaunimas paveldas konkursas paraiška kvietimas".split()
)
FIRST = "kaimo miesto vaikų senjorų Akmenės Ventos vasaros žiemos naujoji kultūros sporto verslo tarybos rajono".split()
SYLLABLES = [a + b for a, b in product("bdgklmnprstvž", ("a", "ė", "i", "o", "u", "ie"))]


def titles(chance):
    """Words as on a real site: few are everywhere, most are rare."""
    while True:
        rare = "".join(chance.choices(SYLLABLES, k=3)) + "s"
        yield f"{chance.choice(FIRST).capitalize()} {chance.choice(NOUNS)} {rare} {chance.randint(2014, 2026)}"


def fill(home):
    """Make the pages in two statements: Wagtail's own way would take an hour."""
    made, chance = BasePage.steplen, random.Random(3)
    pages = []
    for number, title in enumerate(islice(titles(chance), PAGES)):
        step = BasePage._int2str(number).rjust(made, "0")
        pages.append(
            StandardPage(
                title=title, draft_title=title, title_en=f"Page {title}", slug=f"p{number}", slug_en=f"p{number}",
                path=home.path + step, depth=3, url_path=f"{home.url_path}p{number}/",
                url_path_en=f"{home.url_path_en}p{number}/", live_en=True, content_type_id=home.content_type_id,
                locale_id=home.locale_id,
            )
        )  # fmt: skip
    return pages


def insert(pages):
    """Multi-table models cannot be created in bulk, their two tables can."""
    content_type = ContentType.objects.get_for_model(StandardPage)
    parents = [
        BasePage(**{f.attname: getattr(page, f.attname) for f in BasePage._meta.concrete_fields if f.name != "id"})
        for page in pages
    ]
    for parent in parents:
        parent.content_type_id = content_type.pk
    BasePage.objects.bulk_create(parents, batch_size=500)
    own = [field.column for field in StandardPage._meta.local_concrete_fields if not field.null][1:]
    empty = ", ".join(["'[]'"] * len(own))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {StandardPage._meta.db_table} (basepage_ptr_id, {', '.join(own)}) "
            f"SELECT id, {empty} FROM {BasePage._meta.db_table} WHERE depth = 3"
        )


def asked():
    rare = [title.split()[2] for title in islice(titles(random.Random(3)), 60)]
    prefixes = [word[:length] for word in [*NOUNS, *FIRST] for length in (1, 2, 3, 5)]
    return {
        "rare words": rare,
        "two words": [f"{first} {noun}" for first, noun in zip(FIRST, NOUNS, strict=False)],
        "common words": NOUNS + FIRST,
        "one to five letters": prefixes,
    }


@pytest.mark.bench
@pytest.mark.django_db
def test_how_long_the_admin_searches_20_000_pages(capsys):
    insert(fill(make_home()))
    started = time.perf_counter()
    call_command("update_index", verbosity=0)
    built = time.perf_counter() - started
    database.gather_statistics()
    measured = {name: [seconds(text) for text in texts] for name, texts in asked().items()}
    with capsys.disabled():
        print(f"\n{connection.vendor}: {PAGES} pages indexed in {built:.0f} s")
        for name, times in measured.items():
            p50, p95 = quantiles(times, n=20)[9], quantiles(times, n=20)[18]
            print(f"  {name}: p50 {p50 * 1000:.0f} ms, p95 {p95 * 1000:.0f} ms ({len(times)} queries, with the count)")
    assert quantiles([one for times in measured.values() for one in times], n=20)[9] <= LIMIT


def seconds(text):
    """The first ten pages and how many there are, as a list of the admin asks: the best of three times.

    SQLite works in this process, so what counts is what this process does, however busy the machine is with others.
    """
    clock = time.perf_counter if connection.vendor == "postgresql" else time.process_time
    best = float("inf")
    for _ in range(3):
        started = clock()
        results = BasePage.objects.autocomplete(text)
        results.count()
        list(results[:10])
        best = min(best, clock() - started)
    return best
