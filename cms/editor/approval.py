"""Workflow approval: who may approve, and the message afterwards."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.workflow import CollectWorkflowActionDataView, WorkflowActionView

from cms.l10n.quotes import inner_quotes
from cms.translations.completeness import why_not_published
from cms.translations.permissions import edits_lithuanian


class DecisionMixin:
    """Reports the effect of a moderator's decision, which Wagtail always calls "updated"."""

    decision = None

    def perform_workflow_action(self):
        self.decision = self.workflow_action
        return super().perform_workflow_action()

    def cancel_workflow_action(self):
        self.decision = "cancel"
        return super().cancel_workflow_action()

    def add_save_confirmation_message(self):
        if self.decision is None:
            return super().add_save_confirmation_message()
        messages.success(self.request, words_of_decision(self.page, self.decision))


def words_of_decision(page, action):
    """Return the message about what a workflow action did to a page."""
    page = type(page).objects.get(pk=page.pk)
    if action == "reject":
        text = _("“%(title)s” was returned to its author for changes.")
    elif action == "cancel":
        text = _("“%(title)s” no longer waits for approval.")
    elif action != "approve" or page.workflow_in_progress:
        text = _("“%(title)s” was approved and goes on to the next step.")
    elif page.live and not page.has_unpublished_changes:
        text = _("“%(title)s” was approved and published.")
    else:
        text = _("“%(title)s” was approved and will be published at the time set.")
    return text % {"title": inner_quotes(page.get_admin_display_title())}


class ForWholePagesMixin:
    """Restricts approval to users who may publish both languages."""

    def check_action(self):
        if not edits_lithuanian(self.request.user):
            raise PermissionDenied
        super().check_action()


class CollectApprovalView(ForWholePagesMixin, CollectWorkflowActionDataView):
    pass


class ApprovePageView(ForWholePagesMixin, WorkflowActionView):
    def post(self, request, *args, **kwargs):
        """Explain why an approved page cannot be published, if its draft changed after submission."""
        try:
            with transaction.atomic():
                response = super().post(request, *args, **kwargs)
        except ValidationError as error:
            messages.error(request, why_not_published(error, type(self.object)))
        else:
            if self.is_decided():
                messages.success(request, words_of_decision(self.object, self.action_name))
            return response
        form = reverse("wagtailadmin_pages:edit", args=[self.object.pk])
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return self.render_modal_json(request, {"step": "success", "redirect": form})
        return redirect(form)

    def is_decided(self):
        """Return whether the decision was made: not if the form has errors or still asks for a comment."""
        return (
            type(self.task_state).objects.exclude(status=self.task_state.STATUS_IN_PROGRESS).contains(self.task_state)
        )
