"""The search source for files: titles, and text read in the background."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Cast
from django.utils.translation import override, pgettext_lazy
from wagtail.models import ReferenceIndex

from cms.i18n import EN, LT
from cms.indexing.files import locked_collections, reads_files
from cms.indexing.sources import Entry, Place, Source, kind, source, sources
from cms.l10n.formatting import file_size
from cms.models import BasePage, CustomDocument
from cms.normalise import is_stop_word, words

from .models import DocumentText

DOCUMENT = kind("document", pgettext_lazy("on a page", "Document"), pgettext_lazy("on a page", "Documents"))
# So much of a text tells its language.
SAMPLE = 20_000


@source("documents")
class DocumentSource(Source):
    model = CustomDocument

    def everything(self):
        return CustomDocument.objects.all()

    def public(self, language):
        """Not in a private collection, and not only on pages that nobody may see, such as tomorrow's decision."""
        documents = self.everything().filter(~Exists(locked_collections()))
        for other in sources.values():
            if (shown_elsewhere := other.files()) is not None:
                documents = documents.exclude(pk__in=shown_elsewhere)
        if language == EN:
            documents = documents.exclude(title_en="")
        return documents.filter(~Exists(self.pages_of()) | Exists(self.pages_of(sources["pages"].public(language))))

    def pages_of(self, pages=None):
        """Return the references to a document from pages, from these if given."""
        found = ReferenceIndex.objects.filter(
            base_content_type=ContentType.objects.get_for_model(BasePage),
            to_content_type=ContentType.objects.get_for_model(CustomDocument),
            to_object_id=Cast(OuterRef("pk"), CharField()),
        )
        if pages is None:
            return found
        own = pages.annotate(as_text=Cast("pk", CharField())).filter(as_text=OuterRef("object_id"))
        return found.filter(Exists(own))

    def with_file(self, document):
        return [document.pk]

    def entry(self, document, language):
        title = document.title_en if language == EN else document.title
        if not title:
            return None
        text = words_in(document, language)
        return Entry(title=title, body=text, kind=DOCUMENT, dated_on=document.created_at.date())

    def places(self, ids, language):
        documents = self.public(language).filter(pk__in=ids)
        with override(language):
            return {
                document.pk: Place(document.url, document.localized_title, note_of(document)) for document in documents
            }


@reads_files
def words_in(document, language):
    """Return what was read from a file; nothing Lithuanian for who looks for English."""
    text = DocumentText.objects.filter(document=document).values_list("text", flat=True).first() or ""
    return "" if language == EN and language_of_text(text) != EN else text


def note_of(document):
    return f"{document.file_extension.upper()}, {file_size(document.file_size)}"


def language_of_text(text):
    """Guess by the little words; a document has one file, whatever titles it has."""
    found = [word.text for word in words(text[:SAMPLE])]
    counts = {language: sum(is_stop_word(word, language) for word in found) for language in (LT, EN)}
    return EN if counts[EN] > counts[LT] else LT
