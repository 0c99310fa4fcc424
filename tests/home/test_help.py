"""Help in the admin: a page per task in the reader's language, whose pictures and labels cannot go stale."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.template.loader import get_template
from django.urls import reverse
from django.utils.translation import gettext, override
from PIL import Image

from home.help.tasks import TASKS
from tests.support import help_pictures as pictures
from tests.support.factories import make_admin

pytestmark = pytest.mark.django_db
LANGUAGES = ("lt", "en")
PAGES = [(language, key) for language in LANGUAGES for key in TASKS]
TEMPLATES = Path(get_template("home/admin/help/task.html").origin.name).parent
SHOT = re.compile(r'{% shot "([\w-]+)" "([^"]+)" %}')
LABEL = re.compile(r'{% label "([^"]+)" %}')


def source(language, key):
    return (TEMPLATES / language / f"{key}.html").read_text()


def read(client, language, *args):
    client.force_login(make_admin(language))
    name = "home_help_task" if args else "home_help"
    return BeautifulSoup(client.get(reverse(name, args=args)).content, "html.parser")


@pytest.mark.parametrize(("language", "key"), PAGES)
def test_a_page_has_steps_and_its_pictures_are_there(client, language, key):
    page = read(client, language, key).select_one(".cms-help")
    assert len(page.select("ol > li")) >= 4
    for picture in page.select("img"):
        kept = pictures.FOLDER / language / Path(picture["src"]).name
        with Image.open(kept) as image:
            assert image.size == (int(picture["width"]), int(picture["height"]))
        assert len(picture["alt"]) > 15


def test_pictures_and_pages_name_the_same():
    named = {f"{language}/{name}" for language, key in PAGES for name, _alt in SHOT.findall(source(language, key))}
    kept = {path.relative_to(pictures.FOLDER).with_suffix("").as_posix() for path in pictures.FOLDER.rglob("*.webp")}
    assert named == kept and len(named) >= 40


def test_all_pictures_together_are_light():
    assert sum(path.stat().st_size for path in pictures.FOLDER.rglob("*.webp")) <= pictures.TOGETHER


@pytest.mark.parametrize("key", TASKS)
def test_both_languages_tell_the_same_steps_with_the_same_pictures(key):
    for pattern in (SHOT, LABEL):
        lithuanian, english = ([found[1] for found in pattern.finditer(source(one, key))] for one in LANGUAGES)
        assert lithuanian == english
    steps = [source(language, key).count("<li>") for language in LANGUAGES]
    assert steps[0] == steps[1]


def test_labels_are_what_the_admin_says():
    """A button that is renamed leaves no message of the old name behind, so the help would speak English."""
    labels = {label for language, key in PAGES for label in LABEL.findall(source(language, key))}
    with override("lt"):
        assert [label for label in labels if gettext(label) == label] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_and_the_menu_lead_to_every_task(client, language):
    page = read(client, language)
    links = [link["href"] for link in page.select(".cms-help a")]
    assert links == [reverse("home_help_task", args=[key]) for key in TASKS]
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("home_help") in home


def test_an_unknown_task_is_not_found(client):
    client.force_login(make_admin())
    assert client.get(reverse("home_help_task", args=["no-such"])).status_code == 404


def test_strangers_are_asked_to_sign_in(client):
    assert reverse("wagtailadmin_login") in client.get(reverse("home_help")).url
