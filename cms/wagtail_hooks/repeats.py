"""Warns when Lithuanian text is published as English. Nothing is refused."""

from wagtail import hooks

from cms.models import BasePage
from cms.translations.messages import tell_repeated

from .publishing import PUBLISH


@hooks.register("after_create_page", order=-8)  # before what answers and so ends the others
@hooks.register("after_edit_page", order=-8)
def name_repeated_english(request, page):
    """Not while a draft saves itself: nobody would read it then."""
    if not request.accepts("text/html") or request.POST.get(PUBLISH):
        return
    is_public = page.live_en and bool(request.POST.get("action-publish"))
    tell_repeated(request, page, is_public)


@hooks.register("after_bulk_action")
def name_repeated_english_of_many(request, action_type, objects, action):
    if action_type not in ("publish", "publish_english") or not objects or not isinstance(objects[0], BasePage):
        return
    for page in BasePage.objects.filter(pk__in=[one.pk for one in objects], live=True, live_en=True).specific():
        tell_repeated(request, page, is_public=True)
