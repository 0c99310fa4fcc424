"""The sitemap: one entry for each language in which a page is public."""

from wagtail.contrib.sitemaps import Sitemap
from wagtail.contrib.sitemaps.views import sitemap

from cms.models import BasePage


class SiteMap(Sitemap):
    def items(self):
        """Everything an entry needs is on BasePage: one query, however many pages and types there are."""
        root = self.get_wagtail_site().root_page
        return BasePage.objects.descendant_of(root, inclusive=True).live().public().originals().order_by("path")


def site_map(request):
    return sitemap(request, sitemaps={"pages": SiteMap})
