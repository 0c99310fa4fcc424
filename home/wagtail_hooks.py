"""The Wagtail hooks of home."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from cms.l10n.quotes import inner_quotes
from cms.web.serving import INSTEAD, serves

from . import views
from .help import hooks as _help  # noqa: F401 - the help registers its own
from .ideas import hooks as _ideas  # noqa: F401 - ideas and surveys register theirs
from .models import Application, Body, ContactMessage, Priority, ProjectPage, StrategyPage
from .people.checks import body_faults
from .projects.checks import faults, over_the_call
from .viewsets import (
    ContactMessageViewSet,
    LibraryViewSetGroup,
    NobodyAdds,
    PeopleViewSetGroup,
    StrategyViewSetGroup,
)

register_permission_policy(ContactMessage, NobodyAdds(ContactMessage))
register_permission_policy(Application, NobodyAdds(Application))
register_snippet(StrategyViewSetGroup)
register_snippet(LibraryViewSetGroup)
register_snippet(PeopleViewSetGroup)


@serves(INSTEAD)
def receive_what_visitors_send(page, request, args, kwargs):
    if request.method == "POST" and views.has_form(page, request):
        return views.receive(request, page)


def warn_of_faults(request, strategy, project=None):
    of_project = over_the_call(project) if project else ()
    for sentence in (*of_project, *(faults(strategy) if strategy else ())):
        messages.warning(request, sentence)


@hooks.register("after_publish_page")
def add_up_the_strategy(request, page):
    """Show inconsistent figures right after a project or strategy is published."""
    if isinstance(page, ProjectPage):
        warn_of_faults(request, page.strategy, page)
    elif isinstance(page, StrategyPage):
        warn_of_faults(request, page)


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def add_up_the_measures(request, instance):
    if isinstance(instance, Priority):
        warn_of_faults(request, instance.strategy)


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def look_through_the_body(request, instance):
    if isinstance(instance, Body):
        for sentence in body_faults(Body.objects.get(pk=instance.pk)):
            messages.warning(request, sentence)


@hooks.register("before_delete_snippet")
def keep_priorities_with_projects(request, instances):
    used = [item for item in instances if isinstance(item, Priority) and item.measures.exclude(projects=None).exists()]
    for priority in used:
        messages.error(
            request, _("“%(priority)s” has projects: move them first.") % {"priority": inner_quotes(priority)}
        )
    return redirect(used[0].snippet_viewset.get_url_name("list")) if used else None


@hooks.register("register_admin_viewset")
def register_contact_messages():
    return ContactMessageViewSet("contact_messages", url_prefix="contact-messages")
