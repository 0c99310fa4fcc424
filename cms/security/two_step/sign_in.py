"""Both sign-in pages, with the second step for those who use it."""

from django.conf import settings
from django.contrib.auth import login
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from wagtail.admin.views.account import LoginView

from cms.security import browsers

from . import devices, pending
from .forms import SignInCodeForm
from .sessions import mark_two_steps


class TwoStepMixin:
    """For a LoginView: signs in users without a second step, sends others to `code_page`, not signed in yet."""

    code_page = ""

    def expiry(self, form):
        """Return the session's expiry, as session.set_expiry() takes it."""
        return None

    def form_valid(self, form):
        user = form.get_user()
        if devices.uses_two_steps(user):
            pending.remember(self.request, user, next=self.get_success_url(), expiry=self.expiry(form))
            return redirect(self.code_page)
        is_first = user.last_login is None
        response = super().form_valid(form)
        browsers.note_sign_in(self.request, response, user, is_first=is_first)
        return response


class AdminLoginView(TwoStepMixin, LoginView):
    code_page = "wagtailadmin_login_code"

    def expiry(self, form):
        return settings.SESSION_COOKIE_AGE if form.cleaned_data.get("remember") else 0


@method_decorator(sensitive_post_parameters(), name="dispatch")
class CodeView(FormView):
    """The second step. Requires the password to have been entered within the last ten minutes."""

    form_class = SignInCodeForm
    template_name = "wagtailadmin/account/sign_in_code.html"
    sign_in_page = "wagtailadmin_login"

    def dispatch(self, request, *args, **kwargs):
        self.user = pending.pending_user(request)
        if self.user is None:
            return redirect(self.sign_in_page)
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "user": self.user}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs, sign_in_page=self.sign_in_page)

    def form_valid(self, form):
        then = pending.forget(self.request)
        login(self.request, self.user)
        self.request.session.set_expiry(then["expiry"])
        mark_two_steps(self.request)
        response = redirect(then["next"])
        browsers.note_sign_in(self.request, response, self.user, is_first=False)
        return response
