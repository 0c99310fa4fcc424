"""The page model of the site: one row and one tree for both languages.

Wagtail's own `title`, `slug` and `url_path` are Lithuanian and keep their meaning whatever language is
active, so Wagtail's code runs unchanged under any interface language; the `*_en` columns stand beside
them. django-modeltranslation handles everything else (see `translation.py`).
"""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.panels import FieldPanel
from wagtail.models import AbstractPage, DefaultBasePageMixin, PageManager
from wagtail.models.pages import AbstractPageMeta
from wagtail.search import index

from cms.editor.forms import BasePageForm
from cms.editor.panels import localized_title_panels, page_interface, promote_panels, translated
from cms.i18n import EN, LANGUAGES, LT, content_language
from cms.indexing.admin_fields import found_by, without_words
from cms.translations.completeness import missing_in_english
from cms.translations.page_mixin import TranslatedMixin
from cms.web.privacy import restricted, showing

from .addresses import TwoAddressesMixin
from .aliases import AliasMixin
from .funding import FundedMixin
from .language_rights import LanguageRightsMixin
from .routing import RoutingMixin
from .rows import LithuanianAskedForMixin
from .sitemap import MappedMixin
from .tree import TreeMixin, TreeQuerySet


class BasePageQuerySet(TreeQuerySet):
    def public(self):
        """Like Wagtail's, which does not know that aliases of private pages are private.

        Private pages are excluded in the same query, not with a separate one.
        """
        return self.exclude(restricted())

    def visible(self, language=None):
        """Select what a visitor may see in a language (default: active): live, not private, published in it."""
        pages = self.live().public()
        return pages.filter(live_en=True) if (language or content_language()) == EN else pages

    def originals(self):
        """Select pages that are not aliases."""
        return self.filter(alias_of=None)

    def with_pictures(self):
        """Prefetch the pictures of list cards, with one further query."""
        return self.select_related("listing_image").prefetch_related("listing_image__renditions")


class BasePage(
    TreeMixin,
    AliasMixin,
    LanguageRightsMixin,
    FundedMixin,
    MappedMixin,
    TranslatedMixin,
    TwoAddressesMixin,
    RoutingMixin,
    AbstractPage,
    DefaultBasePageMixin,
):
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
    review_on = models.DateField(
        _("review date"),
        null=True,
        blank=True,
        help_text=_("From this date you will be reminded to check that everything is still true."),
    )

    objects = PageManager.from_queryset(BasePageQuerySet)()

    exclude_fields_in_copy = [
        *("live_en", "first_published_en_at", "last_published_lt_at", "last_published_en_at", "review_on")
    ]
    preview_modes = LANGUAGES
    # Translated fields, besides the title, that English requires before it may be published.
    required_in_english = []
    # Translated fields that the site search does not index.
    not_searched = ["seo_title", "search_description"]
    # Whether running text explains glossary terms.
    explains_terms = True
    search_fields = [
        *without_words(AbstractPage.search_fields),
        *DefaultBasePageMixin.search_fields,
        *found_by("title", LT),
        *found_by("draft_title", LT),  # the admin's name for a page with unpublished changes
        *found_by("title_en", EN),
        index.FilterField("live_en"),
    ]

    class Meta(AbstractPageMeta):
        constraints = [  # guard against races; forms give readable messages
            models.UniqueConstraint(fields=["url_path"], name="unique_url_path"),
            models.UniqueConstraint(fields=["url_path_en"], name="unique_url_path_en"),
            models.CheckConstraint(
                condition=Q(live=False) | Q(live_en=False) | ~Q(title_en=""), name="english_needs_a_title"
            ),
        ]

    languages_going_live = (LT, EN)  # an action that publishes one language sets it on the instance

    def save(self, *args, update_fields=None, **kwargs):
        """Raises ValidationError if incomplete English would go public by form, schedule, workflow or import."""
        if update_fields is None and self.live and self.live_en and (missing := missing_in_english(self)):
            raise ValidationError({"live_en": missing})
        super().save(*args, update_fields=update_fields, **kwargs)

    def before_write(self, before):
        """Store when each language was last published. Raises PermissionDenied instead of undoing a publication."""
        published_before = before["last_published_at"] if before else None
        if before and before["live"] and not self.live and self.last_published_at != published_before:
            # Loaded before, saved after somebody published: an autosave that overlaps "Publish".
            # Wagtail's form shows this exception's message.
            raise PermissionDenied(_("This page has been published in the meantime. Open it again to change it."))
        if self.live and self.last_published_at != published_before:
            if LT in self.languages_going_live:
                self.last_published_lt_at = self.last_published_at
            if EN in self.languages_going_live and self.live_en:
                self.last_published_en_at = self.last_published_at
        if self.live and self.live_en and not self.first_published_en_at:
            self.first_published_en_at = self.last_published_at or timezone.now()

    def with_content_json(self, content):
        # An alias keeps its own slugs; a revision older than the column keeps the page's.
        if self.alias_of_id or "slug_en" not in content:
            content = {**content, "slug_en": self.slug_en}
        # modeltranslation copies a missing "summary_en" from "summary" if English is active.
        with override(LT):
            page = super().with_content_json(content)
        # Public state never comes from a draft; a copy's revisions contain the original page's.
        for field in ("live_revision_id", "first_published_en_at", "last_published_lt_at", "last_published_en_at"):
            setattr(page, field, getattr(self, field))
        return page

    @property
    def languages(self):
        return [LT, EN] if self.live_en else [LT]

    def search_facts(self):
        """Return what a search result shows besides text, in the active language; see indexing/sources.py."""
        return {}

    def make_preview_request(self, original_request=None, preview_mode=None, extra_request_attrs=None):
        with override(preview_mode or LT), showing(self):
            return super().make_preview_request(original_request, preview_mode, extra_request_attrs)

    @property
    def localized_title(self):
        return (self.title_en if content_language() == EN else "") or self.title


class SitePage(LithuanianAskedForMixin, BasePage):
    """Parent of all page types. wagtail.admin overwrites base_form_class on BasePage itself."""

    base_form_class = BasePageForm
    content_panels = [*localized_title_panels(), *translated("summary")]
    promote_panels = promote_panels("listing_image")
    settings_panels = [*BasePage.settings_panels, FieldPanel("review_on")]
    edit_handler = classproperty(page_interface)

    class Meta:
        abstract = True
