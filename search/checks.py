"""System check: whether the index was made by the current normaliser."""

from django.core.checks import Tags, Warning, register
from django.db import DatabaseError, connections

from cms.normalise import NORMALISER_VERSION

REBUILD = "Run manage.py rebuild_search; until then searches find less."


@register(Tags.database)
def check_version_of_the_index(app_configs, databases=None, **kwargs):
    from .models import SearchEntry

    for alias in databases or []:
        try:
            outdated = SearchEntry.objects.using(alias).exclude(version=NORMALISER_VERSION).exists()
        except DatabaseError:  # not migrated yet, or not there: others say so
            connections[alias].close()
            continue
        if outdated:
            return [Warning("The search index was made by another normaliser.", hint=REBUILD, id="search.W001")]
    return []
