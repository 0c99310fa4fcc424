"""The two addresses of a page: kept right through every act, found again from a request.

Wagtail's `slug` and `url_path` are the Lithuanian address; `slug_en` and `url_path_en` the English one,
which exists whether or not English is published.
"""

from functools import partial

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q, Value
from django.db.models.functions import Concat, Substr
from django.dispatch import Signal
from django.http import Http404
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import override
from wagtail.models import Site

from cms.i18n import EN, content_language

# page, before={url_path, url_path_en, first_published_en_at}; sent after the transaction in which an address changed
url_paths_changed = Signal()

# What of the row before a save is needed after it.
REMEMBERED = ("url_path", "url_path_en", "last_published_at", "first_published_en_at", "live")

# Where the tree keeps the row.
PLACE = ("path", "depth", "numchild")


class TwoAddressesMixin:
    @classmethod
    def english_slug_is_free(cls, slug, parent, page):
        # child_of(), not parent.get_children(): the latter trusts a possibly stale numchild.
        return not cls.base_page_model.objects.child_of(parent).exclude(pk=page.pk).filter(slug_en=slug).exists()

    def free_english_slug(self, parent):
        """Return the English slug, with a number behind it where a copy, alias or import would clash."""
        base = slug = self.slug_en or slugify(self.title_en) or self.slug
        n = 1
        while not self.english_slug_is_free(slug, parent, self):
            n += 1
            slug = f"{base}-{n}"
        return slug

    def set_url_path(self, parent):
        """Wagtail calls this on insert, slug change, move, preview and when loading a revision."""
        super().set_url_path(parent)
        if parent is None:
            self.url_path_en = "/"
        elif parent.is_root():
            # Site.get_site_root_paths() is cached once for all languages,
            # so the site root's own component must be the same in both.
            self.slug_en, self.url_path_en = self.slug, self.url_path
        else:
            self.slug_en = self.free_english_slug(parent)
            self.url_path_en = f"{parent.url_path_en}{self.slug_en}/"
        return self.url_path

    @classmethod
    def lock_tree(cls, *pages):
        """Let nobody else change the tree until this commits, and bring where these pages stand up to date.

        Without it a child that one editor adds outlives the parent that another deletes, and keeps the address that a
        third has just changed. Raises DoesNotExist for a page that is gone. SQLite has one writer at a time anyway.
        """
        rows = cls.base_page_model.objects
        if connection.features.has_select_for_update:
            rows.select_for_update().filter(depth=1).values("pk").first()
        for page in pages:
            for field, value in rows.values(*PLACE).get(pk=page.pk).items():
                setattr(page, field, value)

    @transaction.atomic
    def add_child(self, **kwargs):
        self.lock_tree(self)
        return super().add_child(**kwargs)

    @transaction.atomic
    def move(self, target, *args, **kwargs):
        self.lock_tree(self, target)
        return super().move(target, *args, **kwargs)

    @transaction.atomic
    def delete(self, *args, **kwargs):
        self.lock_tree(self)
        return super().delete(*args, **kwargs)

    @transaction.atomic
    def save(self, *args, update_fields=None, **kwargs):
        """Save both addresses, and those of all descendants."""
        if update_fields is not None:
            if not {"slug", "slug_en"}.intersection(update_fields):
                return super().save(*args, update_fields=update_fields, **kwargs)
            update_fields = {*update_fields, "slug_en", "url_path", "url_path_en"}
        before = self.lock_place()
        self._set_core_field_defaults()  # the Lithuanian slug
        self.set_url_path(self._cached_parent_obj)
        self.before_write(before)
        super().save(*args, update_fields=update_fields, **kwargs)
        if before and (before["url_path"], before["url_path_en"]) != (self.url_path, self.url_path_en):
            self.update_descendants_english_paths(before["url_path_en"])
            if self._cached_parent_obj and self._cached_parent_obj.is_root():
                # Wagtail has done so already, but whoever asked before this commit has kept the old path for an hour.
                transaction.on_commit(Site.clear_site_root_paths_cache)
            transaction.on_commit(partial(url_paths_changed.send, sender=type(self), page=self, before=before))

    def lock_place(self):
        """Lock the tree and this row, and return what is REMEMBERED of it; None for a new page.

        A cached parent may be stale, and somebody may have moved this page since it was read: its place in the tree
        must be the row's, or the save would put it back among others' paths.
        """
        self.lock_tree()
        rows = self.base_page_model.objects
        before = rows.select_for_update().filter(pk=self.pk).values(*PLACE, *REMEMBERED).first()
        for field in PLACE if before else ():
            setattr(self, field, before[field])
        self._cached_parent_obj = rows.parent_of(self).first()
        return before

    def update_descendants_english_paths(self, old):
        """Wagtail itself only updates url_path."""
        if old != self.url_path_en:
            self.base_page_model.objects.filter(path__startswith=self.path).exclude(pk=self.pk).update(
                url_path_en=Concat(Value(self.url_path_en), Substr("url_path_en", len(old) + 1))
            )

    def before_write(self, before):
        """What else follows from the row as it stands (REMEMBERED, None for a new one), just before it is written."""

    # --- URLs ------------------------------------------------------------------

    def get_url_parts(self, request=None):
        language = content_language()
        with override(language):
            parts = super().get_url_parts(request)
            if language == EN and parts and parts[2] is not None:
                relative_path = self.url_path_en.split("/", 2)[2]  # without "/<site root>/"
                parts = (*parts[:2], reverse("wagtail_serve", args=(relative_path,)))
        # Where a lone site stands is said by the environment, so that no row has to follow it.
        if parts and len(Site.get_site_root_paths()) == 1:
            parts = (parts[0], settings.SITE_URL, parts[2])
        return parts

    def url_in(self, language, request=None):
        with override(language):
            return self.get_url(request)

    def full_url_in(self, language, request=None):
        with override(language):
            return self.get_full_url(request)

    def subpath_in(self, language, request):
        """Return what stands behind the page's own address in this request, in another language."""
        own = len([part for part in self.get_url(request).split("/") if part])
        return "".join(f"{part}/" for part in [part for part in request.path.split("/") if part][own:])

    def places(self, request):
        """Return {language: absolute address} of just what a request asks for, where it can be read."""
        return {
            language: self.full_url_in(language, request) + self.subpath_in(language, request)
            for language in self.languages
        }

    def route(self, request, path_components):
        """Translate the first component to the Lithuanian slug; Wagtail does the rest."""
        if path_components:
            first = path_components[0]
            own, foreign = ("slug_en", "slug") if content_language() == EN else ("slug", "slug_en")
            children = self.base_page_model.objects.child_of(self).filter(Q(slug=first) | Q(slug_en=first))
            found = {
                field: child["slug"]
                for child in children.values("slug", "slug_en")
                for field in (own, foreign)
                if child[field] == first
            }
            if not found:
                raise Http404
            if own not in found:
                request.wrong_language_slug = True  # before_serve_page redirects
            path_components = [found.get(own) or found[foreign], *path_components[1:]]
        return super().route(request, path_components)

    def get_cache_key_components(self):
        return [*super().get_cache_key_components(), self.url_path_en, content_language()]
