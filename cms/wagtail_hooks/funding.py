"""Programmes in the admin; posters and displays of funded pages."""

from django.shortcuts import redirect
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.snippets.models import register_snippet

from cms.editor.viewsets import ProgrammeViewSet
from cms.funding import publicity
from cms.l10n.quotes import inner_quotes
from cms.models import Programme
from cms.web.serving import INSTEAD, serves

register_snippet(ProgrammeViewSet)


@serves(INSTEAD)
def serve_paper(page, request, args, kwargs):
    if paper := kwargs.get("paper"):
        return publicity.show(request, page, paper)


@hooks.register("before_unpublish")
def keep_who_pays(request, instance):
    """Pages would lose the words that their money was given for."""
    if isinstance(instance, Programme) and (pages := instance.fundings.filter(page__live=True).count()):
        text = ngettext(
            "“%(programme)s” funds %(count)s public page. Remove it from that page first.",
            "“%(programme)s” funds %(count)s public pages. Remove it from those pages first.",
            pages,
        )
        messages.error(request, text % {"programme": inner_quotes(instance), "count": pages})
        return redirect(instance.snippet_viewset.get_url_name("edit"), instance.pk)
