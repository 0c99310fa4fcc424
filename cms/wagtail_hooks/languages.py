"""Serves pages at their two addresses."""

from django.shortcuts import redirect

from cms.i18n import EN, LT, NO_ENGLISH_ANCHOR, content_language
from cms.tree.old_paths import without_feed
from cms.web.privacy import has_passed
from cms.web.serving import LANGUAGE, serves


@serves(LANGUAGE)
def serve_in_the_right_language(page, request, args, kwargs):
    has_passed(page)
    query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    if content_language() == EN and not page.live_en:
        # 302: English may appear later
        address = without_feed(page.url_in(LT, request) + page.subpath_in(LT, request))
        return redirect(f"{address}{query}#{NO_ENGLISH_ANCHOR}")
