"""Those without e-mail: what would have been a letter is read out on the telephone and ticked off."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from cms import outbox
from cms.models import OutgoingMail

from .access import CHANGE, SEE, may, needs
from .letters import to_call, with_words


@needs(SEE)
def calls(request):
    page = Paginator(to_call(), 25).get_page(request.GET.get("p"))
    for mail in with_words(page):
        mail.words = words(mail)
    context = {"page": page, "may": may(request.user)}
    return TemplateResponse(request, "events/admin/desk/calls.html", context)


def words(mail):
    """What to say. A letter whose matter is settled is a call the less."""
    try:
        return outbox.render(mail).body
    except outbox.NoLongerNeeded:
        return _("This is no longer needed: tick it off.")
    except Exception:  # one letter that cannot be made must not hide the others
        return _("The text cannot be shown just now.")


@require_POST
@needs(CHANGE)
def called(request, pk):
    mail = get_object_or_404(OutgoingMail, pk=pk, kind__startswith="events.")
    if outbox.tick_off(mail):
        messages.success(request, _("Ticked off."))
    else:
        messages.warning(request, _("Somebody else has called already."))
    return redirect("desk:calls")
