"""Results: slices, counts, facets."""

from django.db.models import Count
from modelsearch.backends.base import BaseSearchResults, FilterFieldError


class Results(BaseSearchResults):
    supports_facet = True

    def get_queryset(self):
        return self.query_compiler.ordered(self._score_field)[self.start : self.stop]

    def _do_search(self):
        return list(self.get_queryset())

    def _do_count(self):
        return self.query_compiler.matching().order_by()[self.start : self.stop].count()

    def facet(self, field_name):
        """Return how many of the results have each value of a field, the most frequent first."""
        if self.query_compiler._get_filterable_field(field_name) is None:
            raise FilterFieldError(f"{field_name} is no FilterField of {self.model}.", field_name=field_name)
        groups = self.query_compiler.matching().order_by().values(field_name).annotate(number=Count("pk"))
        return {group[field_name]: group["number"] for group in groups.order_by("-number", field_name)}
