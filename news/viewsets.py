"""The News menu of the admin: posts, topics, tags."""

from django.db.models import Count
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters import DateFromToRangeFilter
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.admin.panels import FieldPanel, FieldRowPanel, TitleFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column, NumberColumn, StatusTagColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.admin.widgets import SlugInput
from wagtail.snippets.views.snippets import IndexView as SnippetIndexView
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from cms.editor.panels import TranslatedPanel
from cms.editor.viewsets import ChosenRowViewSet
from cms.i18n import LANGUAGES
from cms.l10n.formatting import long_date

from .models import NewsCategory, NewsPage, NewsTag
from .models.topics import SLUGS


def english_state(post):
    if post.live and post.live_en:
        return gettext("Published")
    return gettext("Not published") if post.title_en else gettext("Not translated")


class NewsPageFilterSet(PageFilterSet):
    published_on = DateFromToRangeFilter(label=_("Date"), widget=DateRangePickerWidget)
    site = has_child_pages = None  # there is one list, and a post has no children

    class Meta:
        model = NewsPage
        fields = ["category", "live_en", "is_pinned"]


class NewsPageIndexView(IndexView):
    def annotate_queryset(self, pages):
        return super().annotate_queryset(pages).prefetch_related("category")


class NewsPageListing(PageListingViewSet):
    model = NewsPage
    name = "news_posts"
    url_prefix = "news/posts"
    icon = "doc-full"
    menu_label = _("Posts")
    index_view_class = NewsPageIndexView
    filterset_class = NewsPageFilterSet
    ordering = "-published_on"
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column(
            "published_on", label=_("Date"), accessor=lambda post: long_date(post.published_on), sort_key="published_on"
        ),
        Column("category", label=_("Topic"), accessor=lambda post: post.category or "", sort_key="category__name_lt"),
        StatusTagColumn(
            "english",
            label=_("In English"),
            accessor=english_state,
            sort_key="live_en",
            primary=lambda post: post.live and post.live_en,
        ),
        BooleanColumn("is_pinned", label=_("Pinned"), sort_key="is_pinned"),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]


class AlphabeticalIndexView(SnippetIndexView):
    """How often each is used, in alphabetical order."""

    def get_base_queryset(self):
        return super().get_base_queryset().annotate(number_of_posts=Count(self.model.used_by))

    def order_queryset(self, queryset):
        return queryset if self.is_explicitly_ordered else queryset.alphabetical()


class NewTopicNamePanel(TitleFieldPanel):
    """Fills the address of a new topic; that of an old one stands in links elsewhere."""

    class BoundPanel(TitleFieldPanel.BoundPanel):
        def get_should_apply(self):
            return not self.instance.pk


class NewsCategoryViewSet(ChosenRowViewSet):
    model = NewsCategory
    url_prefix = "news/topics"
    icon = "folder-open-inverse"
    menu_label = _("Topics")
    index_view_class = AlphabeticalIndexView
    search_fields = ["name_lt", "name_en"]
    list_display = [
        "name_lt",
        "name_en",
        NumberColumn("number_of_posts", label=_("Posts"), sort_key="number_of_posts"),
    ]
    panels = [
        TranslatedPanel(
            [
                NewTopicNamePanel(f"name_{language}", targets=[SLUGS[language]], placeholder=False)
                for language, _name in LANGUAGES
            ],
            field_name="name",
        ),
        TranslatedPanel(
            [FieldPanel(SLUGS[language], widget=SlugInput(locale=language)) for language, _name in LANGUAGES],
            field_name="slug",
            is_copyable=False,
            heading=_("Address of the topic"),
            help_text=_("If left empty, it is made from the name. Old links keep working when it changes."),
        ),
    ]


class NewsTagViewSet(ChosenRowViewSet):
    model = NewsTag
    url_prefix = "news/tags"
    icon = "tag"
    menu_label = _("Tags")
    index_view_class = AlphabeticalIndexView
    search_fields = ["name", "name_en"]
    list_display = [
        "name",
        "name_en",
        NumberColumn("number_of_posts", label=_("Posts"), sort_key="number_of_posts"),
    ]
    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")])]


class NewsViewSetGroup(SnippetViewSetGroup):
    items = (NewsPageListing, NewsCategoryViewSet, NewsTagViewSet)
    menu_label = _("News")
    menu_icon = "doc-full-inverse"
    menu_order = 150
