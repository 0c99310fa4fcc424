"""System check: whether Wagtail's index was made by the current normaliser."""

from django.core.checks import Tags, Warning, register
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connection

from search.expression import All, Term

PAGES = 10


@register(Tags.database)
def check_the_index_of_the_admin(app_configs, databases=None, **kwargs):
    if DEFAULT_DB_ALIAS not in (databases or []):
        return []
    try:
        outdated = is_outdated()
    except DatabaseError:  # not migrated yet, or not there: others say so
        connection.close()
        return []
    hint = "Run manage.py rebuild_search (or update_index); until then the admin finds less."
    return [Warning("The admin's search index is not what it would be today.", hint=hint, id="search.W002")] * outdated


def is_outdated():
    """Say whether one of the newest pages is not found by every word and key of its title."""
    from cms.i18n import LT
    from cms.indexing.admin_fields import indexed
    from cms.models import BasePage

    from .entries import TYPED, entries

    for pk, title in BasePage.objects.filter(depth__gt=1).order_by("-pk").values_list("pk", "title")[:PAGES]:
        terms = tuple(map(Term, indexed(title, [LT]).split()))
        if terms:
            rows, object_id = entries(BasePage, TYPED, All(terms))
            if not rows.filter(**{object_id: str(pk)}).exists():
                return True
    return False
