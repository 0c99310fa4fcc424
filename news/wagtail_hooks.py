"""The Wagtail hooks of news."""

from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.snippets.models import register_snippet

from cms.l10n.quotes import inner_quotes

from . import draft_views
from .models import NewsCategory
from .viewsets import NewsViewSetGroup

register_snippet(NewsViewSetGroup)


@hooks.register("before_delete_snippet")
def keep_topics_in_use(request, instances):
    """The database would leave the posts without a topic, and their readers without the list."""
    used = [topic for topic in instances if isinstance(topic, NewsCategory) and topic.pages.exists()]
    for topic in used:
        count = topic.pages.count()
        text = ngettext(
            "“%(topic)s” is the topic of %(count)s post. Give that post another topic first.",
            "“%(topic)s” is the topic of %(count)s posts. Give those posts another topic first.",
            count,
        )
        messages.error(request, text % {"topic": inner_quotes(topic), "count": count})
    return redirect(used[0].snippet_viewset.get_url_name("list")) if used else None


# --- A post that begins from another page -----------------------------------------------------


@hooks.register("register_admin_urls")
def register_starts():
    return [
        path("news/starts/", draft_views.choose, name="news_starts"),
        path("news/starts/<int:pk>/", draft_views.make, name="news_start"),
    ]


@hooks.register("register_page_header_buttons")
def news_about_a_page(page, user, view_name, next_url=None):
    if view_name != "index":
        yield from draft_views.buttons(page.specific_deferred, user)


@hooks.register("register_page_listing_more_buttons")
def news_about_a_listed_page(page, user, next_url=None):
    yield from draft_views.buttons(page.specific, user)
