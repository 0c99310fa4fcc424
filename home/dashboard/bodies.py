"""What needs correction in the bodies."""

from django.db.models import Prefetch
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext

from cms.dashboard import Line, Source, may, source
from home.models import Body, BodyMember
from home.people.checks import body_faults

NAMED = 5  # lines that name one body each


@source("bodies")
class Bodies(Source):
    """Bodies that need attention because a date has passed, not because somebody edited them."""

    def is_for(self, user):
        return may(user, "change", Body)

    def lines(self, found, user, at):
        today = timezone.localdate(at)
        members = Prefetch("members", BodyMember.objects.select_related("organisation"))
        bodies = Body.objects.begun(today).with_successor(today).prefetch_related(members)
        faulty = [(body, faults) for body in bodies if (faults := list(body_faults(body, today)))]
        for body, faults in faulty[:NAMED]:
            url = reverse(Body.snippet_viewset.get_url_name("edit"), args=[body.pk])
            yield Line(f"{body}: {' '.join(faults)}", url)
        if more := len(faulty[NAMED:]):
            text = ngettext("%(n)s more body needs attention.", "%(n)s more bodies need attention.", more)
            yield Line(text % {"n": more}, reverse(Body.snippet_viewset.get_url_name("list")))
