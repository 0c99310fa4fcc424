"""Ideas in the admin: undecided ones, and the screen for the decision."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.snippets.views.snippets import CreateView, EditView
from wagtail.snippets.views.snippets import IndexView as SnippetIndexView

from cms.editor.panels import translated
from cms.editor.viewsets import ChosenRowViewSet
from cms.i18n import IN_LANGUAGE
from cms.web.spreadsheets import SafeExportMixin
from home.ideas import services
from home.models import Idea
from home.models.idea_senders import KEPT_AFTER_ANSWER, KEPT_AT_MOST
from home.panels.choosers import PlaceChooser

SEE_SENDERS = "home.view_ideasender"


class SenderPanel(Panel):
    """Shows the author and the time, read-only; the name only to users who may see names."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "home/admin/idea_sender.html"

        def is_shown(self):
            return bool(self.instance.pk)

        def get_context_data(self, parent_context=None):
            return {
                **super().get_context_data(parent_context),
                "idea": self.instance,
                "may_see": self.request.user.has_perm(SEE_SENDERS),
                "sender": getattr(self.instance, "sender", None),
                "days_after_answer": KEPT_AFTER_ANSWER.days,
                "days_at_most": KEPT_AT_MOST.days,
            }


class IdeaIndexView(SafeExportMixin, SnippetIndexView):
    """Exports visitors' input as text cells."""

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("place", "measure")


class DecidedView:
    """Settles the decision whenever the form is saved, in the same transaction."""

    def save_instance(self):
        was = Idea.objects.filter(pk=self.object.pk).values_list("state", flat=True).first() if self.object else None
        idea = super().save_instance()
        services.settle(idea, was=was or Idea.State.NEW, user=self.request.user)
        return idea


class IdeaCreateView(DecidedView, CreateView):
    """For ideas received at a meeting or by phone."""


class IdeaEditView(DecidedView, EditView):
    pass


class IdeaViewSet(ChosenRowViewSet):
    model = Idea
    url_prefix = "ideas"
    icon = "comment"
    menu_label = _("Ideas")
    menu_order = 172
    add_to_admin_menu = True
    copy_view_enabled = False
    index_view_class = IdeaIndexView
    add_view_class = IdeaCreateView
    edit_view_class = IdeaEditView
    search_fields = ["title_lt", "title_en", "text_lt", "text_en"]
    list_filter = ["state", "measure", "place", "language"]
    list_display = [
        "localized_title",  # the first one links to the form only if it is a name
        Column("state", label=_("Status"), accessor=lambda idea: idea.get_state_display(), sort_key="state"),
        Column("language", label=_("Written"), accessor=lambda idea: IN_LANGUAGE[idea.language]),
        Column("place", label=_("Place")),
        DateColumn("created_at", label=_("Received"), sort_key="created_at"),
        Column("answered_on", label=_("Answered"), sort_key="answered_on"),
    ]
    list_export = ["pk", "created_at", "state", "title_lt", "title_en", "text_lt", "text_en", "reply_lt", "reply_en"]
    export_filename = pgettext_lazy("file name", "ideas")
    panels = [
        SenderPanel(heading=_("Who wrote")),
        MultiFieldPanel(
            [
                *translated("title"),
                *translated("text", widget=AdminAutoHeightTextInput),
                FieldRowPanel(
                    [FieldPanel("language"), FieldPanel("measure"), FieldPanel("place", widget=PlaceChooser)]
                ),
            ],
            heading=_("The idea"),
            help_text=_("It is shown in the languages that have both title and idea. Remove names and phone numbers."),
        ),
        MultiFieldPanel(
            [
                FieldPanel("state"),
                *translated("reply"),
                FieldPanel("call"),
                FieldPanel("project"),
                FieldPanel("answered_on"),
            ],
            heading=_("The decision"),
            help_text=_(
                "Anyone who left an e-mail address is notified when the idea becomes public and when it is answered."
            ),
        ),
    ]
