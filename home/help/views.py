"""Pages of the help, for everybody with access to the admin."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_GET

from .tasks import TASKS


@require_GET
def index(request):
    return render(request, "home/admin/help/index.html", {"tasks": TASKS.values()})


@require_GET
def task(request, key):
    if key not in TASKS:
        raise Http404
    others = [other for other in TASKS.values() if other.key != key]
    return render(request, TASKS[key].template, {"task": TASKS[key], "others": others})
