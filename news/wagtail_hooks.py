"""Where Wagtail meets the news."""

from django.shortcuts import redirect
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.snippets.models import register_snippet

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
        messages.error(request, text % {"topic": topic, "count": count})
    return redirect(used[0].snippet_viewset.get_url_name("list")) if used else None
