"""Lists whose parts each have an address of their own, in the words of either language."""

from django.shortcuts import redirect
from wagtail.contrib.routable_page.models import RoutablePageMixin

from cms.i18n import content_language


class FilteredListMixin(RoutablePageMixin):
    """A page whose address narrows its list. Subclasses say with `path_of` what follows the page's own address."""

    def path_of(self, match, language):
        """Return the part of the address that a resolver match stands for, in a language."""
        raise NotImplementedError

    def subpath_in(self, language, request):
        match = getattr(request, "routable_resolver_match", None)
        return self.path_of(match, language) if match else ""  # a preview has none

    def to_own_address(self, request):
        """Redirect to the same part of the list, in the words of the active language."""
        query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
        return redirect(self.get_url(request) + self.subpath_in(content_language(), request) + query, permanent=True)
