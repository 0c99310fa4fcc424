"""The page form for users who may only edit English: everything else is read-only.

It is made from the page's own form. What it does not ask for cannot be posted either.
"""

import re
from functools import cache

from django.forms.formsets import BaseFormSet
from django.template.defaultfilters import linebreaks
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.panels import CommentPanel, FieldPanel, InlinePanel, Panel, PublishingPanel
from wagtail.admin.panels.group import PanelGroup
from wagtail.blocks import StreamValue
from wagtail.fields import RichTextField
from wagtail.rich_text import get_text_for_indexing

from cms.editor.folding import unfolded
from cms.i18n import EN, language_of

from .publishing import english_fields


class ReadPanel(FieldPanel):
    """What a field holds, in words."""

    def __init__(self, field_name, **kwargs):
        super().__init__(field_name, **{**kwargs, "read_only": True})

    def format_value_for_display(self, value):
        if isinstance(value, bool):
            return _("Yes") if value else _("No")
        if isinstance(value, StreamValue):
            texts = [text for child in value for text in child.block.get_searchable_content(child.value)]
            return linebreaks("\n\n".join(str(text) for text in texts))
        if isinstance(self.db_field, RichTextField) and value:
            return linebreaks(get_text_for_indexing(value))
        labels = dict(getattr(self.db_field, "flatchoices", ()))
        return (labels and labels.get(value)) or Panel.format_value_for_display(self, value) or "–"


class ReadChildrenPanel(Panel):
    """What stands on the page in a list, one line each."""

    def __init__(self, relation_name="", **kwargs):
        super().__init__(**kwargs)
        self.relation_name = relation_name

    def clone_kwargs(self):
        return {**super().clone_kwargs(), "relation_name": self.relation_name}

    class BoundPanel(Panel.BoundPanel):
        template_name = "cms/panels/read_children.html"

        @cached_property
        def rows(self):
            return list(getattr(self.instance, self.panel.relation_name).all()) if self.instance else []

        def is_shown(self):
            return bool(self.rows)


class EnglishFormSet(BaseChildFormSet):
    """The English of what stands on the page already. Whatever is posted, nothing is added, removed or moved."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.can_delete = self.can_order = False
        rows = list(super().get_queryset())
        self.places = list(self.posted(rows) if self.is_bound else enumerate(rows))

    def posted(self, rows):
        """Yield (number in the form, row) for what was posted: somebody else may have added and moved rows since."""
        named = {str(row.pk): row for row in rows if row.pk}
        nameless = (row for row in rows if not row.pk)  # of a draft
        pattern = re.compile(rf"{re.escape(self.prefix)}-(\d{{1,4}})-{self.model._meta.pk.name}")
        for number in sorted(int(found[1]) for key in self.data if (found := pattern.fullmatch(key))):
            pk = self.data[f"{self.prefix}-{number}-{self.model._meta.pk.name}"]
            if row := named.pop(pk, None) if pk else next(nameless, None):
                yield number, row

    def initial_form_count(self):
        return len(self.places)

    def total_form_count(self):
        return len(self.places)

    def get_queryset(self):
        return [row for _number, row in self.places]

    def add_prefix(self, index):
        return super().add_prefix(index if index == "__prefix__" else self.places[index][0])

    def _construct_form(self, i, **kwargs):
        # Past the classes that would take the row from the number somebody posted.
        return BaseFormSet._construct_form(self, i, instance=self.places[i][1], **kwargs)

    def save(self, commit=True):
        self.changed_objects, self.deleted_objects, self.new_objects = [], [], []
        manager = getattr(self.instance, self.rel_name)
        changed = [form for form in self.forms if form.has_changed()]
        manager.add(*(form.save(commit=False) for form in changed))
        if commit:
            manager.commit()
        return [form.instance for form in changed]


class EnglishInlinePanel(InlinePanel):
    def get_form_options(self):
        options = super().get_form_options()
        options["formsets"][self.relation_name] |= {
            "formset": EnglishFormSet,
            "min_num": None,
            "max_num": None,
            "validate_min": False,
            "validate_max": False,
        }
        return options

    class BoundPanel(Panel.BoundPanel):
        template_name = "cms/panels/english_children.html"

        @cached_property
        def formset(self):
            return self.form.formsets[self.panel.relation_name]

        @cached_property
        def children(self):
            return [
                self.panel.child_edit_handler.get_bound_panel(
                    instance=form.instance, request=self.request, form=form, prefix=f"{self.prefix}-{number}"
                )
                for number, form in enumerate(self.formset.forms)
            ]


def english_panel(panel):
    """Return what takes a panel's place in this form, None for nothing."""
    if isinstance(panel, PublishingPanel):
        return None
    if isinstance(panel, InlinePanel):
        return english_children(panel)
    if isinstance(panel, PanelGroup):
        kwargs = {**panel.clone_kwargs(), "classname": unfolded(panel.classname)}
        return type(panel)(**{**kwargs, "children": english_panels(panel.children)})
    if isinstance(panel, FieldPanel) and language_of(panel.field_name) != EN:
        heading = panel.heading or capfirst(panel.db_field.verbose_name)
        return ReadPanel(panel.field_name, heading=heading, help_text=panel.help_text, icon=panel.icon)
    return panel.clone() if isinstance(panel, (FieldPanel, CommentPanel)) or not panel.get_form_options() else None


def english_panels(panels):
    return [new for panel in panels if (new := english_panel(panel))]


def english_children(panel):
    common = {"relation_name": panel.relation_name, "heading": panel.heading, "icon": panel.icon}
    if not english_fields(panel.db_field.related_model):
        return ReadChildrenPanel(**common)
    return EnglishInlinePanel(
        **common,
        panels=english_panels(panel.child_edit_handler.children),
        label=panel.label,
        classname=unfolded(panel.classname),
    )


@cache
def english_handler(page_class):
    """Return the panels of a page type's form, bound to it, for those who may only edit English."""
    return english_panel(page_class.get_edit_handler()).bind_to_model(page_class)


def sent_in_vain(page_class, data):
    """Say whether a form was posted that asks for more than English: Lithuanian words, dates, children."""
    own, whole = english_handler(page_class).get_form_class(), page_class.get_edit_handler().get_form_class()
    names = {*whole.base_fields, *whole.formsets} - {*own.base_fields, *own.formsets}
    return any(key.partition("-")[0] in names for key in data)
