"""What README files and CONTRIBUTING name exists: paths, commands, targets of make, the version."""

import re
import tomllib
from functools import cache

import pytest
from django.core.management import get_commands

from tests.support import once
from tests.support.imports import ROOT

APPS = ("cms", "home", "news", "events", "search")
DOCUMENTS = [
    "README.md",
    ".github/CONTRIBUTING.md",
    ".github/SECURITY.md",
    "cms/deploy/README.md",
    *(f"{app}/README.md" for app in APPS),
]
PATH = re.compile(r"`([\w.-]*(?:/[\w.*-]+)+/?|[\w-]+\.(?:py|toml|txt|typ|md))`")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


@cache
def text_of(name):
    return (ROOT / name).read_text()


def places(name, path):
    """A path is meant from the root, from the folder of the document, or from that of an app."""
    folder = (ROOT / name).parent
    return [ROOT / path, folder / path, folder.parent / path, *(ROOT / app / path for app in APPS)]


def missing(name, text):
    """Yield what a document names and does not exist."""
    for path in [*PATH.findall(text), *LINK.findall(text)]:
        is_given = "*" not in path and not path.startswith(("/", "var/"))
        if is_given and not any(place.exists() for place in places(name, path)):
            yield path
    yield from set(re.findall(r"manage\.py ([a-z_]+)", text)) - set(get_commands())
    targets = set(re.findall(r"^([\w-]+):", text_of("Makefile"), re.M))
    yield from set(re.findall(r"(?:`|^ +)make ([\w-]+)", text, re.M)) - targets


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_a_document_names_exists(name):
    assert list(missing(name, text_of(name))) == []


@pytest.mark.parametrize(
    "text",
    ["`cms/nothing.py`", "[here](nothing.md)", "    make nothing", "`make nothing`", "manage.py nothing", "`no.py`"],
)
def test_what_does_not_exist_is_found(text):
    assert list(missing("README.md", text))


def test_the_readme_is_read_in_four_minutes():
    assert len(text_of("README.md").split()) <= 700


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_are_short(name):
    assert len(text_of(name).splitlines()) <= 150


def test_there_is_one_version():
    version = tomllib.loads(text_of("pyproject.toml"))["project"]["version"]
    assert f"softwareVersion: {version}\n" in text_of("publiccode.yml")
    assert re.findall(r"^## \[?([\d.]+)\]?", text_of("CHANGELOG.md"), re.M)[0] == version


def test_modules_that_run_on_one_database_exist():
    assert [path for path in once.MODULES if not (ROOT / path).exists()] == []
