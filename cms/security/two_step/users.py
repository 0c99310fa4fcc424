"""Removing two-step sign-in of another user."""

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button
from wagtail.users.views import users

from . import changes
from .devices import uses_two_steps


def may_remove(by, user):
    """Allow user managers; only superusers for superusers. One's own is turned off with the password instead."""
    return by != user and by.has_perm("auth.change_user") and (by.is_superuser or not user.is_superuser)


class EditView(users.EditView):
    @cached_property
    def header_more_buttons(self):
        buttons = super().header_more_buttons
        if may_remove(self.request.user, self.object) and uses_two_steps(self.object):
            url = reverse("cms_remove_two_step", args=[self.object.pk])
            buttons.append(Button(RemoveView.page_title, url=url, icon_name="key", priority=30))
        return buttons


class UserViewSet(users.UserViewSet):
    edit_view_class = EditView


class RemoveView(WagtailAdminTemplateMixin, TemplateView):
    page_title = gettext_lazy("Remove two-step sign-in")
    header_icon = "key"
    template_name = "cms/admin/two_step_remove.html"

    def dispatch(self, request, *args, user_id):
        self.object = get_object_or_404(get_user_model(), pk=user_id)
        if not may_remove(request.user, self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, user_id=user_id)

    def get_breadcrumbs_items(self):
        user = {
            "url": reverse("wagtailusers_users:edit", args=[self.object.pk]),
            "label": get_user_display_name(self.object),
        }
        users_list = {"url": reverse("wagtailusers_users:index"), "label": users.IndexView.page_title}
        return [*super().get_breadcrumbs_items(), users_list, user, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        own = {"is_on": uses_two_steps(self.object), "name": get_user_display_name(self.object)}
        return super().get_context_data(**kwargs, **own)

    def post(self, request, user_id):
        if changes.remove(self.object, by=request.user):
            messages.success(request, _("Two-step sign-in is removed, and the user is notified by e-mail."))
        return redirect("wagtailusers_users:edit", user_id)
