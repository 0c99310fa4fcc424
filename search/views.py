"""Results, suggestions, and the OpenSearch description."""

import functools

from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from cms.i18n import content_language
from cms.indexing.sources import SEARCH_WORDS
from cms.models import SiteSettings

from . import log
from .answers import answer
from .choices import synonyms
from .parsing import parse
from .searching import Narrowing
from .suggesting import suggest

DAY = 24 * 60 * 60


def in_own_words(view):
    """Lead from the other language's word, where the switch of languages goes, to this language's."""

    @functools.wraps(view)
    @require_safe
    def found(request, word):
        own = SEARCH_WORDS[content_language()]
        if word != own:
            return redirect(request.get_full_path().replace(f"/{word}/", f"/{own}/", 1), permanent=True)
        return view(request)

    return found


@in_own_words
def results(request):
    language = content_language()
    query = parse(request.GET.get("q", ""), language, synonyms(language))
    narrowing = Narrowing.from_request(request)
    context = {"query": query, "narrowing": narrowing, "title": _("Search")}
    if query.parts:
        given = answer(query, narrowing, request.GET.get("page"))
        context["answer"] = given
        if given.is_first and not given.is_too_slow:
            log.count(query, given.total)
    response = render(request, "search/results.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@in_own_words
def suggestions(request):
    """Return what the script offers while somebody types: titles and where they lead."""
    response = JsonResponse({"suggestions": suggest(request.GET.get("q", ""), content_language())})
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@cache_control(max_age=DAY, public=True)
@in_own_words
def description(request):
    """OpenSearch 1.1: a browser can keep this search beside its others."""
    name = SiteSettings.for_request(request).display_name
    kind = "application/opensearchdescription+xml"
    return render(request, "search/opensearch.xml", {"name": name, "site": request.build_absolute_uri("/")[:-1]}, kind)
