"""The Wagtail hooks of events."""

from django.contrib.auth.models import Permission
from django.shortcuts import redirect
from django.urls import include, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.snippets.models import register_snippet

from cms.l10n.quotes import inner_quotes
from cms.web.serving import INSTEAD, serves

from . import duplication, publishing_hooks, recurrence_views, views  # noqa: F401 - telling registers its own hooks
from .admin import permissions
from .models import Audience, EventPage, Venue
from .terms import Registering
from .viewsets import EventsViewSetGroup

register_snippet(EventsViewSetGroup)


@serves(INSTEAD)
def serve_registration(page, request, args, kwargs):
    match = getattr(request, "routable_resolver_match", None)
    view = {"registration": views.register, "reminder": views.remind_me}.get(match.url_name) if match else None
    if isinstance(page, EventPage) and view:
        return view(request, page, **match.kwargs)


@hooks.register("register_admin_urls")
def register_repeat_url():
    return [path("events/<int:pk>/repeat/", recurrence_views.repeat, name="events_repeat")]


def repeat_buttons(page, user):
    if isinstance(page, EventPage) and recurrence_views.may_repeat(user, page):
        url = reverse("events_repeat", args=[page.pk])
        yield Button(_("Repeat or copy to another date"), url, icon_name="copy", priority=25)


@hooks.register("register_page_header_buttons")
def repeat_in_the_header(page, user, view_name, next_url=None):
    yield from repeat_buttons(page, user)


@hooks.register("register_page_listing_more_buttons")
def repeat_in_the_listing(page, user, next_url=None):
    yield from repeat_buttons(page.specific, user)


@hooks.register("after_copy_page")
def copy_places_and_questions(request, page, new_page):
    """Copy places and questions with Wagtail's page copy. The new date, and so the opening time, is not known yet."""
    if isinstance(new_page, EventPage) and not new_page.alias_of_id:
        duplication.take_along(page, new_page)
        if new_page.pools.exists():
            text = _("The copy has as many places and the same questions; nobody is registered for it.")
            messages.info(
                request, text, buttons=[messages.button(reverse("desk:roster", args=[new_page.pk]), _("Show"))]
            )


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def lead_to_places_and_questions(request, page):
    """Tell an editor who has just chosen registration here where to set up places."""
    is_wanted = isinstance(page, EventPage) and page.registering == Registering.HERE
    if (
        is_wanted
        and request.accepts("text/html")
        and request.user.has_perm(permissions.SET_UP)
        and not page.pools.exists()
    ):
        places = messages.button(reverse("desk:open", args=[page.pk]), _("Set up places"))
        questions = messages.button(reverse("desk:questions", args=[page.pk]), _("Questions"))
        messages.info(request, _("Nobody can register yet: set up the places."), buttons=[places, questions])


@hooks.register("before_delete_snippet")
def keep_what_is_in_use(request, instances):
    """Refuse to delete rows in use: the database would leave events without a venue."""
    used = [thing for thing in instances if isinstance(thing, Venue | Audience) and thing.events.exists()]
    for thing in used:
        count = thing.events.count()
        text = ngettext(
            "“%(thing)s” is used by %(count)s event. Choose another there first.",
            "“%(thing)s” is used by %(count)s events. Choose another there first.",
            count,
        )
        messages.error(request, text % {"thing": inner_quotes(thing), "count": count})
    return redirect(used[0].snippet_viewset.get_url_name("list")) if used else None


# --- The desk: who registered ---------------------------------------------------------------


@hooks.register("register_admin_urls")
def register_desk_urls():
    return [path("registrations/", include("events.admin.urls"))]


class RegistrationsMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm(permissions.SEE)


@hooks.register("register_admin_menu_item")
def register_desk_menu_item():
    url = reverse("desk:index")
    return RegistrationsMenuItem(gettext_lazy("Registrations"), url, name="registrations", icon_name="group", order=165)


@hooks.register("register_permissions")
def offer_desk_rights_in_groups():
    names = [right.partition(".")[2] for right in permissions.RIGHTS]
    return Permission.objects.filter(content_type__app_label="events", codename__in=names)


@hooks.register("register_page_header_buttons")
def registrations_in_the_header(page, user, view_name, next_url=None):
    if isinstance(page, EventPage) and page.pk and user.has_perm(permissions.SEE):
        yield Button(
            _("Registrations"), reverse("desk:roster", args=[page.original.pk]), icon_name="group", priority=26
        )
