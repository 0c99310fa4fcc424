"""Which pages choosers offer."""

from wagtail import hooks

from cms.editor.choosers import seen_by


@hooks.register("construct_page_chooser_queryset")
def only_what_may_be_seen(pages, request):
    return seen_by(request.user, pages)
