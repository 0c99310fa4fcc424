"""The Wagtail hooks of ideas and surveys."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet

from cms.l10n.quotes import inner_quotes
from cms.models import BasePage
from home.models import SurveyPage
from home.viewsets.ideas import IdeaViewSet

from .states import IdeaState

register_snippet(IdeaViewSet)


@hooks.register("register_log_actions")
def name_decisions(actions):
    @actions.register_action("home.idea.decide")
    class Decision(LogFormatter):
        label = gettext_lazy("Decide on an idea")

        def format_message(self, log_entry):
            names = {name: IdeaState(value).label for name, value in log_entry.data.items()}
            return _("Decided: “%(was)s” became “%(is)s”") % names if names else self.label


def surveys_without_results(page):
    """Return the survey, or the surveys below the page, that have closed without published results."""
    surveys = SurveyPage.objects.live().descendant_of(page, inclusive=True)
    return [survey for survey in surveys if survey.owes_results]


def refuse_to_hide(request, pages, back):
    owing = [survey for page in pages for survey in surveys_without_results(page)] if request.method == "POST" else []
    for survey in owing:
        sentence = _("“%(survey)s” cannot be archived before its results are published: people have answered it.")
        messages.error(request, sentence % {"survey": inner_quotes(survey.get_admin_display_title())})
    return redirect(back) if owing else None


@hooks.register("before_unpublish_page")
@hooks.register("before_delete_page")
def keep_surveys_public(request, page):
    return refuse_to_hide(request, [page], reverse("wagtailadmin_pages:edit", args=[page.pk]))


@hooks.register("before_bulk_action")
def keep_chosen_surveys_public(request, action_type, objects, action):
    """Exclude these surveys and let the action continue with the others."""
    if action_type in ("unpublish", "delete") and objects and isinstance(objects[0], BasePage):
        objects[:] = [page for page in objects if not refuse_to_hide(request, [page], action.next_url)]
