"""Two-step sign-in in the admin: pages, account panel, history."""

from django import forms
from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.views.account import BaseSettingsPanel

from cms.security.two_step import changes, devices
from cms.security.two_step.users import RemoveView
from cms.security.two_step.views import TwoStepView


@hooks.register("register_admin_urls")
def register_two_step_urls():
    return [
        path("account/two-step/", TwoStepView.as_view(), name="cms_two_step"),
        path("users/<int:user_id>/two-step/", RemoveView.as_view(), name="cms_remove_two_step"),
    ]


@hooks.register("register_account_settings_panel")
class TwoStepPanel(BaseSettingsPanel):
    """How it stands, and the way to the page that changes it; nothing is typed here."""

    name = "two_step"
    title = TwoStepView.page_title
    order = 600
    template_name = "cms/admin/two_step_panel.html"
    form_class = forms.Form

    def get_form(self):
        return self.form_class()

    def get_context_data(self):
        is_on = devices.uses_two_steps(self.user)
        return {"is_on": is_on, "codes_left": devices.recovery_codes_left(self.user) if is_on else 0}


@hooks.register("register_log_actions")
def register_two_step_actions(actions):
    actions.register_action(changes.ON, _("Turn on two-step sign-in"), _("Two-step sign-in turned on"))
    actions.register_action(changes.OFF, _("Turn off two-step sign-in"), _("Two-step sign-in turned off"))
    actions.register_action(changes.REMOVED, _("Remove two-step sign-in"), _("Two-step sign-in removed"))
