"""The sitemap entries of a page: see cms/web/sitemaps.py."""

from cms.i18n import LT


class MappedMixin:
    def get_sitemap_urls(self, request=None):
        """One entry for each language: of the page, and of what its type says stands below it.

        `addresses_below` of a page type yields ({language: path behind the page's own}, when it last changed) for all
        that has an address although it is no page.
        """
        starts = {language: self.full_url_in(language, request) for language in self.languages}
        entries = self.sitemap_entries(starts, lambda language: getattr(self, f"last_published_{language}_at"))
        below = self.specific.addresses_below() if hasattr(self.specific_class, "addresses_below") else ()
        for paths, changed_at in below:
            urls = {language: starts[language] + path for language, path in paths.items() if language in starts}
            entries += self.sitemap_entries(urls, lambda _language, at=changed_at: at)
        return entries

    @staticmethod
    def sitemap_entries(urls, lastmod):
        alternates = [{"location": url, "lang_code": language} for language, url in urls.items()]
        alternates.append({"location": urls[LT], "lang_code": "x-default"})
        return [
            {"location": url, "lastmod": lastmod(language), "alternates": alternates} for language, url in urls.items()
        ]
