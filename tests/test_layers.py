"""The two import tables of the house: who may know whom. Reads the source, runs none of it."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOF = ("cms/urls.py", "cms/settings/", "cms/wsgi.py")
ROOMS = {
    "cms": {"cms"},
    "news": {"cms", "news"},
    "events": {"cms", "events"},
    "search": {"cms", "search"},
    "home": {"cms", "news", "events", "home"},
}
EVERYONE = {*ROOMS, "tests"}
# module inside a room -> the modules of any room that it may not import
INSIDE = {
    "models": {"forms", "views", "viewsets", "services", "emails", "wagtail_hooks"},
    "services": {"forms", "views", "viewsets"},
    "emails": {"managers", "services"},
    "forms": {"services"},
}


def imports(path, source):
    """Yield (module, name) of every import, wherever it stands; relative ones made absolute."""
    package = list(Path(path).parts[:-1])
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from ((module, alias.name) for alias in node.names)


def faults(path, source):
    """Yield a sentence for every import that the tables forbid."""
    room, inside = path.split("/")[0], path.split("/")[1].removesuffix(".py")
    allowed = ROOMS["home"] | {"search"} if path.startswith(ROOF) else ROOMS.get(room, EVERYONE)
    for module, name in imports(path, source):
        parts = f"{module}.{name}".strip(".").split(".")
        if parts[0] in EVERYONE - allowed:
            yield f"{path}: {room} may not know {parts[0]}"
        # The form of all pages is ground: Wagtail wants it named on the model (base_form_class).
        ground = parts[:2] == ["cms", "forms"] and inside == "models"
        if parts[0] in ROOMS and len(parts) > 1 and parts[1] in INSIDE.get(inside, ()) and not ground:
            yield f"{path}: {inside} may not import {parts[1]}"
        if inside == "translation" and parts[1:2] == ["models"] and parts[0] in ROOMS and parts[0] != room:
            yield f"{path}: translation may import its own models only"
        if inside == "services" and module == "django.http":
            yield f"{path}: services know no request"
        if (module, name) == ("wagtail.models", "Page"):
            yield f"{path}: Page is swapped out: from cms.models import BasePage"


def test_imports_follow_the_tables():
    sources = [path for room in EVERYONE for path in sorted((ROOT / room).rglob("*.py"))]
    found = [
        fault
        for path in sources
        if "migrations" not in path.parts
        for fault in faults(path.relative_to(ROOT).as_posix(), path.read_text())
    ]
    assert len(sources) > 20 and not found, "\n".join(found)


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("cms/models/pages.py", "from news.models import NewsPage"),
        ("cms/urls_extra.py", "import home.views"),
        ("news/views.py", "def view():\n    from events.models import EventPage"),
        ("news/feeds.py", "from tests.factories import news"),
        ("search/views.py", "import news"),
        ("home/models/pages.py", "from search.views import query"),
        ("events/models/pages.py", "from ..services import register"),
        ("events/models.py", "from .forms import RegistrationForm"),
        ("events/models.py", "from . import emails"),
        ("events/services.py", "from django.http import HttpRequest"),
        ("events/services.py", "from events.forms import RegistrationForm"),
        ("events/emails.py", "from events import services"),
        ("events/forms.py", "from .services import register"),
        ("home/translation.py", "from news.models import NewsPage"),
        ("news/models.py", "from wagtail.models import Orderable, Page"),
    ],
)
def test_a_forbidden_import_is_found(path, source):
    assert list(faults(path, source))


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("home/models/pages.py", "from cms.forms import BasePageForm"),
        ("cms/urls.py", "from news.feeds import Latest\nimport search.views"),
        ("home/models/pages.py", "from news.models import NewsPage\nfrom cms.models import BasePage"),
        ("events/services.py", "from .models import Registration\nfrom . import emails"),
        ("events/views.py", "from .services import register\nfrom .forms import RegistrationForm"),
        ("home/translation.py", "from home.models import HomePage"),
        ("tests/test_news.py", "from news.models import NewsPage"),
    ],
)
def test_an_allowed_import_is_not(path, source):
    assert not list(faults(path, source))
