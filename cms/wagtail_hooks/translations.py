"""The translation desk in the admin: what saving a form settles, and how to confirm English."""

from datetime import datetime

from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy
from wagtail import hooks

from cms.models import BasePage
from cms.translations.bulk import ConfirmEnglish, PublishEnglish
from cms.translations.digest import DigestPanel
from cms.translations.report_views import EnglishView
from cms.translations.states import settle, update, valid_until
from cms.translations.views import confirm_english

from .editor import PagesReportItem


@hooks.register("register_admin_urls")
def register_desk_urls():
    return [
        path("editor/english/<int:pk>/correct/", confirm_english, name="cms_confirm_english"),
        path("reports/english/", EnglishView.as_view(), name="cms_english"),
        path("reports/english/results/", EnglishView.as_view(results_only=True), name="cms_english_results"),
    ]


@hooks.register("register_reports_menu_item")
def english_item():
    return PagesReportItem(EnglishView.page_title, reverse("cms_english"), name="english", icon_name="globe", order=600)


hooks.register("register_account_settings_panel", DigestPanel)
hooks.register("register_bulk_action", ConfirmEnglish)
hooks.register("register_bulk_action", PublishEnglish)


@hooks.register("register_log_actions")
def register_desk_actions(actions):
    actions.register_action(
        "cms.confirm_english", gettext_lazy("Confirm English"), gettext_lazy("English confirmed as correct")
    )


def moment(text):
    """Return the moment that a form carried, None for anything else."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if timezone.is_aware(found) else None


@hooks.register("after_edit_page", order=-10)  # before what answers and so ends the others
def settle_what_was_edited(request, page):
    """Not while a draft saves itself: somebody may be in the middle of a sentence."""
    if not request.accepts("text/html"):
        return
    # What was just published has got ids that the form's own objects lack.
    draft = BasePage.objects.get(pk=page.pk).specific.get_latest_revision_as_object()
    if opened_at := moment(request.POST.get("minor_edit", "")):
        update(draft, valid_until(opened_at), request.user)
    settle(draft, request.user)
