"""The house keeps its own rules: budgets, one place for the languages, localized titles, a strict policy."""

import re
from pathlib import Path

import pytest

from tests.support import house

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("cms", "home", "news", "events", "search")


def sources(*patterns, rooms=ROOMS):
    for room in rooms:
        for pattern in patterns:
            for path in sorted((ROOT / room).glob(pattern)):
                yield path.relative_to(ROOT).as_posix(), path.read_text()


def is_public(path):
    """Templates of the admin have its policy, its language and its titles."""
    folders = path.split("/templates/")[1].split("/")[:-1]
    return not any(folder.startswith("wagtail") or folder == "admin" for folder in folders)


def keep(rule, found):
    faults = [fault for path, source in found for fault in rule(path, source)]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def by_rule(cases):
    return [f"{rule.__name__}-{number}" for number, (rule, _path, _source) in enumerate(cases)]


PYTHON = list(sources("**/*.py"))
TEMPLATES = [item for item in sources("**/templates/**/*.*") if item[0].endswith((".html", ".xml", ".txt"))]
PUBLIC = [item for item in TEMPLATES if is_public(item[0])]
CSS = list(sources("static/**/*.css"))


def test_there_is_something_to_look_at():
    assert len(PYTHON) > 20 and len(PUBLIC) > 20 and len(CSS) > 5


def test_everything_keeps_its_budget():
    keep(house.over_budget, PYTHON + TEMPLATES + CSS)


def test_only_one_module_names_the_languages():
    keep(house.names_a_language, PYTHON)


def test_public_templates_print_localized_titles():
    keep(house.prints_a_bare_title, PUBLIC)


def test_feeds_letters_and_tags_read_localized_titles():
    keep(house.reads_a_bare_title, [i for i in PYTHON if re.fullmatch(house.PUBLIC_MODULES, i[0])])


def test_public_templates_keep_a_strict_policy():
    keep(house.breaks_the_policy, PUBLIC)


def test_styles_reach_old_phones():
    keep(house.breaks_old_phones, CSS)


LONG_FUNCTION = "def long():\n" + "    pass\n" * 25
BAD = [
    (house.over_budget, "news/models.py", "a = 1\n" * 201),
    (house.over_budget, "cms/settings/base.py", "A = 1\n" * 221),
    (house.over_budget, "events/models/pages.py", "a = 1\n" * 301),
    (house.over_budget, "home/demo/pages.py", LONG_FUNCTION),
    (house.over_budget, "news/views.py", LONG_FUNCTION),
    (
        house.over_budget,
        "cms/models/pages.py",
        "class A:\n" + "".join(f"    {x}" for x in LONG_FUNCTION.splitlines(True)),
    ),
    (house.over_budget, "cms/templates/components/card.html", "<p>\n" * 41),
    (house.over_budget, "news/templates/news/news_page.html", "<p>\n" * 71),
    (house.over_budget, "cms/static/cms/css/base.css", "a{}\n" * 151),
    (house.names_a_language, "news/views.py", "if language == 'en': pass"),
    (house.names_a_language, "cms/editor/panels.py", "CODES = ('lt',)"),
    (house.names_a_language, "cms/urls.py", "redirect('/lt/')"),
    (house.names_a_language, "cms/seo.py", "locale = 'en-GB'"),
    (house.prints_a_bare_title, "a.html", "{{ page.title }}"),
    (house.prints_a_bare_title, "a.html", "{% include 'b.html' with text=item.title only %}"),
    (house.prints_a_bare_title, "a.html", "{{ page.get_parent.draft_title|upper }}"),
    (house.prints_a_bare_title, "a.html", "{{ page.seo_title|default:page.localized_title }}"),
    (house.prints_a_bare_title, "a.html", "<h1>{{ page }}</h1>"),
    (house.reads_a_bare_title, "news/feeds.py", "def item_title(self, item):\n    return item.title"),
    (house.breaks_the_policy, "a.html", '<p style="color:red">'),
    (house.breaks_the_policy, "a.html", '<p {% if a %}style="color:red"{% endif %}>'),
    (house.breaks_the_policy, "a.html", "<style>p{}</style>"),
    (house.breaks_the_policy, "a.html", "<script>alert(1)</script>"),
    (house.breaks_the_policy, "a.html", '<script type="module">alert(1)</script>'),
    (house.breaks_the_policy, "a.html", '<button class="b"\n onclick="go()">'),
    (house.breaks_the_policy, "a.html", '<a href="javascript:go()">'),
    (house.breaks_the_policy, "a.html", '<script src="https://example.org/a.js"></script>'),
    (house.breaks_the_policy, "a.html", '<img alt="" src="//example.org/a.png">'),
    (house.breaks_the_policy, "a.html", '<link rel="stylesheet" href="https://example.org/a.css">'),
    (house.breaks_old_phones, "a.css", "@layer base { a { color: red } }"),
    (house.breaks_old_phones, "a.css", "a { background: url('https://example.org/a.png') }"),
    (house.breaks_old_phones, "a.css", "#menu a { color: red }"),
]
GOOD = [
    (house.over_budget, "news/models.py", "a = 1\n" * 200),
    (house.over_budget, "news/views.py", "def fits():\n" + "    pass\n" * 24),
    (house.over_budget, "home/migrations/0001_schema.py", "a = 1\n" * 900 + LONG_FUNCTION),
    (house.names_a_language, "cms/i18n.py", "LT = 'lt'"),
    (house.names_a_language, "cms/models/pages.py", "fields = ['title_en', 'lt is short for Lithuanian', 'lengths']"),
    (house.prints_a_bare_title, "a.html", "{{ page.localized_title }} {{ page.localized_seo_title }} {{ name|title }}"),
    (house.prints_a_bare_title, "a.html", "{{ value.title }} {% include 'page.title.html' %} {# page.title #}"),
    (house.prints_a_bare_title, "cms/templates/cms/blocks/accordion_block.html", "{{ item.title }}"),
    (house.reads_a_bare_title, "news/feeds.py", "def item_title(self, item):\n    return item.localized_title"),
    (house.reads_a_bare_title, "news/feeds.py", "def description(self):\n    return self.title()"),
    (house.breaks_the_policy, "a.html", '<p data-style="a">{% include "a.html" with style="b" on="c" %}</p>'),
    (house.breaks_the_policy, "a.html", '<script src="{% static "a.js" %}" defer></script>'),
    (house.breaks_the_policy, "a.html", '<script type="application/ld+json">{}</script>'),
    (house.breaks_the_policy, "a.html", '<a href="https://example.org/">there</a> <!-- <p style="a"> -->'),
    (house.breaks_the_policy, "a.html", '<link rel="canonical" href="https://example.org/">'),
    (house.breaks_old_phones, "a.css", "/* #menu { @layer } */ a { color: #abc; mask: url(#a) }"),
]


@pytest.mark.parametrize(("rule", "path", "source"), BAD, ids=by_rule(BAD))
def test_each_rule_finds_what_breaks_it(rule, path, source):
    assert list(rule(path, source))


@pytest.mark.parametrize(("rule", "path", "source"), GOOD, ids=by_rule(GOOD))
def test_no_rule_finds_what_keeps_it(rule, path, source):
    assert not list(rule(path, source))
