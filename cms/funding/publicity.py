"""Publicity for a funded page: a poster to print and a display for a screen.

What Regulation (EU) 2021/1060, art. 50(1)(d), asks of who gets the money: an A3 poster or an equivalent electronic
display, with the operation and the support of the Union.
"""

from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from cms.i18n import EN, ENDONYMS, LANGUAGES, LT, content_language

PAPERS = {"poster": {LT: "plakatas", EN: "poster"}, "display": {LT: "ekranas", EN: "display"}}
PAPER_WORDS = {word for words in PAPERS.values() for word in words.values()}


def paper_of(word):
    """Return the name of the document for a URL word in either language."""
    return next((name for name, words in PAPERS.items() if word in words.values()), None)


def show(request, page, paper):
    """Show one of the documents; redirect from the other language's word."""
    url = page.paper_url(paper, request)
    if request.path != url:
        return redirect(url, permanent=True)
    others = [
        (code, ENDONYMS[code], page.paper_url(paper, request, code))
        for code, _name in LANGUAGES
        if code != content_language() and code in page.languages
    ]
    inks = [("", _("In colour")), ("eu-emblem-blue", _("In blue only")), ("eu-emblem-black", _("In black only"))]
    context = {
        "page": page,
        "title_size": title_size(page.localized_title),
        "fundings": page.shown_funders,
        "emblem": request.GET.get("ink", ""),
        "inks": inks,
        "other_languages": others,
    }
    response = TemplateResponse(request, f"cms/funding/{paper}.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def title_size(title):
    """Return the size class with which a title fits the display."""
    return "very-long" if len(title) > 110 else "long" if len(title) > 45 else "short"
