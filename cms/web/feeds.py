"""What all feeds share: one list in the active language, with an ETag."""

import re

from django.contrib.syndication.views import Feed
from django.utils.decorators import method_decorator
from django.views.decorators.http import conditional_page

from cms.i18n import content_language
from cms.models import SiteSettings

# Characters that XML 1.0 cannot hold; they come with text pasted from elsewhere.
NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def clean(text):
    return NOT_IN_XML.sub("", str(text or ""))


class ListFeed(Feed):
    """What a list gives for a selection, in the active language."""

    def __init__(self, index, selection):
        self.index, self.selection = index, selection
        self.language = content_language()

    @method_decorator(conditional_page)
    def __call__(self, request, *args, **kwargs):
        self.request = request
        return super().__call__(request, *args, **kwargs)

    def get_feed(self, obj, request):
        self.organisation = SiteSettings.for_request(request).organisation_name or ""
        return super().get_feed(obj, request)
