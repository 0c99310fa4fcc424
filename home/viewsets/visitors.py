"""What the lists of visitors' submissions share: they are read and marked, never added or reworded."""

from django.template.defaultfilters import linebreaksbr
from wagtail.admin.panels import FieldPanel
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy

from cms.web.spreadsheets import SafeExportMixin


class LinesPanel(FieldPanel):
    """Shows read-only text with its line breaks."""

    def format_value_for_display(self, value):
        return linebreaksbr(super().format_value_for_display(value))


class NobodyAdds(ModelPermissionPolicy):
    """Disables adding, even for superusers: the rows come from visitors.

    Every screen shows the author, so all require the permission to view.
    """

    def user_has_permission(self, user, action):
        may = super().user_has_permission
        return action != "add" and may(user, "view") and may(user, action)

    def users_with_any_permission(self, actions):
        seeing = super().users_with_any_permission({"view"})
        return super().users_with_any_permission(set(actions) - {"add"}).filter(pk__in=seeing.values("pk"))


class FromVisitorsIndexView(SafeExportMixin, IndexView):
    """Exports visitors' input as text cells."""

    def get_base_queryset(self):
        return super().get_base_queryset().with_letters()


class FromVisitorsViewSet(ModelViewSet):
    icon = "mail"
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True  # registers the view permission
    index_view_class = FromVisitorsIndexView


def to_read(*names):
    """Return read-only panels; `message` keeps its line breaks."""
    return [(LinesPanel if name == "message" else FieldPanel)(name, read_only=True) for name in names]
