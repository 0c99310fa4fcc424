"""The rules of the house that can be read off the source: each yields a sentence for whatever breaks it.

They take one path and one text, so that a test can also show each of them a bad one.
"""

import ast
import re

FUNCTION_LINES = 25
BUDGETS = (  # the first pattern that fits counts; None: as long as what it tells
    (r"cms/settings/base\.py", 220),
    (r"events/(services|models)(/\w+)?\.py", 300),
    (r"(.*/migrations|home/demo|tests)/.*", None),
    (r".*\.py", 200),
    (r".*/templates/components/.*\.html", 40),
    (r".*/templates/.*", 70),
    (r".*\.css", 150),
)
# By their names not pages, but things with a title in the reader's language, or in none: blocks, media, dicts.
NOT_PAGES = {"value", "block", "image", "document", "attachment", "entry", "link", "crumb"}
FORBIDDEN_TITLES = {"title", "draft_title", "seo_title", "get_admin_display_title"}
# Modules whose words reach the public, beside the templates.
PUBLIC_MODULES = r"(.*/)?(feeds|emails|jsonld|structured_data|sitemaps|menus|context_processors|templatetags/\w+)\.py"


def over_budget(path, source):
    """Modules, templates, style sheets: all lines. Functions: from def to the end, docstring included."""
    limit = next((lines for pattern, lines in BUDGETS if re.fullmatch(pattern, path)), None)
    length = len(source.splitlines())
    if limit and length > limit:
        yield f"{path}: {length} lines, the budget is {limit}"
    if not path.endswith(".py") or "/migrations/" in path or path.startswith("tests/"):
        return
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = node.end_lineno - node.lineno + 1
            if lines > FUNCTION_LINES:
                yield f"{path}:{node.lineno}: {node.name}() has {lines} lines, the budget is {FUNCTION_LINES}"


def names_a_language(path, source):
    """Only cms/i18n.py knows the codes, alone or as the start of an address or a locale."""
    if path == "cms/i18n.py" or re.match(r"(.*/migrations|home/demo|tests)/", path):
        return
    for node in ast.walk(ast.parse(source)):
        text = getattr(node, "value", None) if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and re.fullmatch(r"/?(lt|en)(/\S*|[-_][A-Z]{2})?", text):
            yield f"{path}:{node.lineno}: names a language, {text!r}: take it from cms.i18n"


def without_comments(template):
    template = re.sub(r"{#.*?#}|<!--.*?-->", " ", template, flags=re.DOTALL)
    return re.sub(r"{%\s*comment\b.*?{%\s*endcomment\s*%}", " ", template, flags=re.DOTALL)


def prints_a_bare_title(path, template):
    """Wagtail's own title is Lithuanian: what the public reads says localized_title."""
    not_pages = NOT_PAGES | {"item"} if "/blocks/" in path else NOT_PAGES
    for tag in re.findall(r"{{.*?}}|{%.*?%}", without_comments(template), flags=re.DOTALL):
        code = re.sub(r""""[^"]*"|'[^']*'""", "", tag)
        for owner, name in re.findall(r"(\w+)\.(?=(\w+))", code):
            if name in FORBIDDEN_TITLES and owner not in not_pages:
                yield f"{path}: {tag} says {owner}.{name}, use localized_title"
        if re.fullmatch(r"{{\s*(\w+\.)*(page|self)\s*(\|[^}]*)?}}", tag):
            yield f"{path}: {tag} prints a page by its Lithuanian title, use localized_title"


def reads_a_bare_title(path, source):
    """The same for feeds, letters, JSON-LD and template tags."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr in FORBIDDEN_TITLES and isinstance(node.ctx, ast.Load):
            owner = getattr(node.value, "attr", getattr(node.value, "id", ""))
            if owner not in NOT_PAGES | {"self"}:  # a feed's own title()
                yield f"{path}:{node.lineno}: reads {owner}.{node.attr}, use localized_title"


def breaks_the_policy(path, template):
    """What a Content-Security-Policy without unsafe-inline and without third parties would block."""
    markup = re.sub(r"{%.*?%}|{{.*?}}", " ", without_comments(template), flags=re.DOTALL)
    elsewhere = r"[\"'](?:https?:)?//"
    data = r"(?![^>]*type=[\"'](application/(ld\+)?json|speculationrules)[\"'])"
    for what, pattern in {
        "an inline style": r"<[^>]*(?<![\w-])style\s*=",
        "a <style> element": r"<style\b",
        "a <script> without src": rf"<script\b{data}(?![^>]*\bsrc\s*=)",
        "an event handler": r"<[^>]*(?<![\w-])on[a-z]+\s*=",
        "a javascript: address": r"(?i)=\s*[\"']?\s*javascript:",
        "a third party": rf"<(?!a\b)\w+\b[^>]*\b(?:src|srcset|data)\s*=\s*{elsewhere}",
        "a third party's style": rf"<link\b[^>]*(?:stylesheet|preload|icon)[^>]*href\s*=\s*{elsewhere}",
    }.items():
        if re.search(pattern, markup):
            yield f"{path}: {what}"


def breaks_old_phones(path, css):
    """No cascade layers (2018's phones would get a bare page), nothing from elsewhere, nothing shouted, no ids."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    for what, pattern in {
        "@layer": r"@layer\b",
        "something from elsewhere": r"url\(\s*[\"']?(?:https?:)?//",
        "an id as selector": r"(?m)^[^{};:]*#[a-zA-Z][\w-]*[^;{}]*\{",
    }.items():
        if re.search(pattern, css):
            yield f"{path}: {what}"
