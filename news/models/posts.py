"""The news post and its child rows."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, PageManager

from cms.blocks import BodyBlock
from cms.editor.panels import promote_panels, translated
from cms.fields import StreamField
from cms.i18n import content_language
from cms.indexing.sources import kind
from cms.l10n.collation import sort_key
from cms.models import SitePage
from news.filters import ListFilter, reserved
from news.page_form import NewsPageForm
from news.panels import StartsPanel
from news.structured_data import news_article
from news.widgets import AlphabeticalSelect

from .companions import companions
from .querysets import NewsPageQuerySet
from .topics import NewsCategory, TaggedNewsPage

SEARCH_KIND = kind("news", _("News post"), _("News"))


class NewsPage(SitePage):
    published_on = models.DateField(
        _("date"),
        default=timezone.localdate,
        help_text=_(
            "If the date is in the future, publishing schedules the post: it goes public at the start of that day."
        ),
    )
    corrected_on = models.DateField(
        _("corrected on"), null=True, blank=True, help_text=_("Fill in when you correct a factual error.")
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
        _("acknowledgement of the funder"), blank=True, help_text=_("In the wording the funder requires.")
    )

    objects = PageManager.from_queryset(NewsPageQuerySet)()

    served_with = ["category"]
    served_flags = ["attachments", "tags"]
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = []
    required_in_english = ["summary", "body", "funding_text"]
    image_fields = ["listing_image"]
    base_form_class = NewsPageForm
    content_panels = [
        StartsPanel(),
        *SitePage.content_panels,
        MultiFieldPanel([FieldPanel("listing_image"), *translated("image_caption")], heading=_("Picture")),
        *translated("body"),
        MultiFieldPanel(
            [
                FieldPanel("published_on"),
                FieldPanel("corrected_on"),
                FieldPanel("category", widget=AlphabeticalSelect),
                FieldPanel("tags"),
                FieldPanel("is_pinned"),
            ],
            heading=_("Date and topic"),
        ),
        InlinePanel("attachments", label=_("attachment"), heading=_("Attachments")),
        InlinePanel("related_pages", label=_("page"), heading=_("Related pages")),
    ]
    promote_panels = promote_panels()

    class Meta:
        verbose_name = _("news post")
        verbose_name_plural = _("news posts")

    def clean(self):
        super().clean()
        taken = {name: _("The list of news itself uses this address.") for name in ("slug", "slug_en")}
        if errors := {name: text for name, text in taken.items() if reserved(getattr(self, name))}:
            raise ValidationError(errors)

    def get_context(self, request, *args, **kwargs):
        index_url = (self.get_url(request) or "").rsplit("/", 2)[0] + "/"  # without asking the database
        tags = self.visible_tags()
        topic_path = ListFilter(self.category).path_in(content_language())
        return {
            **super().get_context(request, *args, **kwargs),
            **companions(self),
            "share_type": "article",
            "index_url": index_url,
            "category_url": index_url + topic_path,
            "documents": self.documents(),
            "tags": tags,
            "structured_data": news_article(self, request, tags),
        }

    def visible_tags(self):
        """Return the names of the tags in the active language, in alphabetical order."""
        return sorted(filter(None, (tag.localized_name for tag in self.related_or_empty("tags"))), key=sort_key)

    def search_facts(self):
        topics = [self.category.name] if self.category else []
        words = " ".join([*topics, *self.visible_tags()])
        return {"kind": SEARCH_KIND, "dated_on": self.published_on, "words": words}

    def documents(self):
        return [item.document for item in self.related_or_empty("attachments", "document")]


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
