"""Pages and files that stand outside the page tree."""

from django.conf import settings
from django.http import HttpResponseRedirect
from django.views.static import serve

from .i18n import content_language


def choose_language(request):
    """`/` is the only address whose answer depends on the visitor's browser."""
    query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    return HttpResponseRedirect(f"/{content_language()}/{query}")


def serve_media(request, path):
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    # Nothing that somebody uploaded may act as a page of this site.
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
