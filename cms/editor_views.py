"""Small questions that the form of a page asks while somebody edits."""

from django.http import HttpResponse, HttpResponseBadRequest, JsonResponse
from django.middleware.csrf import get_token
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from .models import EditorPreferences


@require_POST
def remember_languages(request):
    """Keep which languages this editor wants to see in forms."""
    languages = request.POST.get("languages")
    if languages not in EditorPreferences.Languages.values:
        return HttpResponseBadRequest()
    EditorPreferences.objects.update_or_create(user=request.user, defaults={"languages": languages})
    return HttpResponse(status=204)


@never_cache
@require_GET
def session(request):
    """Answer only somebody who is logged in (Wagtail sees to that), with the token the next save needs."""
    return JsonResponse({"csrf_token": get_token(request)})
