"""Form controls of a post."""

from django import forms

from cms.l10n.collation import sort_key


class AlphabeticalSelect(forms.Select):
    """A choice in Lithuanian alphabetical order, which no database promises; the empty choice stays first."""

    def optgroups(self, name, value, attrs=None):
        empty, others = [], []
        for group in super().optgroups(name, value, attrs):
            (empty if group[1][0]["value"] == "" else others).append(group)
        return [*empty, *sorted(others, key=lambda group: sort_key(str(group[1][0]["label"])))]
