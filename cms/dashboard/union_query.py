"""Asks the database for all sources in one statement, so the first page of the admin costs the same whatever is due."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import BigIntegerField, Count, DateTimeField, F, QuerySet, Sum, TextField, Value, Window
from django.db.models.functions import Cast, RowNumber
from django.urls import reverse
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import policy_registry

from cms.translations.permissions import edits_lithuanian

from .lines import Example

SHOWN = 3
COLUMNS = ["asked_pk", "asked_name", "asked_moment", "asked_number", "asked_note", "asked_total", "asked_sum"]


@dataclass(frozen=True)
class Row:
    pk: int
    name: str
    moment: datetime | None
    number: int
    note: str
    total: int
    sum: int


class Found(list):
    """The first rows of a source, with the total number."""

    @property
    def total(self):
        return self[0].total if self else 0

    @property
    def sum(self):
        return self[0].sum if self else 0

    def examples(self, url_of, note=lambda row: ""):
        return tuple(Example(row.name, url_of(row.pk), note(row)) for row in self[:SHOWN])


def as_source_rows(queryset, *, pk="pk", name="", moment=None, number=1, note="", first=("pk",), shown=SHOWN):
    """Return the rows of a source in the columns that all share; keywords are field names or expressions.

    `first`: the sort order. `number`: how many items a row represents, if not one.
    """
    order = [F(field.lstrip("-")).desc() if field.startswith("-") else field for field in first]
    rows = queryset.order_by().annotate(
        asked_pk=Cast(pk, BigIntegerField()),
        asked_name=Cast(name or Value(""), TextField()),
        asked_moment=Cast(moment or Value(None), DateTimeField()),
        asked_number=Cast(Value(number) if isinstance(number, int) else number, BigIntegerField()),
        asked_note=Cast(note or Value(""), TextField()),
    )
    rows = rows.annotate(
        asked_total=Window(Count("pk")),
        asked_sum=Cast(Window(Sum("asked_number")), BigIntegerField()),
        asked_place=Window(RowNumber(), order_by=order),
    )
    return rows.filter(asked_place__lte=shown)


def answers(questions):
    """Return {name: Found} for {name: source rows}, with one query."""
    found = {name: Found() for name in questions}
    parts = [as_columns(name, rows) for name, rows in questions.items()]
    if parts:
        union = parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0]
        for name, _place, *values in sorted(union, key=lambda row: row[:2]):
            found[name].append(Row(*values))
    return found


def as_columns(name, rows):
    rows = QuerySet(rows.model, rows.query.chain())  # modeltranslation's QuerySet does not keep the order of columns
    named = rows.annotate(asked_source=Value(name, output_field=TextField()))
    return named.values_list("asked_source", "asked_place", *COLUMNS)


def editable(model, user, action="change"):
    """Return the pages of a type on which this user has a permission.

    Without aliases, which follow their page. For users who may edit English only, see `translatable`.
    """
    if not edits_lithuanian(user):
        return model.objects.none()
    return PagePermissionPolicy(model).instances_user_has_permission_for(user, action).filter(alias_of=None)


def may(user, action, model):
    """Return whether this user has a permission for a model, according to its viewset's policy."""
    return policy_registry.get_by_type(model).user_has_permission(user, action)


def page_form(pk):
    return reverse("wagtailadmin_pages:edit", args=[pk])
