"""Topics, chosen from a short list, and tags."""

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, NaturalKeyManager, TagBase
from wagtail.coreutils import string_to_ascii

from cms.i18n import EN, LT, content_language, localized
from cms.l10n.collation import sort_key

SLUGS = {LT: "slug", EN: "slug_en"}


class AlphabeticalQuerySet(models.QuerySet):
    def alphabetical(self):
        """In Lithuanian order on any database: for short lists only."""
        named = sorted(self.values_list("pk", self.model.sorted_by), key=lambda row: sort_key(row[1]))
        places = [models.When(pk=pk, then=models.Value(place)) for place, (pk, _name) in enumerate(named)]
        return self.order_by(models.Case(*places, default=models.Value(0)), "pk")


class NewsCategory(models.Model):
    """A topic of the news. Its slug stands in the address of the topic's list, once a language."""

    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(
        _("address in Lithuanian"),
        max_length=80,
        unique=True,
        blank=True,
        help_text=_("If left empty, it is made from the name."),
    )
    slug_en = models.SlugField(
        _("address in English"),
        max_length=80,
        unique=True,
        blank=True,
        help_text=_("If left empty, it is made from the name."),
    )

    objects = AlphabeticalQuerySet.as_manager()
    sorted_by, used_by = "name_lt", "pages"

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self):
        return self.name_lt or self.slug

    def save(self, *args, **kwargs):
        for language, field in SLUGS.items():
            if not getattr(self, field):
                setattr(self, field, self.free_slug(field, localized(self, "name", language)))
        before = type(self).objects.filter(pk=self.pk).values_list(*SLUGS.values()).first() or ()
        super().save(*args, **kwargs)
        for slug in set(before) - {self.slug, self.slug_en}:
            FormerSlug.objects.update_or_create(slug=slug, defaults={"topic": self})

    def free_slug(self, field, name):
        base = slug = slugify(string_to_ascii(name))[:70] or "topic"
        others = type(self).objects.exclude(pk=self.pk)
        n = 1
        while others.filter(**{field: slug}).exists():
            n += 1
            slug = f"{base}-{n}"
        return slug

    def slug_in(self, language):
        return getattr(self, SLUGS[language])


class FormerSlug(models.Model):
    """What a topic was called in addresses before: its lists and feeds are still asked for there."""

    topic = models.ForeignKey(NewsCategory, on_delete=models.CASCADE, related_name="former_slugs")
    slug = models.SlugField(max_length=80, unique=True)

    wagtail_reference_index_ignore = True  # no use of the topic that would matter to who deletes it

    def __str__(self):
        return self.slug


class NewsTag(TagBase):
    name_en = models.CharField(_("name in English"), max_length=100, blank=True)
    free_tagging = True

    objects = NaturalKeyManager.from_queryset(AlphabeticalQuerySet)()
    sorted_by, used_by = "name", "tagged_pages"

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")

    @property
    def localized_name(self):
        """Without fallback: a tag that has no English name does not stand on English pages."""
        return self.name_en if content_language() == EN else self.name


class TaggedNewsPage(ItemBase):
    tag = models.ForeignKey(NewsTag, on_delete=models.CASCADE, related_name="tagged_pages")
    content_object = ParentalKey("news.NewsPage", on_delete=models.CASCADE, related_name="tagged_items")
