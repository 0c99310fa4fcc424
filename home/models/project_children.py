"""Child rows of a project in one query: steps, funding, partners."""

from decimal import Decimal

from django.db.models import BooleanField, DecimalField, F, QuerySet, TextField, Value
from django.db.models.functions import Cast
from django.utils.functional import cached_property

# The columns read, as text, so that one UNION fetches all of them.
COLUMNS = {
    "steps": ("happened_on", "precision", "state", "title_lt", "title_en", "text_lt", "text_en"),
    "budget": ("source", "amount", "spent"),
    "partners": ("name_lt", "name_en", "url", "is_lead", "is_group"),
}
WIDTH = max(len(columns) for columns in COLUMNS.values())
CENT = Decimal("0.01")


class ChildrenMixin:
    def small_children(self, name):
        """Return the children of one kind. Previews and lists have them already."""
        own = getattr(self, name).all()
        is_there = name in getattr(self, "_prefetched_objects_cache", {}) or not isinstance(own, QuerySet)
        return list(own) if is_there else self.brought[name]

    @cached_property
    def brought(self):
        models = {name: getattr(type(self), name).rel.related_model for name in COLUMNS}
        first, *others = (rows_of(name, model, self.pk) for name, model in models.items())
        found = {name: [] for name in COLUMNS}
        for name, pk, order, *texts in first.union(*others, all=True):
            model = models[name]
            values = {column: value_of(model, column, text) for column, text in zip(COLUMNS[name], texts, strict=False)}
            found[name].append(model(pk=pk, sort_order=order, page_id=self.pk, **values))
        return {
            name: sorted(children, key=lambda row: (row.sort_order or 0, row.pk)) for name, children in found.items()
        }


def rows_of(name, model, page):
    """Return the rows with a plain QuerySet: modeltranslation's changes the column order."""
    empty = Value("", output_field=TextField())
    columns = [Cast(column, TextField()) for column in COLUMNS[name]]
    columns += [empty] * (WIDTH - len(columns))
    texts = {f"column_{number}": column for number, column in enumerate(columns)}
    head = {"what": Value(name, output_field=TextField()), "key": F("pk"), "place": F("sort_order")}
    return QuerySet(model).filter(page=page).order_by().annotate(**head, **texts).values_list(*head, *texts)


def value_of(model, column, text):
    """Return the Python value of a column: databases write booleans and decimals differently."""
    field = model._meta.get_field(column)
    if isinstance(field, BooleanField):
        return text in ("1", "true")
    value = field.to_python(text)
    return value.quantize(CENT) if isinstance(field, DecimalField) else value
