"""Serves aliases: see cms/models/aliases.py."""

from django.shortcuts import redirect
from wagtail import hooks

from cms.web.serving import ALIAS, serves


@serves(ALIAS)
def lead_to_the_original(page, request, args, kwargs):
    """What stands behind an alias, and what is sent to it."""
    if not page.alias_of_id:
        return None
    is_asked = request.method in ("GET", "HEAD")
    behind = request.path.removeprefix(page.get_url(request) or "")
    if not behind and is_asked:
        return None
    query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    # 302: an alias may become a page of its own
    return redirect(f"{page.original.get_url(request)}{behind}{query}", preserve_request=not is_asked)


@hooks.register("on_serve_page", order=10)  # inside Wagtail's own, which knows who may see the page
def show_the_original(serve):
    def show(page, request, args, kwargs):
        if page.alias_of_id:
            page, args, kwargs = page.original.route(request, [])
        return serve(page, request, args, kwargs)

    return show
