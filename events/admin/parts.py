"""A long form in parts: what everybody needs first, the rest collapsed unless it has errors."""

import json
from dataclasses import dataclass


@dataclass
class Part:
    heading: str
    fields: list  # (bound field, when it is shown: JSON for Wagtail's rules controller)
    is_open: bool

    @classmethod
    def of(cls, form, heading, names, rules):
        fields = [form[name] for name in names if name in form.fields and not form[name].is_hidden]
        has_errors = any(field.errors for field in fields)
        shown = [(field, json.dumps(rules[field.name]) if field.name in rules else "") for field in fields]
        return cls(heading, shown, has_errors)


def parts_of(form, layout=(), rules=None):
    """layout: (heading, names) for each part that is folded; rules: {name: {other name: [values]}}.

    What no part names stands in front, unfolded: a field that is added later is not lost.
    """
    folded = {name for _heading, names in layout for name in names}
    first = [name for name in form.fields if name not in folded]
    found = [Part.of(form, heading, names, rules or {}) for heading, names in (("", first), *layout)]
    return [part for part in found if part.fields]
