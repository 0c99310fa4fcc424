"""The panel on the first page of the admin: what is due, with links to where it is done."""

from django.utils import timezone
from wagtail.admin.ui.components import Component

from .lines import Urgency
from .registry import lines_for


class TodayPanel(Component):
    name = "today"
    template_name = "cms/admin/today.html"
    order = 10

    def __init__(self, user):
        self.user = user

    def get_context_data(self, parent_context):
        at = timezone.now()
        lines = lines_for(self.user, at)
        return {
            "at": at,
            "due": [line for line in lines if line.urgency != Urgency.CALM],
            "calm": [line for line in lines if line.urgency == Urgency.CALM],
        }
