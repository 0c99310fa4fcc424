"""Rows with a slug for the addresses of filtered lists."""

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy
from wagtail.coreutils import string_to_ascii


class SluggedModel(models.Model):
    """A name in both languages, and one slug that filters of both languages use."""

    name = models.CharField(gettext_lazy("name"), max_length=120)
    slug = models.SlugField(
        gettext_lazy("word in addresses"),
        max_length=120,
        unique=True,
        blank=True,
        help_text=gettext_lazy(
            "If left empty, it is made from the name. It appears in the addresses of filtered lists."
        ),
    )

    class Meta:
        abstract = True

    def __str__(self):
        return self.name_lt or self.slug

    def save(self, *args, **kwargs):
        self.slug = self.slug or self.free_slug()
        super().save(*args, **kwargs)

    def free_slug(self):
        base = slug = slugify(string_to_ascii(self.name_lt or ""))[:100] or self._meta.model_name
        n = 1
        while type(self).objects.exclude(pk=self.pk).filter(slug=slug).exists():
            n += 1
            slug = f"{base}-{n}"
        return slug
