"""Phone calls instead of e-mails: what to say, and a tick when it is done."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from cms.mail import outbox
from cms.models import OutgoingMail
from events.phone_calls import drop_obsolete, people

from .emails import with_words
from .permissions import CHANGE, SEE, may, needs


@needs(SEE)
def calls(request):
    page = Paginator(people(), 25).get_page(request.GET.get("p"))
    for mail in (mail for mails in page for mail in with_words(mails)):
        mail.words = words(mail)
    context = {"page": page, "may": may(request.user)}
    return TemplateResponse(request, "events/admin/desk/calls.html", context)


def words(mail):
    """Return what to say. An e-mail that is no longer needed needs no call either."""
    try:
        return outbox.render(mail).body
    except outbox.NoLongerNeeded:
        return _("This is no longer needed: tick it off.")
    except Exception:  # one e-mail that cannot be rendered must not hide the others
        return _("The text cannot be shown just now.")


@require_POST
@needs(CHANGE)
def called(request, pk):
    """Mark a call as made, with the other calls to the same person that were shown with it."""
    get_object_or_404(OutgoingMail, pk=pk, kind__startswith="events.")
    shown = {str(pk), *request.POST.getlist("with")}
    drop_obsolete(timezone.now())  # otherwise the calls this one makes obsolete would be shown again
    same = next((mails for mails in people() if any(mail.pk == pk for mail in mails)), [])
    ticked_off = [outbox.tick_off(mail) for mail in same if str(mail.pk) in shown]
    if any(ticked_off):
        messages.success(request, _("Ticked off."))
    else:
        messages.warning(request, _("Somebody else has called already."))
    return redirect("desk:calls")
