"""Where the links without words are: told at every save, and kept in a report for whoever has time for them."""

from collections import defaultdict

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from modeltranslation.translator import translator
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permissions import policy_registry

from cms.i18n import LANGUAGES
from cms.models import BasePage
from cms.translations.fields import parental_key

from .link_text import faults_of_fields, link_fields

AT_ONCE = 500


def rows_with_faults(model):
    """Yield (id of the object it belongs to, faults) for the rows of one model, as they stand in the database."""
    key = parental_key(model)
    columns = [f"{field.name}_{language}" for field in link_fields(model) for language, _label in LANGUAGES]
    rows = model._base_manager.order_by("pk").values_list(key.attname if key else "pk", *columns)
    for owner, *values in rows.iterator(chunk_size=AT_ONCE) if columns else ():
        if found := list(faults_of_fields(model, dict(zip(columns, values, strict=True)))):
            yield owner, found


def all_faults():
    """Return {object: faults} of public pages and of snippets, sorted by what they are called."""
    found = defaultdict(lambda: defaultdict(list))
    for model in translator.get_registered_models(abstract=False):
        key = parental_key(model)
        owner = key.related_model if key else model
        for pk, faults in rows_with_faults(model):
            found[BasePage if issubclass(owner, BasePage) else owner][pk] += faults
    pairs = []
    for model, by_pk in found.items():
        rows = model.objects.live() if model is BasePage else model._default_manager.all()
        pairs += [(row, list(dict.fromkeys(by_pk[pk]))) for pk, row in rows.in_bulk(by_pk).items()]
    return sorted(pairs, key=lambda pair: name_of(pair[0]).casefold())


def name_of(row):
    return row.get_admin_display_title() if isinstance(row, BasePage) else str(row)


class LinkWordsView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    page_title = _("Uninformative links")
    header_icon = "link"
    template_name = "cms/admin/links_without_words.html"
    any_permission_required = ["add", "change", "publish"]

    @property
    def permission_policy(self):
        """That of pages, which Wagtail registers only when all apps are ready."""
        return policy_registry.get_by_type(BasePage)

    def get_context_data(self, **kwargs):
        finder = AdminURLFinder(self.request.user)
        rows = [(name_of(row), finder.get_edit_url(row), faults) for row, faults in all_faults()]
        return {**super().get_context_data(**kwargs), "rows": [row for row in rows if row[1]]}
