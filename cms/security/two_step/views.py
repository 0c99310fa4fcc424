"""The account page on which users set up, renew and turn off two-step sign-in."""

from base64 import b32encode
from binascii import unhexlify

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from django_otp.util import random_hex
from wagtail.admin.views.account import AccountView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.media.qr import qr_svg

from . import changes, devices
from .forms import PasswordForm, SetUpForm
from .rules import must_set_up

KEY = "two_step_key"


@method_decorator(sensitive_post_parameters(), name="dispatch")
class TwoStepView(WagtailAdminTemplateMixin, FormView):
    page_title = gettext_lazy("Two-step sign-in")
    header_icon = "key"

    codes = ()

    def dispatch(self, request, *args, **kwargs):
        self.is_on = devices.uses_two_steps(request.user)
        return super().dispatch(request, *args, **kwargs)

    def get_template_names(self):
        if self.codes:
            return ["cms/admin/two_step_codes.html"]
        return ["cms/admin/two_step.html" if self.is_on else "cms/admin/two_step_set_up.html"]

    def get_breadcrumbs_items(self):
        account = {"url": reverse("wagtailadmin_account"), "label": AccountView.page_title}
        return [*super().get_breadcrumbs_items(), account, {"url": "", "label": self.page_title}]

    def get_form_class(self):
        return PasswordForm if self.is_on else SetUpForm

    @property
    def key(self):
        """Return the proposed key; it is stored only after a code has proved that the app has it."""
        return self.request.session.setdefault(KEY, random_hex(20))

    def get_form_kwargs(self):
        known = {"user": self.request.user} if self.is_on else {"user": self.request.user, "key": self.key}
        return {**super().get_form_kwargs(), **known}

    def get_context_data(self, **kwargs):
        if self.codes:
            own = {"codes": self.codes, "username": self.request.user.get_username(), "site": settings.SITE_URL}
        elif self.is_on:
            own = {"codes_left": devices.recovery_codes_left(self.request.user)}
        else:
            own = {**shown(self.request.user, self.key), "is_required": must_set_up(self.request)}
        return super().get_context_data(**kwargs, **own)

    def form_valid(self, form):
        if not self.is_on:
            del self.request.session[KEY]
            changes.note_turned_on(self.request)
            self.codes = form.recovery_codes
        elif "off" in self.request.POST:
            changes.turn_off(self.request)
            messages.success(self.request, _("Two-step sign-in is turned off."))
            return redirect("wagtailadmin_account")
        else:
            self.codes = devices.make_recovery_codes(self.request.user)
        # Shown only in this response: afterwards only hashes exist.
        return self.render_to_response(self.get_context_data(form=form))


def shown(user, key):
    """Return the key as a QR code and as text."""
    secret = b32encode(unhexlify(key)).decode()
    address = devices.new_device(user, key).config_url
    return {
        "qr": mark_safe(qr_svg(address, _("QR code for the app"))),  # safe: our own SVG; segno escapes the title
        "secret": " ".join(secret[start : start + 4] for start in range(0, len(secret), 4)),
    }
