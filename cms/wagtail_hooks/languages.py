"""Serving, moving and publishing pages that have two addresses."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages

from cms.i18n import EN, LT, NO_ENGLISH_ANCHOR, content_language
from cms.models import BasePage
from cms.privacy import has_passed
from cms.serving import LANGUAGE, serves


@serves(LANGUAGE)
def serve_in_the_right_language(page, request, args, kwargs):
    has_passed(page)
    query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    if content_language() == EN and not page.live_en:
        # 302: English may appear later
        address = page.url_in(LT, request) + page.subpath_in(LT, request)
        return redirect(f"{address}{query}#{NO_ENGLISH_ANCHOR}")


def english_clashes(pages, destination):
    return [page for page in pages if not BasePage.english_slug_is_free(page.slug_en, destination, page)]


@hooks.register("before_move_page")
def refuse_english_slug_clash(request, page, destination):
    if english_clashes([page], destination):
        messages.error(
            request,
            _("The English address “%(slug)s” is already in use at the new place.") % {"slug": page.slug_en},
        )
        return redirect("wagtailadmin_pages:move", page.pk)


@hooks.register("before_bulk_action")
def refuse_bulk_english_slug_clash(request, action_type, objects, action):
    if action_type != "move" or not objects or not isinstance(objects[0], BasePage):
        return None
    if clashes := english_clashes(objects, action.cleaned_form.cleaned_data["chooser"]):
        slugs = ", ".join(page.slug_en for page in clashes)
        messages.error(request, _("These English addresses are already in use at the new place: %s") % slugs)
        return redirect(action.next_url)
