"""What an event should say of who pays."""

from django.utils.translation import gettext as _

from cms.preflight import Finding, check

from .models import EventPage


@check("event_funders")
def events_without_the_funders_of_their_project(content):
    page = content.page
    if not isinstance(page, EventPage) or not page.project_id or page.funding_text_lt or page.funders.all():
        return
    if page.project.funders.exists():
        text = _("The project of this event has funders, but the event names none in the tab “Funders”.")
        yield Finding(text, "id_funders-FORMS")
