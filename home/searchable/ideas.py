"""Public ideas in the search, with their answers; never their authors."""

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from cms.i18n import localized
from cms.indexing.sources import Entry, Place, Source, kind, source
from home.models import Idea, IdeaIndexPage

IDEA = kind("idea", _("Idea"), _("Ideas"))


@source("ideas")
class IdeaSource(Source):
    model = Idea

    def public(self, language):
        """Return the ideas whose list is public."""
        return self.while_shown(Idea.objects.public(language).order_by(), IdeaIndexPage.objects.visible(language))

    def load(self, ids):
        return list(Idea.objects.filter(pk__in=ids).select_related("place", "measure"))

    def entry(self, idea, language):
        """Return the entry; nothing of an idea that is not public enters the index."""
        if not idea.is_public or language not in idea.languages:
            return None
        named = filter(None, (idea.place, idea.measure))
        body = "\n".join(filter(None, (localized(idea, name, language) for name in ("text", "reply"))))
        with override(language):
            return Entry(
                title=localized(idea, "title", language),
                body=body,
                words=" ".join(localized(one, "name", language) for one in named),
                kind=IDEA,
                dated_on=localdate(idea.created_at),
                state=str(idea.get_state_display()),
            )

    def places(self, ids, language):
        page = IdeaIndexPage.objects.visible(language).first()
        with override(language):
            url = page.get_url() if page else ""
            return {
                idea.pk: Place(f"{url}{idea.pk}/", idea.localized_title)
                for idea in self.public(language).filter(pk__in=ids)
            }
