"""Link previews: title, description and always a raster image."""

from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.cache import cache
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control

from cms import weave
from cms.i18n import LOCALES, content_language, localized
from cms.media.pictures import UNREADABLE
from cms.models import BasePage, SiteSettings
from cms.weave.raster import OG_SIZE

SPEC = f"fill-{OG_SIZE[0]}x{OG_SIZE[1]}|format-jpeg|jpegquality-80"
MONTH = 30 * 24 * 60 * 60


def share_image(page, request):
    """Return the page's own picture, or else the woven one, at an absolute address."""
    if page.listing_image:
        try:
            rendition = page.listing_image.get_rendition(SPEC)
        except UNREADABLE:
            pass
        else:
            return {
                "url": request.build_absolute_uri(rendition.url),
                "width": rendition.width,
                "height": rendition.height,
                "alt": localized(page.listing_image, "alt_text"),
            }
    width, height = OG_SIZE
    url = request.build_absolute_uri(reverse("woven_image", args=[page.pk or 0]))
    return {"url": url, "width": width, "height": height, "alt": ""}


def organisation(request):
    """Return the group as schema.org describes one; its mark is that of the header."""
    return {
        "@type": "Organization",
        "name": SiteSettings.for_request(request).organisation_name or "",
        "url": request.build_absolute_uri(f"/{content_language()}/"),
        "logo": request.build_absolute_uri(staticfiles_storage.url("cms/img/icon-512.png")),
    }


@cache_control(public=True, max_age=MONTH)
def woven_image(request, pk):
    """Answer with the picture of a page that has none; the same for ever, so anybody may keep it."""
    if not BasePage.objects.live().public().filter(pk=pk).exists():
        raise Http404
    key = f"woven-image-{pk}"
    if (png := cache.get(key)) is None:
        png = weave.og_image(pk)
        cache.set(key, png, MONTH)
    return HttpResponse(png, content_type="image/png")


def open_graph(page, request, title="", description="", kind=""):
    """Return the rows of the Open Graph protocol for a page in the active language."""
    language = content_language()
    urls = page.alternate_urls(request)
    image = share_image(page, request)
    rows = [
        ("og:type", kind or "website"),
        ("og:title", title or localized(page, "seo_title") or page.localized_title),
        ("og:description", description or localized(page, "search_description") or localized(page, "summary")),
        ("og:url", urls.get(language, "")),
        ("og:site_name", SiteSettings.for_request(request).organisation_name),
        ("og:locale", LOCALES[language]),
        *[("og:locale:alternate", LOCALES[other]) for other in urls if other != language],
        ("og:image", image["url"]),
        ("og:image:width", image["width"]),
        ("og:image:height", image["height"]),
        ("og:image:alt", image["alt"]),
    ]
    return [(name, value) for name, value in rows if value]
