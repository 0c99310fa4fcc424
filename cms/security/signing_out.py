"""Signing out of the admin."""

from django.shortcuts import redirect
from wagtail.admin.views.account import LogoutView


class SignOutView(LogoutView):
    """Wagtail's own drops the cookie whatever the request was, but ends the session only for POST.

    The session of somebody who had followed a link would live on, with nobody left to end it.
    """

    def dispatch(self, request, *args, **kwargs):
        if request.method != "POST":
            return redirect("wagtailadmin_home")
        return super().dispatch(request, *args, **kwargs)
