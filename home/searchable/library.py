"""Glossary terms and official documents in the search."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from cms.i18n import localized
from cms.indexing.files import locked_collections, words_of_file
from cms.indexing.sources import Entry, Place, Source, kind, source
from cms.models import CustomDocument
from home.models import DocumentIndexPage, GlossaryPage, OfficialDocument, Term

TERM = kind("term", pgettext_lazy("glossary", "Term"), pgettext_lazy("glossary", "Terms"))
OFFICIAL = kind("official", _("Official document"), _("Official documents"))


@source("terms")
class TermSource(Source):
    """Terms, also found by their expansion; a result is titled with the term."""

    model = Term

    def public(self, language):
        terms = self.everything().exclude(**{f"term_{language}": ""}).exclude(**{f"term_{language}": None})
        return self.while_shown(terms, GlossaryPage.objects.visible(language))

    def entry(self, term, language):
        word = localized(term, "term", language)
        body = f"{localized(term, 'expansion', language)}\n{localized(term, 'definition', language)}"
        return Entry(title=word, body=body.strip(), kind=TERM) if word else None

    def places(self, ids, language):
        if not (page := GlossaryPage.public(language)):
            return {}
        url = page.url_in(language)
        found = self.public(language).filter(pk__in=ids)
        return {
            term.pk: Place(f"{url}#{term.anchor_in(language)}", localized(term, "term", language)) for term in found
        }


@source("official")
class OfficialSource(Source):
    """Official documents, found by the text of their files; a result links to the library, which shows validity."""

    model = OfficialDocument

    def files(self):
        shown = Q(pk__in=OfficialDocument.objects.exclude(file_lt=None).values("file_lt"))
        return CustomDocument.objects.filter(
            shown | Q(pk__in=OfficialDocument.objects.exclude(file_en=None).values("file_en"))
        ).values("pk")

    def with_file(self, document):
        found = OfficialDocument.objects.filter(Q(file_lt=document) | Q(file_en=document))
        return found.values_list("pk", flat=True)

    def public(self, language):
        """Return the valid documents; older versions are listed with them."""
        locked = [Exists(locked_collections(f"{file}__collection")) for file in ("file_lt", "file_en")]
        later = OfficialDocument.objects.filter(supersedes=OuterRef("pk"), live=True)
        valid = self.everything().filter(~locked[0], ~locked[1], ~Exists(later), live=True)
        valid = valid.exclude(**{f"title_{language}": ""}).exclude(**{f"title_{language}": None})
        return self.while_shown(valid, DocumentIndexPage.objects.visible(language))

    def load(self, ids):
        return list(self.everything().filter(pk__in=ids).select_related("file_lt", "file_en"))

    def entry(self, official, language):
        if not (title := localized(official, "title", language)):
            return None  # its English page shows the Lithuanian text, which is searched in Lithuanian
        file = official.files.get(language)
        with override(language):
            words = [official.number, official.get_kind_display(), official.period, str(official.year or "")]
        return Entry(
            title=title,
            body=words_of_file(file, language) if file else "",
            words=" ".join(words),
            kind=OFFICIAL,
            dated_on=official.adopted_on,
        )

    def places(self, ids, language):
        if not (page := DocumentIndexPage.objects.visible(language).first()):
            return {}
        found = self.public(language).filter(pk__in=ids).select_related("file_lt", "file_en")
        return {
            official.pk: Place(page.document_url(official, language), localized(official, "title", language))
            for official in found
        }
