"""The screen on which a post begins from a call, an event or a project."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.admin import messages
from wagtail.admin.widgets import Button

from cms.editor.widgets import pressed
from cms.models import BasePage

from .draft_sources import start_of, starts
from .drafting import begin, place_of_news

OFFERED = 8


@require_GET
def choose(request):
    index = place_of_news(request.user) or refuse()
    offered = [(start, start.recent()[:OFFERED]) for start in starts()]
    return render(request, "news/admin/starts.html", {"offered": offered, "index": index})


def make(request, pk):
    """Make the draft and lead to its form; somebody who only followed the address chooses."""
    source = get_object_or_404(BasePage, pk=pk).specific
    index = place_of_news(request.user)
    if index is None or not source.permissions_for_user(request.user).can_edit():
        refuse()
    if start_of(source) is None:
        raise Http404
    if request.method != "POST":
        return redirect("news_starts")
    post = begin(source, index, request.user)
    text = _(
        "A draft has been started in both languages; nobody sees it yet. Read it, add what only you know, and publish."
    )
    messages.success(request, text)
    return redirect("wagtailadmin_pages:edit", post.pk)


def refuse():
    raise PermissionDenied


def buttons(page, user):
    """Yield the button beside a page that posts are written about."""
    if page.pk and start_of(page) and place_of_news(user):
        url = reverse("news_start", args=[page.pk])
        yield Button(_("Write news about this"), attrs=pressed(url), icon_name="doc-full-inverse", priority=27)
