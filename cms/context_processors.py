"""What every public page knows."""

from django.utils.functional import SimpleLazyObject

from .i18n import content_language
from .models import SiteSettings


def site(request):
    return {
        "content_language": content_language(),
        "site_settings": SimpleLazyObject(lambda: SiteSettings.for_request(request)),
    }
