"""Files in the search; an app may show a file at an address of its own."""

from django.db.models import Exists, OuterRef
from django.db.models.functions import Length, Substr
from wagtail.models import Collection, CollectionViewRestriction

_readers = []


def reads_files(read):
    """Register a function that returns the text of a document's file in one language."""
    _readers.append(read)
    return read


def words_of_file(document, language):
    return next((text for read in _readers if (text := read(document, language))), "")


def locked_collections(document="collection"):
    """Return the restricted collections, for filtering rows by their document."""
    locks = CollectionViewRestriction.objects.filter(
        collection__path=Substr(OuterRef("path"), 1, Length("collection__path"))
    )
    return Collection.objects.filter(Exists(locks), pk=OuterRef(document))
