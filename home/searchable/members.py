"""Organisations in the search, by name, place and interest group. No people."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from cms.i18n import LT, localized
from cms.indexing.sources import Entry, Place, Source, kind, source
from home.models import MembersPage, Organisation

ORGANISATION = kind("organisation", _("Organisation"), _("Organisations"))


@source("organisations")
class OrganisationSource(Source):
    model = Organisation

    def public(self, language):
        """Return the organisations listed today, if the list is public."""
        return self.while_shown(Organisation.objects.listed(), MembersPage.objects.visible(language))

    @staticmethod
    def page(language):
        return MembersPage.objects.visible(language).first()

    def load(self, ids):
        return list(self.everything().filter(pk__in=ids).select_related("place"))

    def entry(self, organisation, language):
        """Index names in both languages: many organisations have a Lithuanian name only."""
        place = localized(organisation.place, "name", language) if organisation.place else ""
        with override(language):
            words = (organisation.get_sector_display(), place, localized(organisation, "legal_form", language))
        return Entry(
            title=localized(organisation, "name", language) or localized(organisation, "name", LT),
            body=localized(organisation, "description", language),
            words=" ".join(filter(None, words)),
            kind=ORGANISATION,
        )

    def places(self, ids, language):
        with override(language):
            page = self.page(language)
            url = page.get_url() if page else ""
            found = self.public(language).filter(pk__in=ids)
            return {one.pk: Place(f"{url}#{one.slug}", one.display_name) for one in found}
