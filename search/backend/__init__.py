"""A backend for Wagtail's search, named in WAGTAILSEARCH_BACKENDS.

Objects are indexed in Wagtail's own table, by Wagtail's own signals and `update_index`; they arrive folded and with
their keys (cms/indexing/admin_fields.py). Queries differ from Wagtail's: one statement on each database, which looks
into the index once, where the original looks once for every result or has no index.
"""

from django.db import connection, transaction

from .compilers import AutocompleteCompiler, SearchCompiler
from .results import Results

if connection.vendor == "postgresql":
    from modelsearch.backends.database.postgres.postgres import PostgresSearchBackend as DatabaseBackend
else:
    from modelsearch.backends.database.sqlite.sqlite import SQLiteSearchBackend as DatabaseBackend


class Index(DatabaseBackend.index_class):
    def add_items(self, model, objs):
        with transaction.atomic():
            super().add_items(model, objs)

    def _refresh_title_norms(self, full=False):
        """Nothing here ranks by them, and each saving would read the whole table."""


class SearchBackend(DatabaseBackend):
    query_compiler_class = SearchCompiler
    autocomplete_query_compiler_class = AutocompleteCompiler
    results_class = Results
    index_class = Index

    def __init__(self, params):
        # PostgreSQL is not to stem our keys; and nobody else is to wait until all pages are indexed anew.
        super().__init__({**params, "SEARCH_CONFIG": "simple", "ATOMIC_REBUILD": False})
