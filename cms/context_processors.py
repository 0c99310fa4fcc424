"""Variables that every public template has."""

from django.utils.functional import SimpleLazyObject

from .i18n import content_language
from .mail.sent_to import shown_to
from .models import SiteSettings


def site(request):
    return {
        "content_language": content_language(),
        "sent_to": shown_to(request),
        "site_settings": SimpleLazyObject(lambda: SiteSettings.for_request(request)),
    }
