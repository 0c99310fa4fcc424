"""A reminder the day before, for people who do not register."""

from django.shortcuts import redirect, render
from django.utils import timezone

from cms.i18n import content_language
from cms.l10n.identity import norm_email
from cms.mail.sent_to import thanks
from cms.security.form_limits import may_send, too_many
from events import services
from events.forms import ReminderForm
from events.kinds import REMIND_WORDS

from .registering import to_own_word


def remind_me(request, page, word):
    if word != REMIND_WORDS[content_language()]:
        return to_own_word(request, page)
    if page.is_cancelled or page.starts_at <= timezone.now():
        return redirect(page.get_url(request))  # too late for a reminder
    form = ReminderForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        email = form.cleaned_data["email"]
        if may_send(request, f"reminder {page.pk}", email=norm_email(email)):
            services.remind_me(event=page, email=email, language=content_language())
            return thanks("?sent", email)
        form.add_error(None, too_many())
    context = {"page": page, "event": page, "form": form, "is_sent": "sent" in request.GET}
    return render(request, "events/reminder.html", context)
