"""The history of a page by language, comparison of two versions, and usage."""

from functools import partial

import django_filters
from django.contrib.admin.utils import quote
from django.forms import RadioSelect
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.compare import ChildRelationComparison
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.history import ActionColumn
from wagtail.admin.views.pages.history import PageHistoryFilterSet, PageHistoryView
from wagtail.admin.views.pages.revisions import RevisionsCompareView
from wagtail.admin.views.pages.usage import UsageView
from wagtail.snippets.views.snippets import HistoryView

from cms.i18n import IN_LANGUAGE, language_of

from .revision_languages import CHOICES, NAMES, SHARED, language_of_path, languages_of_entries

ALL = pgettext_lazy("languages", "All")


class LanguagesColumn(Column):
    """Names languages, one line for each that `accessor` returns."""

    cell_template_name = "cms/admin/languages_cell.html"

    def get_value(self, instance):
        return [NAMES[language] for language in super().get_value(instance)]


class LanguageHistoryFilterSet(PageHistoryFilterSet):
    language = django_filters.ChoiceFilter(
        label=_("Language"), choices=CHOICES, method="touching", widget=RadioSelect, empty_label=ALL
    )

    def touching(self, entries, name, language):
        fits = [entry.pk for entry, languages in languages_of_entries(entries) if language in languages]
        return entries.filter(pk__in=fits)


class RestoringColumn(ActionColumn):
    """Labels the action that restores a version, which Wagtail calls "review"."""

    def get_actions(self, instance, parent_context):
        actions = super().get_actions(instance, parent_context)
        if actions and (name := self.url_names.get("revisions_revert")):
            restoring = reverse(name, args=[quote(self.object.pk), instance.revision_id])
            for action in actions:
                if action["url"] == restoring:
                    action["label"] = gettext("Restore this version")
        return actions


class RestoringMixin:
    @property
    def columns(self):
        what, *rest = super().columns
        of_wagtail = ("label", "object", "url_names", "user_can_unschedule")
        return [RestoringColumn(what.name, **{name: getattr(what, name) for name in of_wagtail}), *rest]


class RowHistoryView(RestoringMixin, HistoryView):
    pass


class LanguageHistoryView(RestoringMixin, PageHistoryView):
    filterset_class = LanguageHistoryFilterSet

    @property
    def columns(self):
        what, *rest = super().columns
        return [what, LanguagesColumn("languages", label=_("Language"), width="12%"), *rest]

    def get_table(self, object_list, **kwargs):
        """Prefetch the versions of all lines."""
        entries = list(object_list)
        for entry, languages in languages_of_entries(entries):
            entry.languages = [language for language in NAMES if language in languages]
        return super().get_table(entries, **kwargs)


def in_language(comparison, language):
    """Return the part of a comparison in one language, or None."""
    if not issubclass(comparison.func, ChildRelationComparison):
        return comparison if (language_of(comparison.args[0].name) or SHARED) == language else None
    relation, fields = comparison.args
    narrowed = [one for field in fields if (one := in_language(field, language))]
    return partial(comparison.func, relation, narrowed, **comparison.keywords) if narrowed else None


class CompareLanguagesView(RevisionsCompareView):
    template_name = "cms/admin/compare.html"

    @property
    def language(self):
        asked = self.request.GET.get("language")
        return asked if asked in NAMES else ""

    def get_edit_handler(self):
        return LanguageHandler(super().get_edit_handler(), self.language)

    def _get_comparison(self, revision_a, revision_b):
        found = super()._get_comparison(revision_a, revision_b)
        for one in found:
            if one.is_field and one.field.name in ("title", "slug"):  # Wagtail's own labels name no language
                one.field_label = format_lazy("{} ({})", one.field_label(), IN_LANGUAGE[language_of(one.field.name)])
        return found

    def get_context_data(self, *args, **kwargs):
        choices = [("", ALL), *CHOICES]
        return {**super().get_context_data(*args, **kwargs), "choices": choices, "chosen": self.language}


class LanguageHandler:
    """Wraps a page's panels in a comparison and shows one language only."""

    def __init__(self, panels, language):
        self.panels, self.language = panels, language

    def get_bound_panel(self, **kwargs):
        self.bound = self.panels.get_bound_panel(**kwargs)
        return self

    def get_comparison(self):
        comparisons = self.bound.get_comparison()
        if not self.language:
            return comparisons
        return [one for comparison in comparisons if (one := in_language(comparison, self.language))]


class LanguageUsageView(UsageView):
    @property
    def columns(self):
        def languages(row):
            return [language_of_path(reference.content_path) for reference in row["references"]]

        return [*super().columns, LanguagesColumn("language", label=_("Language"), accessor=languages)]
