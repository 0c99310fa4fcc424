"""Actions that publish or unpublish English alone."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem

from cms.models import BasePage
from cms.translations.completeness import why_not_published
from cms.translations.messages import tell_repeated
from cms.translations.publishing import publish_english, unpublish_english

PUBLISH, UNPUBLISH = "action-publish-english", "action-unpublish-english"


@hooks.register("register_log_actions")
def register_english_actions(actions):
    actions.register_action("cms.publish_english", gettext_lazy("Publish English"), gettext_lazy("English published"))
    actions.register_action(
        "cms.unpublish_english", gettext_lazy("Unpublish English"), gettext_lazy("English unpublished")
    )


class EnglishMenuItem(ActionMenuItem):
    """A button of the page form: the draft is saved first, then the act follows (see `act_on_english`)."""

    def is_shown(self, context):
        page = context.get("page")
        if context["view"] != "edit" or page is None or not page.live or context.get("locked_for_user"):
            return False
        return context["page"].permissions_for_user(context["request"].user).can_publish_english() and self.fits(page)


class PublishEnglishItem(EnglishMenuItem):
    label = gettext_lazy("Publish English only")
    name = PUBLISH
    icon_name = "globe"

    def fits(self, page):
        return True


class UnpublishEnglishItem(EnglishMenuItem):
    label = gettext_lazy("Unpublish English")
    name = UNPUBLISH
    icon_name = "download"

    def fits(self, page):
        return BasePage.objects.filter(pk=page.pk, live_en=True).exists()


@hooks.register("register_page_action_menu_item")
def publish_english_item():
    return PublishEnglishItem(order=35)


@hooks.register("register_page_action_menu_item")
def unpublish_english_item():
    return UnpublishEnglishItem(order=36)


@hooks.register("after_edit_page")
def act_on_english(request, page):
    """Runs once the draft is saved, so nothing typed is lost whatever happens next."""
    acts = {PUBLISH: publish_english, UNPUBLISH: unpublish_english}
    act = next((acts[name] for name in acts if request.POST.get(name)), None)
    if act is None or not page.live:
        return None
    if not page.permissions_for_user(request.user).can_publish_english():
        raise PermissionDenied
    try:
        act(page, request.user)
    except ValidationError as error:
        messages.error(request, why_not_published(error, type(page)))
        return redirect("wagtailadmin_pages:edit", page.pk)
    done = _("English published.") if act is publish_english else _("English unpublished.")
    messages.success(request, f"{page.get_admin_display_title()}: {done}")
    if act is publish_english:
        tell_repeated(request, BasePage.objects.get(pk=page.pk).specific, is_public=True)
    return redirect("wagtailadmin_pages:edit", page.pk)
