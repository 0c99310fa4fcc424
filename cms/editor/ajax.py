"""Requests that the page editor makes while somebody types."""

from datetime import timedelta

from django.http import HttpResponse, HttpResponseBadRequest, JsonResponse
from django.middleware.csrf import get_token
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST
from wagtail.models import ModelLogEntry, PageLogEntry

from cms.models import EditorPreferences

LONGEST = 366 * 24 * 3600 * 1000  # milliseconds


@require_POST
def remember_languages(request):
    """Store which languages this editor wants to see in forms."""
    languages = request.POST.get("languages")
    if languages not in EditorPreferences.Languages.values:
        return HttpResponseBadRequest()
    EditorPreferences.objects.update_or_create(user=request.user, defaults={"languages": languages})
    return HttpResponse(status=204)


@never_cache
@require_GET
def session(request):
    """Respond to a signed-in user (enforced by Wagtail) with the CSRF token for the next save.

    `ago`: milliseconds since they submitted a form. Also returns whether anything was saved after that.
    """
    answer = {"csrf_token": get_token(request), "user": request.user.pk}
    if (ago := request.GET.get("ago", "")).isdecimal():
        answer["saved"] = has_saved(request.user, timezone.now() - timedelta(milliseconds=min(int(ago), LONGEST)))
    return JsonResponse(answer)


def has_saved(user, since):
    return any(kind.objects.filter(user=user, timestamp__gte=since).exists() for kind in (PageLogEntry, ModelLogEntry))
