"""The page model of the site: one row and one tree for both languages.

Wagtail's own `title`, `slug` and `url_path` are Lithuanian and keep their meaning whatever language is
active, so Wagtail's code runs unchanged under any interface language; the `*_en` columns stand beside
them. django-modeltranslation handles everything else (see `translation.py`).
"""

from functools import partial

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q, Value
from django.db.models.functions import Concat, Substr
from django.dispatch import Signal
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import classproperty
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.models import AbstractPage, DefaultBasePageMixin, PageManager, Site
from wagtail.models.pages import AbstractPageMeta
from wagtail.query import PageQuerySet
from wagtail.search import index

from cms.forms import BasePageForm
from cms.i18n import EN, LANGUAGES, LT, content_language
from cms.panels import localized_title_panels, page_interface, promote_panels, translated

# page, before={url_path, url_path_en, first_published_en_at}; sent after the transaction in which an address changed
url_paths_changed = Signal()

# What of the row before a save is needed after it.
REMEMBERED = ("url_path", "url_path_en", "last_published_at", "first_published_en_at")


class BasePageQuerySet(PageQuerySet):
    def visible(self, language=None):
        """What a visitor may see in one language (the active one): live, not private, English only if published."""
        pages = self.live().public()
        return pages.filter(live_en=True) if (language or content_language()) == EN else pages


