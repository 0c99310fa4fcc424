"""Every picture of the help can be taken from the admin as it is, and still looks like the one that is kept.

`make help-pictures` runs this with HELP_PICTURES=keep, and then it writes them.
"""

import json
import os

import pytest
from django.contrib.auth import get_user_model
from PIL import Image
from wagtail.users.models import UserProfile

from tests.support import help_pictures as pictures

KEEPS = os.environ.get("HELP_PICTURES") == "keep"
ALIKE = 0.25  # the share by which a side may differ: fonts do, from machine to machine, and so does the demo's today


@pytest.mark.parametrize("language", ["lt", "en"])
def test_every_picture_can_be_taken_and_looks_as_it_did(language, open_browser, log_in):
    user = get_user_model().objects.create_superuser(f"pagalba-{language}", "editor@example.org", "not-typed")
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    page = open_browser(**pictures.SCREEN)
    page.ui_language = language
    log_in(page, user)
    taken = {}
    for scene in pictures.scenes:
        for name, places in scene(page):
            taken[f"{language}/{name}"] = pictures.take(page, places)
    sizes = json.loads(pictures.SIZES.read_text()) if pictures.SIZES.exists() else {}
    if KEEPS:
        for name, picture in taken.items():
            pictures.keep(picture, *name.split("/"))
        others = {name: size for name, size in sizes.items() if not name.startswith(f"{language}/")}
        pictures.note({**others, **{name: picture.size for name, picture in taken.items()}})
    else:
        for name, picture in taken.items():
            with Image.open(pictures.FOLDER / f"{name}.webp") as kept:
                differ = [abs(now / then - 1) for now, then in zip(picture.size, kept.size, strict=True)]
            assert max(differ) <= ALIKE, f"{name} was {kept.size} and is {picture.size}: run make help-pictures"
