"""The office's list of what people wrote on the contact page."""

from django.template.defaultfilters import linebreaksbr
from django.utils.translation import gettext_lazy as _
from django_filters import BooleanFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import BooleanRadioSelect
from wagtail.permission_policies import ModelPermissionPolicy

from cms.spreadsheets import SafeExportMixin
from home.models import ContactMessage


class LinesPanel(FieldPanel):
    """A text to read, with the line breaks of whoever wrote it."""

    def format_value_for_display(self, value):
        return linebreaksbr(super().format_value_for_display(value))


class NobodyAdds(ModelPermissionPolicy):
    """Messages come from visitors: even a superuser has no button for a new one."""

    def user_has_permission(self, user, action):
        return action != "add" and super().user_has_permission(user, action)


class ContactMessageFilterSet(WagtailFilterSet):
    is_waiting = BooleanFilter(
        field_name="mailed_at", lookup_expr="isnull", label=_("Not mailed to the office"), widget=BooleanRadioSelect
    )

    class Meta:
        model = ContactMessage
        fields = ["is_handled", "is_suspicious", "language"]


class FromVisitorsIndexView(SafeExportMixin, IndexView):
    """What visitors wrote stays text in a spreadsheet."""

    def get_base_queryset(self):
        return super().get_base_queryset().with_letters()


class ContactMessageViewSet(ModelViewSet):
    model = ContactMessage
    icon = "mail"
    menu_label = _("Messages")
    menu_order = 250
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True  # registers the permission to read without changing
    index_view_class = FromVisitorsIndexView
    filterset_class = ContactMessageFilterSet
    search_fields = ["name", "email", "phone", "message"]
    list_display = [
        "writer",
        Column("excerpt", label=_("Text")),
        DateColumn("created_at", label=_("Written at"), sort_key="created_at"),
        Column("mail_state", label=_("Office told by e-mail")),
        BooleanColumn("is_handled", label=_("Answered"), sort_key="is_handled"),
    ]
    list_export = ["created_at", "name", "email", "phone", "message", "language", "mailed_at", "is_handled"]
    export_filename = "messages"
    panels = [
        LinesPanel("message", read_only=True),
        FieldPanel("name", read_only=True),
        FieldPanel("email", read_only=True),
        FieldPanel("phone", read_only=True),
        FieldPanel("language", read_only=True),
        FieldPanel("created_at", read_only=True),
        FieldPanel("is_suspicious"),
        FieldPanel("is_handled"),
    ]
