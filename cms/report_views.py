"""What is not in English yet: a panel on the admin's first page."""

from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.permissions import policy_registry

from .models import BasePage
from .translations.listing import NOT_PUBLIC, standing

LATEST = 5


def english_missing(user):
    """Return the public pages without public English that this user may edit, the latest first."""
    pages = policy_registry.get_by_type(BasePage).instances_user_has_permission_for(user, "change")
    return standing(pages, NOT_PUBLIC).filter(depth__gt=1, alias_of=None).order_by("-last_published_at", "path")


class EnglishMissingPanel(Component):
    template_name = "cms/admin/english_missing.html"
    order = 250  # below what waits for this editor

    def __init__(self, user):
        self.user = user

    def get_context_data(self, parent_context):
        pages = english_missing(self.user)
        return {
            "number": pages.count(),
            "pages": pages[:LATEST],
            "report_url": reverse("cms_english_missing", query={"english": NOT_PUBLIC}),
        }
