"""The “People and bodies” menu of the admin."""

from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import IndexView as SnippetIndexView
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from cms.editor.folding import FOLDED_ROWS
from cms.editor.panels import translated
from cms.editor.viewsets import AddRowView, RowViewSet
from cms.l10n.formatting import long_date
from cms.web.spreadsheets import SafeExportMixin
from home import services
from home.models import Application, Body, Organisation
from home.panels.choosers import PlaceChooser
from home.panels.panels import BodyFaultsPanel
from home.people.checks import body_faults

from .applications import ApplicationViewSet


class OrganisationIndexView(SafeExportMixin, SnippetIndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().select_related("place")


class OrganisationCreateView(AddRowView):
    """Adds an organisation, optionally prefilled from an application; nothing is stored until it is saved.

    E-mail and phone are not copied: they are a person's, and visitors would see them.
    """

    @cached_property
    def application(self):
        key = self.request.GET.get("application", "")
        if not key.isdecimal() or not self.request.user.has_perm("home.change_application"):
            return None
        return Application.objects.filter(pk=key, state=Application.State.ACCEPTED).first()

    def dispatch(self, request, *args, **kwargs):
        """Redirect if a member already exists: one application makes one member."""
        if self.application and self.application.member_id:
            messages.info(request, _("A member has already been added from this application."))
            return redirect(self.edit_url_name, self.application.member_id)
        return super().dispatch(request, *args, **kwargs)

    def get_initial_form_instance(self):
        if not self.application:
            return super().get_initial_form_instance()
        facts = {"name_lt": self.application.organisation, "sector": self.application.sector}
        return Organisation(**facts, joined_on=timezone.localdate())

    def get_add_url(self):
        return super().get_add_url() + (f"?application={self.application.pk}" if self.application else "")

    def save_instance(self):
        organisation = super().save_instance()
        if self.application:
            services.make_member(self.application, organisation)
        return organisation


class OrganisationViewSet(RowViewSet):
    model = Organisation
    url_prefix = "people/organisations"
    icon = "group"
    menu_label = _("Organisations")
    index_view_class = OrganisationIndexView
    add_view_class = OrganisationCreateView
    search_fields = ["name_lt", "name_en", "legal_code"]
    list_filter = ["sector", "place", "is_community"]
    list_export = ["name_lt", "name_en", "legal_code", "sector", "joined_on", "left_on", "email", "phone", "website"]
    export_filename = pgettext_lazy("file name", "organisations")
    list_display = [
        "name_lt",
        Column("sector", label=_("Interest group"), accessor=lambda one: one.get_sector_display()),
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
        Column("faults", label=_("To correct"), accessor=faults_in_short),
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
            heading=_("Members of the body"),
            help_text=_("Visitors see today’s members. For a new term, add a new body."),
            classname=FOLDED_ROWS,
        ),
    ]


class PeopleViewSetGroup(SnippetViewSetGroup):
    items = (BodyViewSet, OrganisationViewSet, ApplicationViewSet)
    menu_label = _("People and bodies")
    menu_icon = "group"
    menu_order = 175
