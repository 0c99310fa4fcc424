"""Wagtail's password views for private pages and collections, with rate limits."""

from django.contrib.auth.views import LoginView
from django.http import Http404
from django.utils.translation import gettext as _
from wagtail import views as wagtail_views
from wagtail.documents.views import serve as document_views
from wagtail.models import CollectionViewRestriction, PageViewRestriction
from wagtail.urls import WAGTAIL_FRONTEND_LOGIN_TEMPLATE

from cms.security.throttling import SiteLoginForm
from cms.web.views import too_many_requests

from .clients import client_address
from .limits import PRIVATE_PAGES
from .rate_limit import hit
from .two_step.sign_in import CodeView, TwoStepMixin


class OnlyIfNeededMixin:
    """Answers 404 unless a page or collection requires sign-in, to hide that the site has accounts."""

    def dispatch(self, request, *args, **kwargs):
        if not any(needs_sign_in(model) for model in (PageViewRestriction, CollectionViewRestriction)):
            raise Http404
        return super().dispatch(request, *args, **kwargs)


class SiteLoginView(OnlyIfNeededMixin, TwoStepMixin, LoginView):
    code_page = "site_sign_in_code"

    authentication_form = SiteLoginForm
    template_name = WAGTAIL_FRONTEND_LOGIN_TEMPLATE


class SiteCodeView(OnlyIfNeededMixin, CodeView):
    template_name = "wagtailcore/sign_in_code.html"
    sign_in_page = "site_sign_in"


def needs_sign_in(model):
    return model.objects.filter(restriction_type__in=[model.LOGIN, model.GROUPS]).exists()


def page_password(request, page_view_restriction_id, page_id):
    if is_guessing(request, f"page {page_view_restriction_id}"):
        return too_many_requests(request, PRIVATE_PAGES.window)
    return say_what_is_missing(wagtail_views.authenticate_with_password(request, page_view_restriction_id, page_id))


def collection_password(request, restriction_id):
    if is_guessing(request, f"collection {restriction_id}"):
        return too_many_requests(request, PRIVATE_PAGES.window)
    return say_what_is_missing(document_views.authenticate_with_password(request, restriction_id))


def say_what_is_missing(response):
    """Replace Django's generic "required" error: Wagtail's views do not allow another form."""
    form = (getattr(response, "context_data", None) or {}).get("form")
    for error in form.errors.as_data().get("password", ()) if form else ():
        if error.code == "required":
            error.message = _("Enter the password.")
    return response


def is_guessing(request, target):
    return request.method == "POST" and not hit(PRIVATE_PAGES.by(client_address(request), target))
