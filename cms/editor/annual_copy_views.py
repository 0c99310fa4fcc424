"""The button that makes next year's copy: a draft, opened in its form."""

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.widgets import Button
from wagtail.snippets.views.snippets import EditView

from . import annual_copy
from .widgets import pressed


def make(request, app_label, model_name, pk):
    """Make the copy and redirect to its form; a GET request redirects to the original's form."""
    kind = get_object_or_404(ContentType, app_label=app_label, model=model_name)
    instance = get_object_or_404(kind.model_class() or ContentType, pk=pk)
    found = annual_copy.round_of(instance)
    year = found and found.next_year(instance)
    if not year:
        raise Http404
    if not annual_copy.may_make(request.user, instance):
        raise PermissionDenied
    form_of = AdminURLFinder(request.user).get_edit_url
    if request.method != "POST":
        return redirect(form_of(instance))
    with transaction.atomic():
        made = found.make(latest(instance), year - found.year_of(instance), request.user)
    text = _("This is a draft for %(year)s that nobody sees yet. Check the dates, the text and the files.")
    messages.success(request, text % {"year": year})
    return redirect(form_of(made))


def latest(instance):
    """Return the object as last saved, including draft changes."""
    return instance.get_latest_revision_as_object()


def buttons(instance, user):
    """Yield the button of an object that has an annual copy."""
    found = annual_copy.round_of(instance)
    year = instance.pk and found and found.next_year(instance)
    if year and annual_copy.may_make(user, instance):
        kind = instance._meta
        url = reverse("cms_next_year", args=[kind.app_label, kind.model_name, instance.pk])
        label = _("Create one for %(year)s") % {"year": year}
        yield Button(label, attrs=pressed(url), icon_name="calendar-alt", priority=24)


class YearlyEditView(EditView):
    """The form of a row that has an annual copy."""

    @property
    def header_more_buttons(self):
        return [*super().header_more_buttons, *buttons(self.object, self.request.user)]
