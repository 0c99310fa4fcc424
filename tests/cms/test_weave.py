"""The woven ornament: the same seed weaves the same cloth, and no cloth can say what it should not."""

import io
import re

import pytest
from django.contrib.staticfiles import finders
from PIL import Image

from cms import weave
from cms.weave import dyes
from cms.weave.motifs import MOTIFS, SIZE, runs
from cms.weave.scene import Sash

SEEDS = [*range(120), "news-17", "Žilvitis", ""]


def drawn(name):
    with open(finders.find(f"cms/img/{name}")) as file:
        return file.read()


@pytest.mark.parametrize("name", weave.NAMES)
def test_a_motif_is_mirrored_on_both_axes(name):
    """One that merely turns could read as a hooked cross."""
    rows = MOTIFS[name]
    assert len(rows) == SIZE and all(len(row) == SIZE for row in rows)
    assert all(row == row[::-1] for row in rows)
    assert rows == rows[::-1]


def test_runs_cover_exactly_the_filled_cells():
    for rows in MOTIFS.values():
        covered = {(x + step, y) for x, y, length in runs(rows) for step in range(length)}
        assert covered == {(x, y) for y, row in enumerate(rows) for x, cell in enumerate(row) if cell}


@pytest.mark.parametrize("draw", [weave.art, weave.ribbon, weave.motif])
def test_the_same_seed_weaves_the_same_cloth(draw):
    assert [draw(seed) for seed in SEEDS] == [draw(seed) for seed in SEEDS]
    assert len({draw(seed) for seed in SEEDS}) > 10


def test_neighbours_in_a_list_differ():
    for number in range(60):
        here, there = weave.picture(number), weave.picture(number + 1)
        assert here.paper != there.paper and here.parts != there.parts


def test_three_different_motifs_meet_in_a_picture():
    for seed in SEEDS:
        a, b, c = weave.scene.three_motifs(seed)
        assert len({a, b, c}) == 3


def test_no_amber_sash_is_lost_on_amber_paper():
    for seed in SEEDS:
        scene = weave.picture(seed)
        yarns = {part.yarn for part in scene.parts if isinstance(part, Sash)}
        assert scene.paper != "amber" or 4 not in yarns


def test_everything_referred_to_is_in_the_sprite():
    known = set(re.findall(r'id="([^"]+)"', weave.sprite()))
    pictures = [weave.strands(), weave.hanging(["rombas", "akis"]), *map(weave.art, SEEDS), *map(weave.ribbon, SEEDS)]
    pictures += [weave.strand(name, look) for name in weave.NAMES for look in ("done", "now", "other", "open")]
    asked = set(re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', "".join(pictures)))
    asked = {one for pair in asked for one in pair if one}
    assert asked and asked <= known


def test_a_picture_brings_no_id_of_its_own():
    """Two of them on one page would have it twice."""
    assert not any("id=" in weave.strand("rombas", look) for look in ("done", "now", "other", "open"))
    assert "id=" not in weave.art(1) + weave.ribbon(1) + weave.strands() + weave.motif(1)


def test_pictures_are_for_the_eye_only():
    for svg in (weave.sprite(), weave.art(1), weave.ribbon(1), weave.strands(), weave.motif(1)):
        assert 'aria-hidden="true"' in svg and 'focusable="false"' in svg


def test_a_seed_never_reaches_the_markup():
    for draw in (weave.art, weave.ribbon, weave.motif):
        assert "script" not in draw("<script>alert(1)</script>")


def test_the_shared_picture_is_the_art_as_pixels():
    png = weave.og_image(17)
    image = Image.open(io.BytesIO(png))
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert png == weave.og_image(17) != weave.og_image(18)
    assert len(png) < 40_000
    assert dyes.PAPER[weave.picture(17).paper] == "#" + bytes(image.convert("RGB").getpixel((2, 2))).hex()


def test_pixels_have_the_dyes_of_the_style_sheet():
    with open(finders.find("cms/css/tokens.css")) as file:
        light = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", file.read().split("@supports")[0]))
    assert {name: light[name] for name in dyes.PAPER} == dyes.PAPER
    for yarn in ("linen", "madder", "amber", "rue", "ink"):
        assert getattr(dyes, yarn.upper()) == light[f"yarn-{yarn}"]


def test_what_is_committed_is_what_is_drawn():
    assert drawn("favicon.svg") == weave.icon_svg()
    assert drawn("band.svg") == weave.band_svg()


@pytest.mark.parametrize(("name", "size"), [("icon-192", 192), ("icon-512", 512), ("apple-touch-icon", 180)])
def test_icons_have_the_size_they_are_named_for(name, size):
    with Image.open(finders.find(f"cms/img/{name}.png")) as image:
        assert image.size == (size, size)
