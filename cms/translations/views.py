"""Requests that the page form makes to the translation desk."""

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from cms.models import BasePage

from .states import as_seen, confirm, none


@require_POST
def confirm_english(request, pk):
    """Note that English is still correct, or needs no text, one by one: only for the Lithuanian on the screen."""
    page = get_object_or_404(BasePage, pk=pk)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    seen = dict(zip(request.POST.getlist("key"), request.POST.getlist("seen"), strict=False))
    draft = page.specific.get_latest_revision_as_object()
    does_without = as_seen(seen) if request.POST.get("without") else none
    confirmed = confirm(draft, request.user, as_seen(seen, bool(request.POST.get("drafts"))), does_without)
    return JsonResponse({"confirmed": confirmed}, status=200 if confirmed else 409)
