"""Pages and files outside the page tree."""

from errno import ENAMETOOLONG
from mimetypes import guess_type
from posixpath import normpath

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template import loader
from django.utils.translation import get_language_from_path, get_language_from_request, gettext, override
from django.views.decorators.csrf import requires_csrf_token
from django.views.static import serve

from cms.i18n import LT, content_language

# What a browser may open in place; everything else it is told to save.
SHOWN_TYPES = {f"image/{kind}" for kind in ("avif", "webp", "jpeg", "png", "gif", "vnd.microsoft.icon", "x-icon")}
# Documents have Wagtail's own view, which knows who may see them; an original may say where it was taken.
PRIVATE_FOLDERS = ("documents", "original_images")
MONTH = 30 * 24 * 60 * 60


def choose_language(request):
    """`/` is the only address whose answer depends on the visitor's browser."""
    query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    return HttpResponseRedirect(f"/{content_language()}/{query}")


def serve_media(request, path):
    """Serve an upload so that it can never act as a page of this site."""
    path = normpath(path).lstrip("/")  # as serve() reads it: "images/../documents/…" is no way round
    folder = path.split("/")[0].casefold()  # some disks do not tell D from d
    if folder in PRIVATE_FOLDERS and not (folder == "original_images" and may_edit(request.user)):
        raise Http404
    try:
        response = serve(request, path, document_root=settings.MEDIA_ROOT)
    except SuspiciousFileOperation:
        raise Http404 from None
    except OSError as error:
        if error.errno == ENAMETOOLONG:  # no such file can exist
            raise Http404 from None
        raise
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"  # feed readers show our pictures
    kind = guess_type(path)[0]
    if kind not in SHOWN_TYPES:
        response.headers["Content-Type"] = "application/octet-stream"
        response.headers["Content-Disposition"] = "attachment"
    private = folder in PRIVATE_FOLDERS
    response.headers["Cache-Control"] = "private, no-cache" if private else f"public, max-age={MONTH}"
    return response


def may_edit(user):
    return user.is_active and user.has_perm("wagtailadmin.access_admin")


# --- Errors: each in the language of its address -----------------------------------


@requires_csrf_token
def error_page(request, template, status):
    return render(request, template, {"error_status": status}, status=status)


def bad_request(request, exception=None):
    return standalone(request, 400)  # a forged host name would break a template that asks for its own address


def permission_denied(request, exception=None):
    return error_page(request, "403.html", 403)


def too_many_requests(request, wait):
    """Answer one who has to wait: a time span."""
    response = error_page(request, "429.html", 429)
    response.headers["Retry-After"] = str(int(wait.total_seconds()))
    return response


def page_not_found(request, exception=None):
    return error_page(request, "404.html", 404)


def csrf_failure(request, reason=""):
    """A form that stood open too long, or a browser without cookies: neither is the visitor's crime."""
    return error_page(request, "403_csrf.html", 403)


def server_error(request):
    return standalone(request, 500)


def standalone(request, status):
    """Answer without the database, the session or a context processor: any of them may be what is broken."""
    # Not every road here has passed the middleware that sets the language.
    is_admin = request.path_info.startswith(f"/{settings.ADMIN_PATH}")
    chosen = getattr(request, "LANGUAGE_CODE", None) or get_language_from_request(request)
    with override(get_language_from_path(request.path_info) or (chosen if is_admin else LT)):
        context = {"error_status": status, "content_language": content_language()}
        try:
            body = loader.render_to_string(f"{status}.html", context)
        except Exception:  # the template may be what is broken too
            body = f"<!doctype html><title>{status}</title><p>{gettext('The page cannot be shown just now.')}</p>"
        return HttpResponse(body, status=status, headers={"Content-Language": content_language()})
