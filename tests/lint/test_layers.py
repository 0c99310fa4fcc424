"""Which module may import which: between the apps, between the layers of an app, and inside cms."""

import ast

import pytest

from tests.support.imports import ROOT, cycles, graph, imports, module_of, sources

# What puts the apps together may import all of them.
COMPOSITION = ("cms/urls.py", "cms/settings/", "cms/wsgi.py")
APPS = {
    "cms": {"cms"},
    "news": {"cms", "news"},
    "events": {"cms", "events"},
    "search": {"cms", "search"},
    "home": {"cms", "news", "events", "home"},
}
EVERYONE = {*APPS, "tests"}
# part of a module's path -> the parts of a path inside the apps that such a module may not import
LAYERS = {
    "models": {"forms", "views", "viewsets", "services", "emails", "wagtail_hooks", "admin"},
    "services": {"forms", "views", "viewsets", "admin"},
    "emails": {"managers", "services", "views"},
    "forms": {"services", "views"},
}
# Folders and modules of cms that know nothing of its database, and so may be imported by anything in it.
GROUND = {"formats", "i18n", "l10n", "normalise", "weave"}
# The form of all pages: Wagtail wants it named on the model (base_form_class).
PAGE_FORMS = {"cms.editor.forms"}


def interface_of(app):
    """Return the modules of an app that other apps may import: models, services, and what its package names."""
    tree = ast.parse((ROOT / app / "__init__.py").read_text())
    values = [node.value for node in tree.body if isinstance(node, ast.Assign) and node.targets[0].id == "__all__"]
    return {"models", "services"}.union(*map(ast.literal_eval, values))


INTERFACES = {app: interface_of(app) for app in APPS if app != "cms"}


def parts_of(dotted):
    return dotted.strip(".").split(".")


def faults(path, source):
    """Yield a sentence for every import that the tables forbid."""
    own = parts_of(path.removesuffix(".py").replace("/", "."))
    allowed = APPS["home"] | {"search"} if path.startswith(COMPOSITION) else APPS.get(own[0], EVERYONE)
    for module, name in imports(path, source):
        target = parts_of(f"{module}.{name}")
        if target[0] in EVERYONE - allowed:
            yield f"{path}: {own[0]} may not import {target[0]}"
        elif target[0] in APPS and own[0] in APPS:
            yield from layer_faults(path, own, module, target)
            if target[0] not in ("cms", own[0]) and target[1] not in INTERFACES[target[0]] and own[0] != "cms":
                yield f"{path}: {target[0]} does not offer {target[1]} to other apps"
        if "services" in own and module == "django.http":
            yield f"{path}: services know no request"
        if (module, name) == ("wagtail.models", "Page"):
            yield f"{path}: Page is swapped out: from cms.models import BasePage"


def layer_faults(path, own, module, target):
    for layer in set(own) & set(LAYERS):
        if found := LAYERS[layer].intersection(target[1:]) if module not in PAGE_FORMS else ():
            yield f"{path}: {layer} may not import {', '.join(sorted(found))}"
    if own[0] == "cms" and own[1] in GROUND and target[0] == "cms" and target[1] not in GROUND:
        yield f"{path}: {own[1]} may import only {', '.join(sorted(GROUND))}"
    if "translation" in own and "models" in target and target[0] != own[0]:
        yield f"{path}: translation may import its own models only"


def test_imports_follow_the_tables():
    files = dict(sources(*EVERYONE))
    found = [fault for path, source in files.items() for fault in faults(path, source)]
    assert len(files) > 500 and not found, "\n".join(found)


def test_no_modules_import_each_other():
    arrows = graph(dict(sources(*APPS)))
    assert len(arrows) > 300 and not cycles(arrows)


# Decorators of the registries. Whoever uses one is named in the register.py of the app, or nothing imports it in time.
REGISTRIES = {"job", "renders", "source", "check", "start", "comes_round", "integrity_check"}


def registers_itself(source):
    definitions = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    calls = [decorator for node in definitions for decorator in node.decorator_list if isinstance(decorator, ast.Call)]
    return any(getattr(call.func, "id", "") in REGISTRIES for call in calls)


def test_what_registers_itself_is_named_in_register():
    files = dict(sources(*APPS))
    arrows = graph(files)
    named = {target for app in APPS for target in arrows.get(f"{app}.register", ())}
    named |= {target for package in named for target in arrows[package] if target.startswith(f"{package}.")}
    found = {module_of(path) for path, source in files.items() if registers_itself(source)}
    assert len(found) > 20 and not found - named


@pytest.mark.parametrize(
    "files",
    [
        {"cms/a.py": "from cms import b", "cms/b.py": "from .a import name"},
        {"cms/a.py": "from cms.b import name", "cms/b.py": "def late():\n    from . import a"},
        {"cms/a.py": "import cms.b", "cms/b/__init__.py": "from .c import d", "cms/b/c.py": "from cms.a import e"},
    ],
)
def test_a_cycle_is_found_even_inside_a_function(files):
    assert cycles(graph(files))


def test_a_chain_is_no_cycle():
    assert not cycles(graph({"cms/a.py": "from . import b, c", "cms/b.py": "from .c import d", "cms/c.py": ""}))


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("cms/models/pages.py", "from news.models import NewsPage"),
        ("cms/urls_extra.py", "import home.views"),
        ("cms/i18n.py", "from cms.models import BasePage"),
        ("cms/l10n/local_time.py", "from cms.models import SiteSettings"),
        ("news/views.py", "def view():\n    from events.models import EventPage"),
        ("news/feeds.py", "from tests.support.factories import news"),
        ("search/views.py", "import news"),
        ("home/models/pages.py", "from search.views import query"),
        ("home/models/ideas.py", "from home.ideas.services import take"),
        ("home/models/calls.py", "from events import availability"),
        ("home/ideas/services.py", "from home.views import contact"),
        ("home/calls/alerts/forms.py", "from events.forms.guard import GuardedForm"),
        ("home/calls/alerts/emails.py", "from events.emails import footed"),
        ("home/annual_copy.py", "from events.tokens import new_token"),
        ("events/models/pages.py", "from ..services import register"),
        ("events/models/pages.py", "from events.admin import roster"),
        ("events/models.py", "from .forms import RegistrationForm"),
        ("events/models.py", "from . import emails"),
        ("events/services.py", "from django.http import HttpRequest"),
        ("events/services/approval.py", "from events.forms import RegistrationForm"),
        ("events/services/approval.py", "from events.admin import letters"),
        ("events/emails.py", "from events import services"),
        ("events/forms/own.py", "from ..services import register"),
        ("home/translation/calls.py", "from news.models import NewsPage"),
        ("news/models.py", "from wagtail.models import Orderable, Page"),
    ],
)
def test_a_forbidden_import_is_found(path, source):
    assert list(faults(path, source))


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("home/models/pages.py", "from cms.editor.forms import BasePageForm"),
        ("cms/urls.py", "from news.feeds import Latest\nimport search.views"),
        ("home/models/pages.py", "from news.models import NewsPage\nfrom cms.models import BasePage"),
        ("home/demo/events.py", "from events import services\nfrom events.services import register"),
        ("events/services.py", "from .models import Registration\nfrom . import emails"),
        ("events/views/own.py", "from events.services import register\nfrom events.forms import RegistrationForm"),
        ("home/translation/calls.py", "from home.models import HomePage"),
        ("tests/test_news.py", "from news.models import NewsPage"),
    ],
)
def test_an_allowed_import_is_not(path, source):
    assert not list(faults(path, source))
