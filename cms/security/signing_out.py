"""Signing out of the admin."""

from django.shortcuts import redirect
from wagtail.admin.views.account import LogoutView


class SignOutView(LogoutView):
    """Ends the session for GET too. Wagtail's view always drops the cookie, but ends the session only for POST.

    The session of somebody who followed a link would stay valid.
    """

    def dispatch(self, request, *args, **kwargs):
        if request.method != "POST":
            return redirect("wagtailadmin_home")
        return super().dispatch(request, *args, **kwargs)
