"""What choosers show. Everybody with a login to the admin may open them, so they must not tell more than the screens
behind them: no drafts, private pages or rows that wait for a decision to those who may not see them there."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from wagtail.admin.views import chooser as pages
from wagtail.models import DraftStateMixin
from wagtail.permissions import policy_registry
from wagtail.snippets.views import chooser as rows

from cms.models import BasePage
from cms.web.privacy import restricted

ANY_RIGHT = {"add", "change", "delete", "view"}
LONGEST_ID = 19  # digits of a database integer


def seen_by(user, found):
    """Return the pages a user may see: public ones, and those in sections they have a permission for."""
    if user.is_superuser:
        return found
    own = policy_registry.get_by_type(BasePage).explorable_instances(user)
    return found.filter(Q(pk__in=own.order_by().values("pk")) | Q(~restricted(), live=True))


class BrowseView(pages.BrowseView):
    """Checks the parent page too: Wagtail's hooks only filter its children."""

    def get_object_list(self):
        if not seen_by(self.request.user, BasePage.objects.filter(pk=self.parent_page.pk)).exists():
            raise PermissionDenied
        return super().get_object_list()


class ChosenMultipleView(pages.ChosenMultipleView):
    def get(self, request):
        wanted = {pk for pk in request.GET.getlist("id") if pk.isdecimal() and len(pk) < LONGEST_ID}
        if seen_by(request.user, BasePage.objects.filter(pk__in=wanted)).count() != len(wanted):
            raise PermissionDenied
        return super().get(request)


class OnlySeenRowsMixin:
    """Users without a permission for the model choose from public rows."""

    def get_object_list(self):
        return self.seen(super().get_object_list())

    def seen(self, found):
        if policy_registry.get_by_type(self.model_class).user_has_any_permission(self.request.user, ANY_RIGHT):
            return found
        if hasattr(found, "public"):
            return found.public()
        return found.filter(live=True) if issubclass(self.model_class, DraftStateMixin) else found


class ChooseView(OnlySeenRowsMixin, rows.ChooseView):
    pass


class ChooseResultsView(OnlySeenRowsMixin, rows.ChooseResultsView):
    pass


class ChosenView(OnlySeenRowsMixin, rows.SnippetChosenView):
    def get_object(self, pk):
        return self.seen(self.model_class.objects.all()).get(pk=pk)


class ChosenRowsView(OnlySeenRowsMixin, rows.SnippetChosenMultipleView):
    def get_objects(self, pks):
        return self.seen(super().get_objects(pks))


class CreateRowView(rows.SnippetChooserViewSet.create_view_class):
    """Answers 404 for models that cannot be created in a chooser, where Wagtail raises an error."""

    def can_create(self):
        return bool(self.get_creation_form_class()) and super().can_create()


class OnlySeenChooserViewSet(rows.SnippetChooserViewSet):
    choose_view_class = ChooseView
    choose_results_view_class = ChooseResultsView
    chosen_view_class = ChosenView
    chosen_multiple_view_class = ChosenRowsView
    create_view_class = CreateRowView
