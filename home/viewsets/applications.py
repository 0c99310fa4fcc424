"""Applications to join: the decision, the e-mail about it, and the new member."""

from django import forms
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import EditView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.widgets import AdminAutoHeightTextInput

from home import services
from home.emails import decision_letter
from home.models import Application, Organisation

from .visitors import FromVisitorsViewSet, to_read

LONGEST_WORDS = 3000


class ApplicationFilterSet(WagtailFilterSet):
    class Meta:
        model = Application
        fields = ["state", "sector", "is_suspicious", "language"]


class DecisionPanel(Panel):
    """Shows what follows from the decision: the e-mail to the applicant, and the new member."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "home/admin/decision.html"

        def is_shown(self):
            return self.instance.state != Application.State.NEW

        def get_context_data(self, parent_context=None):
            organisations = Organisation.snippet_viewset
            return {
                **super().get_context_data(parent_context),
                "application": self.instance,
                "may_change": organisations.permission_policy.user_has_permission(self.request.user, "change"),
                "may_add": organisations.permission_policy.user_has_permission(self.request.user, "add"),
                "add_url": f"{reverse(organisations.get_url_name('add'))}?application={self.instance.pk}",
                "edit_url_name": organisations.get_url_name("edit"),
            }


class DecidingView(EditView):
    """Records a decision whenever the form is saved."""

    def save_instance(self):
        was = Application.objects.filter(pk=self.object.pk).values_list("state", flat=True).get()
        application = super().save_instance()
        services.decide(application, was=was)
        return application

    def get_success_url(self):
        """Stay on this screen after a decision, because it shows the next steps; else return to the list."""
        is_unfinished = self.object.may_be_told or self.object.may_become_member
        return self.get_edit_url() if is_unfinished else super().get_success_url()


class DecisionForm(forms.Form):
    words = forms.CharField(
        label=_("Message from the office"),
        help_text=_("It appears in the e-mail. An applicant who is declined should know why."),
        required=False,
        max_length=LONGEST_WORDS,
        widget=AdminAutoHeightTextInput,
    )

    def __init__(self, *args, application, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["words"].required = not application.is_accepted
        self.fields["words"].error_messages["required"] = _("Say why the board has declined.")


class DecisionLetterView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """Previews the e-mail and sends it, once per decision."""

    model = Application
    permission_required = "change"
    form_class = DecisionForm
    header_icon = "mail"
    page_title = _("E-mail about the decision")
    template_name = "home/admin/decision_letter.html"
    edit_url_name = None

    @cached_property
    def application(self):
        return get_object_or_404(Application, pk=self.kwargs["pk"])

    @property
    def edit_url(self):
        return reverse(self.edit_url_name, args=[self.application.pk])

    def get(self, request, *args, **kwargs):
        return super().get(request, *args, **kwargs) if self.application.may_be_told else self.turn_away()

    def post(self, request, *args, **kwargs):
        return super().post(request, *args, **kwargs) if self.application.may_be_told else self.turn_away()

    def turn_away(self):
        messages.error(
            self.request, _("No e-mail to write: nothing has been decided, there is no address, or it has been sent.")
        )
        return redirect(self.edit_url)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "application": self.application}

    def form_valid(self, form):
        if "send" not in self.request.POST:
            return self.render_to_response(self.get_context_data(form=form))
        services.write_decision(self.application, words=form.cleaned_data["words"])
        messages.success(self.request, _("The e-mail is on its way."))
        return redirect(self.edit_url)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        form = context["form"]
        words = form.cleaned_data.get("words", "") if form.is_bound and form.is_valid() else ""
        with override(self.application.language):
            letter = decision_letter(self.application, words)
        return {**context, "application": self.application, "letter": letter, "edit_url": self.edit_url}

    def get_breadcrumbs_items(self):
        return [
            *super().get_breadcrumbs_items(),
            {"url": self.edit_url, "label": str(self.application)},
            {"url": "", "label": self.page_title},
        ]


class ApplicationViewSet(FromVisitorsViewSet):
    model = Application
    name = "applications"
    url_prefix = "people/applications"
    menu_label = _("Applications to join")
    edit_view_class = DecidingView
    filterset_class = ApplicationFilterSet
    search_fields = ["organisation", "name", "email", "phone", "message"]
    list_display = [
        "organisation",
        Column("sector", label=_("Interest group"), accessor=lambda one: one.get_sector_display()),
        Column("writer", label=_("Contact person")),
        DateColumn("created_at", label=_("Written at"), sort_key="created_at"),
        Column("mail_state", label=_("Office notified by e-mail")),
        Column("state", label=_("Decision"), accessor=lambda one: one.get_state_display(), sort_key="state"),
    ]
    list_export = ["created_at", "organisation", "sector", "name", "email", "phone", "message", "language", "state"]
    export_filename = pgettext_lazy("file name", "applications")
    panels = [
        DecisionPanel(heading=_("What follows from the decision")),
        *to_read("organisation", "sector", "message", "name", "email", "phone", "language", "created_at"),
        FieldPanel("state"),
        FieldPanel("is_suspicious"),
    ]

    def get_urlpatterns(self):
        letter = self.construct_view(DecisionLetterView)
        return [*super().get_urlpatterns(), path("letter/<int:pk>/", letter, name="letter")]
