"""What stands under People and bodies in the menu of the admin: bodies, organisations, applications to join."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.snippets.views.snippets import IndexView as SnippetIndexView
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from cms.panels import translated
from cms.spreadsheets import SafeExportMixin
from cms.templatetags.text_tags import long_date
from cms.viewsets import RowViewSet
from home.body_consistency import body_faults
from home.editing.choosers import PlaceChooser
from home.editing.panels import BodyFaultsPanel
from home.models import Application, Body, Organisation

from .contact import FromVisitorsIndexView, LinesPanel


class OrganisationIndexView(SafeExportMixin, SnippetIndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().select_related("place")


class OrganisationViewSet(RowViewSet):
    model = Organisation
    url_prefix = "people/organisations"
    icon = "group"
    menu_label = _("Organisations")
    index_view_class = OrganisationIndexView
    search_fields = ["name_lt", "name_en", "legal_code"]
    list_filter = ["sector", "place", "is_community"]
    list_export = ["name_lt", "name_en", "legal_code", "sector", "joined_on", "left_on", "email", "phone", "website"]
    export_filename = "organisations"
    list_display = [
        "name_lt",
        Column("sector", label=_("Group of interests"), accessor=lambda one: one.get_sector_display()),
        Column("place", label=_("Place"), accessor=lambda one: one.place or ""),
        Column("joined_on", label=_("Member since"), accessor=lambda one: long_date(one.joined_on)),
        BooleanColumn("is_member", label=_("Member today")),
    ]
    panels = [
        *translated("name"),
        FieldRowPanel([FieldPanel("sector"), FieldPanel("place", widget=PlaceChooser)]),
        FieldRowPanel([FieldPanel("joined_on"), FieldPanel("left_on")]),
        FieldPanel("is_community"),
        *translated("legal_form"),
        FieldPanel("legal_code"),
        *translated("description"),
        FieldRowPanel([FieldPanel("website"), FieldPanel("email"), FieldPanel("phone")]),
        FieldPanel("slug"),
    ]


class BodyIndexView(SnippetIndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().prefetch_related("members__organisation")


def faults_in_short(body):
    return " ".join(body_faults(body)) or "–"


class BodyViewSet(RowViewSet):
    model = Body
    url_prefix = "people/bodies"
    icon = "group"
    menu_label = _("Bodies")
    index_view_class = BodyIndexView
    list_filter = ["kind"]
    list_display = [
        "__str__",
        Column("kind", label=_("Kind"), accessor=lambda body: body.get_kind_display()),
        Column("size", label=_("People"), accessor=lambda body: len(body.now)),
        Column("faults", label=_("To put right"), accessor=faults_in_short),
    ]
    panels = [
        BodyFaultsPanel(),
        FieldPanel("kind"),
        *translated("name"),
        FieldRowPanel([FieldPanel("term_starts_on"), FieldPanel("term_ends_on")]),
        FieldRowPanel([FieldPanel("seats"), FieldPanel("review_on")]),
        *translated("quorum"),
        *translated("description"),
        InlinePanel(
            "members",
            label=_("member"),
            heading=_("Who sits in it"),
            help_text=_("Visitors see whoever sits there today. For a new term make a new body."),
        ),
    ]


class ApplicationFilterSet(WagtailFilterSet):
    class Meta:
        model = Application
        fields = ["state", "sector", "is_suspicious", "language"]


class ApplicationViewSet(ModelViewSet):
    model = Application
    name = "applications"
    url_prefix = "people/applications"
    icon = "mail"
    menu_label = _("Applications to join")
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True  # registers the permission to read without changing
    index_view_class = FromVisitorsIndexView
    filterset_class = ApplicationFilterSet
    search_fields = ["organisation", "name", "email", "phone", "message"]
    list_display = [
        "organisation",
        Column("sector", label=_("Group of interests"), accessor=lambda one: one.get_sector_display()),
        Column("writer", label=_("Contact person")),
        DateColumn("created_at", label=_("Written at"), sort_key="created_at"),
        Column("mail_state", label=_("Office told by e-mail")),
        Column("state", label=_("Decision"), accessor=lambda one: one.get_state_display(), sort_key="state"),
    ]
    list_export = ["created_at", "organisation", "sector", "name", "email", "phone", "message", "language", "state"]
    export_filename = "applications"
    panels = [
        FieldPanel("organisation", read_only=True),
        FieldPanel("sector", read_only=True),
        LinesPanel("message", read_only=True),
        FieldPanel("name", read_only=True),
        FieldPanel("email", read_only=True),
        FieldPanel("phone", read_only=True),
        FieldPanel("language", read_only=True),
        FieldPanel("created_at", read_only=True),
        FieldPanel("state"),
        FieldPanel("is_suspicious"),
    ]


class PeopleViewSetGroup(SnippetViewSetGroup):
    items = (BodyViewSet, OrganisationViewSet, ApplicationViewSet)
    menu_label = _("People and bodies")
    menu_icon = "group"
    menu_order = 175
