"""Creates a draft post from another page, in both languages."""

from django.db import transaction
from django.utils.translation import override

from cms.i18n import LANGUAGES, LT
from cms.models import Funding

from .draft_sources import start_of
from .models import NewsIndexPage, NewsPage, RelatedPage

FUNDING = "funding_text"


def place_of_news(user):
    """Return the list of news if somebody may write into it."""
    index = NewsIndexPage.objects.first()
    return index if index and index.permissions_for_user(user).can_add_subpage() else None


@transaction.atomic
def begin(source, index, user=None):
    """Make a draft about a page, in the list of news."""
    post = NewsPage(live=False, owner=user, listing_image=source.listing_image, category=usual_topic(source))
    for language, _name in LANGUAGES:
        with override(language):
            write(post, source, language)
    post.funders = [taken_over(funding) for funding in source.funders.all()]
    post.related_pages = [RelatedPage(related=source)]
    index.add_child(instance=post)
    post.save_revision(user=user, log_action=True, clean=False)
    return post


def write(post, source, language):
    words = start_of(source).words(source)
    if language == LT or source.title_en:
        setattr(post, "title" if language == LT else f"title_{language}", words.title[:255])
    setattr(post, f"summary_{language}", words.summary[:500])
    setattr(post, f"body_{language}", words.blocks)
    setattr(post, f"{FUNDING}_{language}", getattr(source, f"{FUNDING}_{language}", ""))


def taken_over(funding):
    values = ("programme_id", "eu_share", "project_number", "sort_order")
    return Funding(**{name: getattr(funding, name) for name in values})


def usual_topic(source):
    """Return the topic of the last post about such a page: an office files them as it did before."""
    alike = NewsPage.objects.filter(related_pages__related__content_type=source.content_type, live=True)
    post = alike.exclude(category=None).select_related("category").latest_first().first()
    return post and post.category
