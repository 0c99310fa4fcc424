"""Related posts, and the previous and next one."""

from django.db.models import Case, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When, prefetch_related_objects
from django.db.models.functions import Coalesce

from cms.models import BasePage

READ_ON = 3


def companions(post):
    """Return all of them, as far as they can be read in the active language: one query, and one for pictures."""
    posts = type(post).objects.visible()
    akin = Case(When(category=post.category_id, then=Value(1)), default=Value(0))
    to_read = posts.exclude(pk=post.pk).order_by(akin.desc(), "-published_on", "-pk")
    chosen = Q(place__isnull=False)
    for some in (posts.before(post)[:1], posts.after(post)[:1], to_read[: READ_ON + 2]):
        chosen |= Q(pk__in=some.values("pk"))
    bodies = [f"newspage__{name}" for name in post.get_streamfield_names()]
    pages = BasePage.objects.visible().annotate(place=place_among_related(post)).filter(chosen)
    found = list(pages.select_related("listing_image", "newspage__category").defer(*bodies))
    around = arrange(post, [as_post(page) for page in found if hasattr(page, "newspage") and page.pk != post.pk])
    prefetch_related_objects([post, *around["read_on"]], "listing_image__renditions")
    related = [page for page in found if page.place is not None and page.pk != post.pk]
    return {**around, "related_pages": sorted(related, key=lambda page: page.place)}


def place_among_related(post):
    """Return the place of a page in the editor's list, NULL where it is not in it."""
    related = post.related_pages.all()
    if isinstance(related, QuerySet):
        place = (
            related.filter(related=OuterRef("pk"))
            .order_by()
            .values(place=Coalesce("sort_order", "pk", output_field=IntegerField()))
        )
        return Subquery(place[:1])
    places = [When(pk=item.related_id, then=Value(n)) for n, item in enumerate(related)]  # a preview
    return Case(*places, default=Value(None), output_field=IntegerField())


def as_post(page):
    """Return the post of a page that the query has brought whole."""
    page.newspage.listing_image, page.newspage.place = page.listing_image, page.place
    return page.newspage


def arrange(post, others):
    """Tell apart what comes before, what after, and what else there is to read."""
    here = (post.published_on, post.pk or 0)
    newest_first = sorted(others, key=lambda other: (other.published_on, other.pk), reverse=True)
    later = [other for other in newest_first if (other.published_on, other.pk) > here]
    earlier = [other for other in newest_first if (other.published_on, other.pk) < here]
    beside = [*later[-1:], *earlier[:1]]
    rest = [other for other in newest_first if other not in beside and other.place is None]
    return {
        "previous": next(iter(earlier), None),
        "next": next(reversed(later), None),
        "read_on": sorted(rest, key=lambda other: other.category_id != post.category_id)[:READ_ON],
    }
