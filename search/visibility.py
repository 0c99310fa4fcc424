"""What a visitor may see now: each source is asked with every search."""

from django.db.models import Exists, OuterRef, Q

from cms.indexing.sources import sources


def visible(rows, language, entry="", names=None):
    """Return those of some rows in one language whose objects may be seen; `entry` is the way from a row to its entry.

    Without names of sources it first asks which the rows are of: to tell the database what may be seen of each takes
    longer than to search.
    """
    rows = rows.filter(**{f"{entry}language": language})
    if names is None:
        names = rows.order_by().values_list(f"{entry}source", flat=True).distinct()
    condition = Q(pk__in=[])
    for name in names:
        is_public = Exists(sources[name].public(language).filter(pk=OuterRef(f"{entry}object_id")))
        condition |= Q(**{f"{entry}source": name}) & Q(is_public)
    return rows.filter(condition)
