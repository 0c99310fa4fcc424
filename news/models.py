"""News: posts, their topics and tags."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable, PageManager

from cms.blocks import BodyBlock
from cms.models import SitePage
from cms.models.pages import BasePageQuerySet
from cms.panels import translated


class NewsCategory(models.Model):
    """A topic of the news. Its slug stands in the address of the topic's list, once a language."""

    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(_("address in Lithuanian"), max_length=80, unique=True)
    slug_en = models.SlugField(_("address in English"), max_length=80, unique=True)

    panels = [*translated("name"), FieldPanel("slug"), FieldPanel("slug_en")]

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self):
        return self.name_lt or self.slug


class NewsTag(TagBase):
    name_en = models.CharField(_("name in English"), max_length=100, blank=True)
    free_tagging = True

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")


class TaggedNewsPage(ItemBase):
    tag = models.ForeignKey(NewsTag, on_delete=models.CASCADE, related_name="tagged_pages")
    content_object = ParentalKey("news.NewsPage", on_delete=models.CASCADE, related_name="tagged_items")


class NewsIndexPage(RoutablePageMixin, SitePage):
    max_count = 1
    subpage_types = ["news.NewsPage"]
    content_panels = [*SitePage.content_panels, *translated("summary")]

    class Meta:
        verbose_name = _("news list")
        verbose_name_plural = _("news lists")


class NewsPageQuerySet(BasePageQuerySet):
    def latest_first(self):
        """Newest first; the id decides within a day, so that previous and next never disagree."""
        return self.order_by("-published_on", "-pk")


class NewsPage(SitePage):
    published_on = models.DateField(_("date"), default=timezone.localdate)
    corrected_on = models.DateField(
        _("corrected on"), null=True, blank=True, help_text=_("Fill in when you correct a mistake of fact.")
    )
    image_caption = models.CharField(_("caption of the picture"), max_length=255, blank=True)
    category = models.ForeignKey(
        NewsCategory,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="pages",
        verbose_name=_("topic"),
    )
    tags = ClusterTaggableManager(through=TaggedNewsPage, blank=True, verbose_name=_("tags"))
    is_pinned = models.BooleanField(_("keep at the top of the list"), default=False)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("content"))
    funding_text = RichTextField(
        _("acknowledgement of the funder"), blank=True, help_text=_("In the words the funder asks for.")
    )

    objects = PageManager.from_queryset(NewsPageQuerySet)()

    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = []
    required_in_english = ["summary", "body", "funding_text"]
    image_fields = ["listing_image"]
    content_panels = [
        *SitePage.content_panels,
        *translated("summary"),
        MultiFieldPanel([FieldPanel("listing_image"), *translated("image_caption")], heading=_("Picture")),
        *translated("body"),
        MultiFieldPanel(
            [
                FieldPanel("published_on"),
                FieldPanel("corrected_on"),
                FieldPanel("category"),
                FieldPanel("tags"),
                FieldPanel("is_pinned"),
            ],
            heading=_("Date and topic"),
        ),
        *translated("funding_text"),
        InlinePanel("attachments", label=_("attachment"), heading=_("Attachments")),
        InlinePanel("related_pages", label=_("page"), heading=_("Related pages")),
    ]

    class Meta:
        verbose_name = _("news post")
        verbose_name_plural = _("news posts")


class Attachment(Orderable):
    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="attachments")
    document = models.ForeignKey(
        "cms.CustomDocument", on_delete=models.CASCADE, related_name="+", verbose_name=_("document")
    )

    panels = [FieldPanel("document")]


class RelatedPage(Orderable):
    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="related_pages")
    related = models.ForeignKey(
        settings.WAGTAIL_PAGE_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    panels = [PageChooserPanel("related")]