class BasePage(AbstractPage, DefaultBasePageMixin):
    title_en = models.CharField(_("title in English"), max_length=255, blank=True)
    # Never blank in the database; blank in a form means "make it from the English title".
    slug_en = models.SlugField(_("address in English"), max_length=255, blank=True)
    url_path_en = models.TextField(blank=True, editable=False)
    live_en = models.BooleanField(
        _("publish in English"),
        default=False,
        help_text=_("Visitors see the English page once this is ticked and the page is published."),
    )
    first_published_en_at = models.DateTimeField(null=True, editable=False)
    last_published_lt_at = models.DateTimeField(null=True, editable=False)
    last_published_en_at = models.DateTimeField(null=True, editable=False)
    summary = models.TextField(
        _("summary"), blank=True, max_length=500, help_text=_("One or two sentences for lists and search engines.")
    )
    listing_image = models.ForeignKey(
        "cms.CustomImage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture for lists"),
    )

    objects = PageManager.from_queryset(BasePageQuerySet)()

    exclude_fields_in_copy = ["live_en", "first_published_en_at", "last_published_lt_at", "last_published_en_at"]
    preview_modes = LANGUAGES
    # What else English needs, beside a title, before it may be published: names of translated fields.
    required_in_english = []
    search_fields = [
        *AbstractPage.search_fields,
        *DefaultBasePageMixin.search_fields,
        index.SearchField("title_en", boost=2),
        index.AutocompleteField("title_en"),
        index.FilterField("live_en"),
    ]

    class Meta(AbstractPageMeta):
        constraints = [  # guards against races; forms give the readable message
            models.UniqueConstraint(fields=["url_path"], name="unique_url_path"),
            models.UniqueConstraint(fields=["url_path_en"], name="unique_url_path_en"),
            models.CheckConstraint(condition=Q(live_en=False) | ~Q(title_en=""), name="english_needs_a_title"),
        ]

    # --- English address -------------------------------------------------------

    @staticmethod
    def english_slug_is_free(slug, parent, page):
        # child_of(), not parent.get_children(): the latter trusts a possibly stale numchild.
        return not BasePage.objects.child_of(parent).exclude(pk=page.pk).filter(slug_en=slug).exists()

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

    @transaction.atomic
    def save(self, *args, update_fields=None, **kwargs):
        """Save both addresses, and those of all descendants. Raises ValidationError for unready English."""
        if update_fields is not None:
            if not {"slug", "slug_en"}.intersection(update_fields):
                return super().save(*args, update_fields=update_fields, **kwargs)
            update_fields = {*update_fields, "slug_en", "url_path", "url_path_en"}
        self.check_english()
        self._set_core_field_defaults()  # the Lithuanian slug
        # A cached parent may be stale, and two editors may rename this page or its parent at once:
        # lock both rows (parent first) and read the paths they have now.
        locked = BasePage.objects.select_for_update()
        self._cached_parent_obj = locked.parent_of(self).first()
        before = locked.filter(pk=self.pk).values(*REMEMBERED).first()
        self.set_url_path(self._cached_parent_obj)
        self.note_publication(before["last_published_at"] if before else None)
        super().save(*args, update_fields=update_fields, **kwargs)
        if before and (before["url_path"], before["url_path_en"]) != (self.url_path, self.url_path_en):
            self.update_descendants_english_paths(before["url_path_en"])
            transaction.on_commit(partial(url_paths_changed.send, sender=type(self), page=self, before=before))

    def update_descendants_english_paths(self, old):
        """Wagtail itself only updates url_path."""
        if old != self.url_path_en:
            BasePage.objects.filter(path__startswith=self.path).exclude(pk=self.pk).update(
                url_path_en=Concat(Value(self.url_path_en), Substr("url_path_en", len(old) + 1))
            )

    def note_publication(self, published_before):
        """Keep the day on which each language last went public."""
        if self.live and self.last_published_at != published_before:
            if LT in self.languages_going_live:
                self.last_published_lt_at = self.last_published_at
            if EN in self.languages_going_live and self.live_en:
                self.last_published_en_at = self.last_published_at
        if self.live and self.live_en and not self.first_published_en_at:
            self.first_published_en_at = self.last_published_at or timezone.now()

    languages_going_live = (LT, EN)  # an act that publishes one language narrows it on its instance

    def check_english(self):
        """Every road to the public ends here: form, schedule, workflow, API, import."""
        from cms.completeness import missing_in_english

        if self.live and self.live_en and (missing := missing_in_english(self)):
            raise ValidationError({"live_en": missing})

    def with_content_json(self, content):
        # An alias keeps its own slugs; a revision older than the column keeps the page's.
        if self.alias_of_id or "slug_en" not in content:
            content = {**content, "slug_en": self.slug_en}
        # modeltranslation copies a missing "summary_en" from "summary" if English is active.
        with override(LT):
            page = super().with_content_json(content)
        for field in ("first_published_en_at", "last_published_lt_at", "last_published_en_at"):
            setattr(page, field, getattr(self, field))
        return page

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
            children = BasePage.objects.child_of(self).filter(Q(slug=first) | Q(slug_en=first))
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

    @property
    def languages(self):
        return [LT, EN] if self.live_en else [LT]

    def get_sitemap_urls(self, request=None):
        urls = {language: self.full_url_in(language, request) for language in self.languages}
        alternates = [{"location": url, "lang_code": language} for language, url in urls.items()]
        alternates.append({"location": urls[LT], "lang_code": "x-default"})
        return [
            {"location": url, "lastmod": getattr(self, f"last_published_{language}_at"), "alternates": alternates}
            for language, url in urls.items()
        ]

    def get_cache_key_components(self):
        return [*super().get_cache_key_components(), self.url_path_en, content_language()]

    def make_preview_request(self, original_request=None, preview_mode=None, extra_request_attrs=None):
        with override(preview_mode or LT):
            return super().make_preview_request(original_request, preview_mode, extra_request_attrs)

    @property
    def localized_title(self):
        return (self.title_en if content_language() == EN else "") or self.title


class SitePage(BasePage):
    """Parent of all page types. wagtail.admin overwrites base_form_class on BasePage itself."""

    base_form_class = BasePageForm
    content_panels = [*localized_title_panels(), *translated("summary")]
    promote_panels = promote_panels("listing_image")
    edit_handler = classproperty(page_interface)

    class Meta:
        abstract = True

    def clean_fields(self, exclude=None):
        """Ask for the Lithuanian of a field, not for whichever language is active while the page is saved."""
        names = {field.name for field in self._meta.get_fields()}
        super().clean_fields({*(exclude or ()), *(name for name in names if f"{name}_{LT}" in names)})
