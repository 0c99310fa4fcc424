"""Messages from the contact page in the admin."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_filters import BooleanFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.widgets import BooleanRadioSelect

from home.models import ContactMessage

from .visitors import FromVisitorsViewSet, to_read


class ContactMessageFilterSet(WagtailFilterSet):
    is_waiting = BooleanFilter(
        field_name="mailed_at", lookup_expr="isnull", label=_("Not e-mailed to the office"), widget=BooleanRadioSelect
    )

    class Meta:
        model = ContactMessage
        fields = ["is_handled", "is_suspicious", "language"]


class ContactMessageViewSet(FromVisitorsViewSet):
    model = ContactMessage
    menu_label = _("Messages")
    menu_order = 250
    add_to_admin_menu = True
    filterset_class = ContactMessageFilterSet
    search_fields = ["name", "email", "phone", "message"]
    list_display = [
        "writer",
        Column("excerpt", label=_("Text")),
        DateColumn("created_at", label=_("Written at"), sort_key="created_at"),
        Column("mail_state", label=_("Office notified by e-mail")),
        BooleanColumn("is_handled", label=_("Answered"), sort_key="is_handled"),
    ]
    list_export = ["created_at", "name", "email", "phone", "message", "language", "mailed_at", "is_handled"]
    export_filename = pgettext_lazy("file name", "messages")
    panels = [
        *to_read("message", "name", "email", "phone", "language", "created_at"),
        FieldPanel("is_suspicious"),
        FieldPanel("is_handled"),
    ]
