"""What every list narrowed by clean addresses does: one address for each choice, the page of it, its open data."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect

from cms.i18n import content_language
from home.selection import Selection


class NarrowedListMixin:
    """A page with a `shelf` of all rows and a `list_context` of what is chosen; its routes name the patterns."""

    selection_class = Selection
    file_names = {}  # of the open data, in each language

    def listed(self, request, filters):
        """Answer with the list; what comes from the form above it, or in the other language, has one address."""
        if any(name in request.GET for name in self.selection_class.words):
            return redirect(self.address(request, self.selection_class.from_query(request.GET)))
        selection = self.selection(filters)
        if filters != selection.path_in(content_language()):
            return redirect(self.address(request, selection), permanent=True)
        return self.render(request, context_overrides=self.list_context(request, selection))

    def filed(self, request, filters, name, kind, answer):
        """Answer with a file of the ids that are chosen, at its own address."""
        selection = self.selection(filters)
        own = selection.path_in(content_language()), self.file_names[content_language()]
        if (filters, name) != own:
            return redirect(f"{self.address(request, selection)}{own[1]}.{kind}", permanent=True)
        return answer([row.pk for row in self.shelf.all if selection.holds(row)])

    def selection(self, filters):
        selection = self.selection_class.from_path(filters)
        if not self.shelf.has(selection):
            raise Http404
        return selection

    def address(self, request, selection):
        return (self.get_url(request) or "") + selection.path_in(content_language())

    def chosen_path(self, language, match):
        """Return what is chosen by the address that was matched, as another language says it."""
        return self.selection_class.from_path(match.kwargs.get("filters") or "").path_in(language)

    def page_of(self, request, selection, rows, per_page):
        """Return one page of the chosen rows, fetched from a query set, in the order of the shelf."""
        page = Paginator(self.shelf.chosen(selection), per_page).get_page(request.GET.get("page"))
        order = [row.pk for row in page.object_list]
        page.object_list = sorted(rows.filter(pk__in=order), key=lambda row: order.index(row.pk))
        return page

    def files(self, request, selection):
        address = self.address(request, selection) + self.file_names[content_language()]
        return {kind: f"{address}.{kind}" for kind in ("csv", "json")}

    def choices(self, selection, labels):
        """Return name, label and options of the fields of the form above the list."""
        options = self.shelf.choices(selection)
        return [(name, label, options[name]) for name, label in labels.items()]
