"""A letter the day before, for who does not register."""

from django.http import HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone

from cms.i18n import content_language
from events import services
from events.forms import ReminderForm
from events.kinds import REMIND_WORDS

from .limits import is_allowed, too_many
from .registering import to_own_word


def remind_me(request, page, word):
    if word != REMIND_WORDS[content_language()]:
        return to_own_word(request, page)
    if page.is_cancelled or page.starts_at <= timezone.now():
        return redirect(page.get_url(request))  # too late to remind of it
    form = ReminderForm(request.POST or None)
    if request.method == "POST":
        is_valid = form.is_valid()
        if (is_valid or form.is_suspicious) and not is_allowed(request, form):
            form.add_error(None, too_many())
        elif is_valid:
            services.remind_me(event=page, email=form.cleaned_data["email"], language=content_language())
            return HttpResponseRedirect("?sent")
    context = {"page": page, "event": page, "form": form, "is_sent": "sent" in request.GET}
    return render(request, "events/reminder.html", context)
