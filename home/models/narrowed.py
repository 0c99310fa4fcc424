"""What the filtered lists of home share: projects, calls, documents, ideas, members."""

from functools import partial

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect

from cms.i18n import content_language
from cms.listing.page_mixin import FilteredListMixin
from home.structured_data import dataset

FILE_KINDS = ("csv", "json")


class NarrowedListMixin(FilteredListMixin):
    """Requires `shelf` of the page: all public rows, see cms/listing/filters.py."""

    selection_class = None
    labels = {}  # {name of a filter: label of its field in the filter form}
    file_name = {}  # file name of the open data, by language
    per_page = 25

    # --- Addresses -----------------------------------------------------------------------

    def show_list(self, request, filters):
        """Show a part of the list. Each has one address, to which the filter form redirects."""
        if any(name in request.GET for name in self.selection_class.words):
            return redirect(self.address(request, self.selection_class.from_query(request.GET)))
        selection = self.selection(filters)
        if filters != selection.path_in(content_language()):
            return redirect(self.address(request, selection), permanent=True)
        return self.render(request, context_overrides=self.list_context(request, selection))

    def show_file(self, request, name, kind, filters, make):
        """`make` turns a selection into the response."""
        selection = self.selection(filters)
        if (filters, name) != (selection.path_in(content_language()), self.file_name[content_language()]):
            return redirect(self.files(request, selection)[kind], permanent=True)
        return make(selection)

    def selection(self, filters):
        selection = self.selection_class.from_path(filters)
        if not self.shelf.has(selection):
            raise Http404
        return selection

    def chosen_ids(self, selection):
        """Return the chosen ids regardless of language: open data is the same in both."""
        return [row.pk for row in self.shelf.all if selection.holds(row)]

    def address(self, request, selection):
        return (self.get_url(request) or "") + selection.path_in(content_language())

    def files(self, request, selection):
        start = self.address(request, selection) + self.file_name[content_language()]
        return {kind: f"{start}.{kind}" for kind in FILE_KINDS}

    def path_of(self, match, language):
        return self.selection_class.from_path(match.kwargs.get("filters") or "").path_in(language)

    # --- What the template shows ------------------------------------------------------------

    def list_context(self, request, selection):
        """Return the context that all lists share."""
        files = self.files(request, selection)
        return {
            "selection": selection,
            "choices": self.choices(selection),
            "form_url": self.get_url(request),
            "files": files,
            "is_noindex": len(selection.chosen) > 1,
            "structured_data": dataset(self, request, files.values()),
        }

    def choices(self, selection):
        """Return name, label and options of the filter form's fields."""
        options = self.shelf.choices(selection)
        return [(name, label, options[name]) for name, label in self.labels.items()]

    def state_links(self, request, selection, states):
        return self.shelf.state_links(selection, states, partial(self.address, request))

    def page_of(self, request, selection, objects):
        """Return one page of the chosen rows, in the order of the shelf."""
        page = Paginator(self.shelf.chosen(selection), self.per_page).get_page(request.GET.get("page"))
        order = {row.pk: number for number, row in enumerate(page.object_list)}
        page.object_list = sorted(objects.filter(pk__in=order), key=lambda one: order[one.pk])
        return page
