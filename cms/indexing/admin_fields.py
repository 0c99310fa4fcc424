"""The fields of an object in Wagtail's own search, used by the admin and its choosers.

Folded words and their keys are indexed, so that diacritics, case and grammatical form do not matter; the backend in
`search/backend` asks for the same. A field is indexed under its own name: never that of a translated field without a
language, whose value is that of whichever language is active.
"""

from wagtail.search import index

from cms.i18n import LANGUAGES
from cms.normalise import fold, keys, words

ALL = tuple(code for code, _name in LANGUAGES)


def indexed(text, languages):
    """Return the searchable form of a text: each folded word once, with its keys in these languages."""
    found = {}
    for word in words(text):
        found[fold(word.text)] = None
        for language in languages:
            found.update(dict.fromkeys(sorted(keys(word.text, language))))
    return " ".join(found)


class _Words:
    def __init__(self, field_name, *languages, **kwargs):
        super().__init__(field_name, **kwargs)
        self.languages = languages

    def get_value(self, obj):
        return indexed(str(super().get_value(obj) or ""), self.languages)


class WordsField(_Words, index.SearchField):
    """For whole words: `search()`."""


class TypedField(_Words, index.AutocompleteField):
    """For what is being typed: `autocomplete()`."""


def found_by(field_name, *languages):
    """Return the search fields in these languages; in any, if none is given."""
    languages = languages or ALL
    return [WordsField(field_name, *languages), TypedField(field_name, *languages)]


def without_words(search_fields):
    """Return a model's inherited search fields without text fields, that is, the filters."""
    return [field for field in search_fields if isinstance(field, index.FilterField)]
