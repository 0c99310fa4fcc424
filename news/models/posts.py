"""A news post and what hangs on it."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Count, Q, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable, PageManager

from cms.blocks import BodyBlock
from cms.collation import sort_key
from cms.i18n import content_language
from cms.models import BasePage, SitePage
from cms.models.pages import BasePageQuerySet
from cms.panels import promote_panels, translated
from news.selection import Selection, reserved
from news.structured_data import news_article

from .topics import NewsCategory, TaggedNewsPage

READ_ON = 3


class NewsPageQuerySet(BasePageQuerySet):
    def latest_first(self):
        """Newest first; the id decides within a day, so that previous and next never disagree."""
        return self.order_by("-published_on", "-pk")

    def for_cards(self):
        """With what a card shows and without what it does not."""
        return self.select_related("listing_image", "category").defer_streamfields()

    def before(self, post):
        same_day = Q(published_on=post.published_on, pk__lt=post.pk or 0)
        return self.filter(Q(published_on__lt=post.published_on) | same_day).latest_first()

    def after(self, post):
        same_day = Q(published_on=post.published_on, pk__gt=post.pk or 0)
        return self.filter(Q(published_on__gt=post.published_on) | same_day).order_by("published_on", "pk")

    def tallies(self):
        """Rows of topic, year, whether in English, number."""
        counted = self.order_by().values_list("category_id", "published_on__year", "live_en")
        return counted.annotate(Count("pk"))


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
        topic_path = Selection(self.category).path_in(content_language())
        return {
            **super().get_context(request, *args, **kwargs),
            **self.neighbours(),
            "share_type": "article",
            "index_url": index_url,
            "category_url": index_url + topic_path,
            "documents": self.documents(),
            "related_pages": self.visible_related(),
            "tags": tags,
            "structured_data": news_article(self, request, tags),
        }

    def neighbours(self):
        """Return the posts before and after this one, and others to read on, in the active language: one query."""
        visible = NewsPage.objects.visible()
        akin = Case(When(category=self.category_id, then=Value(1)), default=Value(0))
        chosen = (
            visible.before(self).values("pk")[:1],
            visible.after(self).values("pk")[:1],
            visible.exclude(pk=self.pk).order_by(akin.desc(), "-published_on", "-pk").values("pk")[: READ_ON + 2],
        )
        found = NewsPage.objects.filter(Q(pk__in=chosen[0]) | Q(pk__in=chosen[1]) | Q(pk__in=chosen[2]))
        return self.arrange(list(found.for_cards().latest_first()))

    def arrange(self, posts):
        """Tell apart what `neighbours` found, the newest first."""
        here = (self.published_on, self.pk or 0)
        later = [post for post in posts if (post.published_on, post.pk) > here]
        earlier = [post for post in posts if (post.published_on, post.pk) < here]
        beside = [*later[-1:], *earlier[:1]]
        others = [post for post in posts if post not in beside]
        return {
            "previous": next(iter(earlier), None),
            "next": next(reversed(later), None),
            "read_on": sorted(others, key=lambda post: post.category_id != self.category_id)[:READ_ON],
        }

    def visible_related(self):
        """Return the related pages a visitor may read in the active language, in the editor's order."""
        chosen = [item.related_id for item in self.related_pages.all()]
        pages = BasePage.objects.visible().in_bulk(chosen) if chosen else {}
        return [pages[pk] for pk in chosen if pk in pages]

    def visible_tags(self):
        """Return the names of the tags in the active language, in alphabetical order."""
        return sorted(filter(None, (tag.localized_name for tag in self.tags.all())), key=sort_key)

    def documents(self):
        return [item.document for item in self.attachments.select_related("document")]


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
