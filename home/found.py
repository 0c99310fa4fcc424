"""What of the organisation is found although it is no page of its own: it leads to where its page shows it."""

from django.utils.translation import gettext_lazy as _

from cms.i18n import localized
from cms.searchable import Entry, Place, Source, kind, source

from .models import GlossaryPage, Term

TERM = kind("term", _("Term"), _("Terms"))


@source("terms")
class TermSource(Source):
    """Found by what it stands for too; the first line of a result is the term as texts write it."""

    model = Term

    def public(self, language):
        terms = self.everything().exclude(**{f"term_{language}": ""}).exclude(**{f"term_{language}": None})
        return terms if GlossaryPage.public(language) else terms.none()

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
