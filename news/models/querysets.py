"""Querysets of posts."""

from django.db.models import Count, Q

from cms.models import CountedOnceMixin
from cms.models.pages import BasePageQuerySet

from .topics import NewsCategory


class NewsPageQuerySet(CountedOnceMixin, BasePageQuerySet):
    def latest_first(self):
        """Newest first; the id decides within a day, so that previous and next never disagree."""
        return self.order_by("-published_on", "-pk")

    def for_cards(self):
        """With what a card shows and without what it does not."""
        return self.with_pictures().select_related("category").defer_streamfields()

    def before(self, post):
        same_day = Q(published_on=post.published_on, pk__lt=post.pk or 0)
        return self.filter(Q(published_on__lt=post.published_on) | same_day).latest_first()

    def after(self, post):
        same_day = Q(published_on=post.published_on, pk__gt=post.pk or 0)
        return self.filter(Q(published_on__gt=post.published_on) | same_day).order_by("published_on", "pk")

    def tallies(self):
        """Rows of topic, year, whether in English, number; the topic as the values of its columns."""
        names = [field.attname for field in NewsCategory._meta.concrete_fields]
        columns = [f"category__{name}" for name in names]
        counted = self.order_by().values_list(*columns, "published_on__year", "live_en").annotate(Count("pk"))
        for *columns, year, is_english, number in counted:
            yield NewsCategory.from_db(self.db, names, columns) if columns[0] else None, year, is_english, number
