"""The style sheet: one file out of many, light, readable on phones of 2018, each colour in one place."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from cms.templatetags.markup_tags import word_fit
from cms.web.static_finders import SHEET, SOURCE, join, parts

ROOT = Path(__file__).resolve().parents[2]
COMPONENTS = sorted((SOURCE / "components").glob("*.css"))
ROOMS = ("cms", "home", "news", "events", "search")
TEMPLATES = "\n".join(path.read_text() for room in ROOMS for path in ROOT.glob(f"{room}/**/*.html"))
KIB = 1024


def css_of(path):
    return re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)


def rules(css):
    """Yield (selector, declarations) of every rule, those inside @media and @supports too."""
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", css):
        yield selector.strip(), [part.strip() for part in body.split(";") if part.strip()]


def without_supports(css):
    """Drop what a browser reads only if it knows the thing it asks for."""
    while (start := css.find("@supports")) >= 0:
        end, depth = css.index("{", start) + 1, 1
        while depth:
            depth += {"{": 1, "}": -1}.get(css[end], 0)
            end += 1
        css = css[:start] + css[end:]
    return css


def by_name(path):
    return path.relative_to(SOURCE).as_posix()


def test_all_parts_are_joined_in_order():
    names = [by_name(path) for path in parts()]
    assert sorted(names) == sorted(by_name(path) for path in SOURCE.glob("**/*.css"))
    assert names[0] == "tokens.css" and names[-1] == "print.css"


def test_joining_loses_nothing():
    css = join()
    assert "/*" not in css and css.count("{") == css.count("}")
    assert css.count("{") == sum(css_of(path).count("{") for path in parts())
    assert [s for s, _ in rules(css)] == [re.sub(r"\s*,\s*", ",", s) for p in parts() for s, _ in rules(css_of(p))]


def test_django_finds_the_joined_sheet():
    assert Path(finders.find(SHEET)).read_text() == join()
    listed = [path for finder in finders.get_finders() for path, _storage in finder.list([])]
    assert listed.count(SHEET) == 1


def test_the_sheet_is_light():
    assert len(gzip.compress(join().encode(), 9)) <= 10 * KIB


def test_the_letters_are_light_and_free():
    fonts = ROOT / "cms/static/cms/fonts"
    assert sum(path.stat().st_size for path in fonts.glob("piazzolla-*.woff2")) <= 45 * KIB
    assert (fonts / "ubuntu-statement.woff2").stat().st_size <= 10 * KIB  # only where somebody pays for a page
    assert "UBUNTU FONT LICENCE Version 1.0" in (fonts / "UFL.txt").read_text()
    assert "SIL OPEN FONT LICENSE Version 1.1" in (fonts / "OFL.txt").read_text()


def test_every_file_asked_for_exists():
    for path in parts():
        for url in re.findall(r"url\(\"([^\"]+)\"\)", css_of(path)):
            assert (SOURCE / url).resolve().exists(), f"{by_name(path)}: {url}"


@pytest.mark.parametrize("path", parts(), ids=by_name)
def test_colours_live_in_one_place(path):
    if path.name != "tokens.css":
        colours = r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|lab|lch|oklch)a?\(|:\s*(?:white|black|red|gr[ae]y)\b"
        assert not re.findall(colours, css_of(path))


@pytest.mark.parametrize("path", COMPONENTS, ids=by_name)
def test_a_component_styles_itself(path):
    own = re.compile(rf"\.{path.stem}(?![a-z0-9])|\.{path.stem}-sprite")
    for selector, _ in rules(css_of(path)):
        for part in selector.split(","):
            assert part.strip().startswith("@") or own.match(part.strip()), f"{by_name(path)}: {part.strip()}"


@pytest.mark.parametrize("path", COMPONENTS, ids=by_name)
def test_a_component_is_used(path):
    drawn_by_the_weaver = {"sash"}
    if path.stem not in drawn_by_the_weaver:
        assert re.search(rf"class=\"[^\"]*\b{path.stem}(?![a-z0-9])", TEMPLATES)


@pytest.mark.parametrize("path", parts(), ids=by_name)
def test_nothing_shouts_and_nothing_has_a_left_side(path):
    css = css_of(path)
    assert "!important" not in css
    assert not re.findall(r"(?:margin|padding|border)-(?:left|right)|text-align: (?:left|right)|float:", css)


@pytest.mark.parametrize("path", parts(), ids=by_name)
def test_phones_of_2018_can_read_it(path):
    """Safari 12 and Chrome 70 drop a rule whose selector they do not know, and ignore a value they do not know."""
    for selector, declarations in rules(without_supports(css_of(path))):
        assert not re.search(r":(is|where|has)\(|:not\([^)]*,|&", selector), selector
        names = [declaration.split(":")[0] for declaration in declarations]
        for name, declaration in zip(names, declarations, strict=True):
            newer = re.search(r"\b(min|max|clamp)\(|\d(dvh|svh|cqi)\b|: anywhere", declaration)
            assert not newer or names.count(name) > 1, f"{selector}: {declaration} has no plain value before it"
            assert name not in {"inset", "aspect-ratio", "margin-inline", "margin-block", "padding-inline"}, selector
        flex = any(re.fullmatch(r"display: (inline-)?flex", declaration) for declaration in declarations)
        assert not (flex and {"gap", "row-gap", "column-gap"} & set(names)), f"{selector}: flex has no gap there"


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, two):
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def palettes():
    css = css_of(SOURCE / "tokens.css")
    light = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css.split("@media")[0]))
    dark = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css.split("dark)")[1].split("@media")[0]))
    return {"light": light, "dark": {**light, **dark}}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_is_read_easily_on_every_paper(theme):
    colours = palettes()[theme]
    grounds = ["board", "sheet", "amber", "flax", "rose", "rue"]
    assert all(contrast(colours["ink"], colours[ground]) >= 7 for ground in grounds)
    assert all(contrast(colours["ink-soft"], colours[ground]) >= 7 for ground in ("board", "sheet"))
    assert contrast(colours["error"], colours["sheet"]) >= 7
    assert all(contrast(colours["night"], colours[ink]) >= 7 for ink in ("night-ink", "night-ink-soft", "yarn-amber"))
    assert all(contrast(colours["focus"], colours[ground]) >= 3 for ground in grounds)
    assert all(contrast(colours["edge"], colours[ground]) >= 3 for ground in ("board", "sheet"))
    tints = {name: value for name, value in colours.items() if name.endswith("-tint")}
    assert all(contrast(tint, colours[name.removesuffix("-tint")]) >= 7 for name, tint in tints.items())
    assert bool(tints) == (theme == "dark")


@pytest.mark.parametrize(
    ("title", "size"),
    [
        ("Miestą audžiame kartu", ""),
        ("We weave", ""),
        ("Gijuvėnų kiemai", ""),
        ("Bendruomenės kartu", "l"),
        ("Bendradarbiavimas", "xl"),
        ("Nebeprisikiškiakopūsteliaujantiesiems", "xxl"),
        ("", ""),
        ("Vietos\u00a0plėtros", ""),
    ],
)
def test_the_hero_is_as_large_as_its_longest_word_allows(title, size):
    assert word_fit(title) == size


def test_the_style_sheet_travels_compressed_without_collectstatic(client):
    response = client.get("/static/cms/css/site.css", headers={"accept-encoding": "gzip"})
    body = b"".join(response.streaming_content)
    assert response.headers["Content-Encoding"] == "gzip"
    assert len(body) <= 10 * 1024
