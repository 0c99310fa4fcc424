"""An alias: a second address of a page.

It shows its page and names that page's address as the canonical one; whatever stands behind it (a form, `ics/`, a part
of a list) and whatever is sent to it leads to the page itself. So the alias of an event takes registrations for it.

In menus, footers and lists of the pages below a section it stands wherever editors put it. Events, posts, calls,
projects, strategies and surveys are counted once: no list, feed, calendar, figure, open data or letter has an alias.
Search and the map for search engines know no aliases of any type.
"""


class AliasMixin:
    @property
    def original(self):
        """Return the specific page that this one is an alias of, or itself."""
        page = self
        while page.alias_of_id:
            page = page.alias_of
        return self if page is self else page.specific


class CountedOnceMixin:
    """Mixin for the QuerySets of page types that are listed and counted."""

    def live(self):
        return super().live().originals()
