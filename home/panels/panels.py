"""Panels of projects and strategies, in the order of the contract."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, Panel

from cms.editor.folding import FOLDED, FOLDED_ROWS
from cms.editor.panels import translated
from home.people.checks import body_faults
from home.projects.checks import faults


class FaultsPanel(Panel):
    """Shows inconsistent figures above the form."""

    title = _("Figures that disagree")
    find = staticmethod(faults)

    class BoundPanel(Panel.BoundPanel):
        template_name = "home/admin/faults.html"

        def get_context_data(self, parent_context=None):
            found = list(self.panel.find(self.instance)) if self.instance.pk else []
            return {**super().get_context_data(parent_context), "faults": found, "title": self.panel.title}


class BodyFaultsPanel(FaultsPanel):
    title = _("To correct")
    find = staticmethod(body_faults)


project_panels = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("kind"), FieldPanel("code")]),
            FieldPanel("measure"),
            FieldPanel("strategy"),
            FieldPanel("call"),
            *translated("holder_name"),
            FieldPanel("holder_is_person"),
            FieldRowPanel([FieldPanel("contract_on"), FieldPanel("planned_start"), FieldPanel("planned_end")]),
        ],
        heading=_("The contract"),
    ),
    InlinePanel(
        "steps",
        label=_("step of the project"),
        heading=_("What happened and when"),
        help_text=_("The project’s status and actual dates follow from these steps."),
        min_num=1,
        classname=FOLDED_ROWS,
    ),
    MultiFieldPanel(
        [
            InlinePanel("budget", label=_("source"), heading=_("Sources")),
            FieldPanel("total"),
        ],
        heading=_("Money"),
    ),
    *translated("aim"),
    *translated("activities"),
    *translated("results"),
    InlinePanel(
        "partners",
        label=_("partner"),
        heading=_("Partners"),
        help_text=_("Organisations only. For a cooperation project, the local action groups and the lead partner."),
        classname=f"{FOLDED} {FOLDED_ROWS}",
    ),
    MultiFieldPanel(
        [
            FieldPanel("place"),
            *translated("address"),
            FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
        ],
        heading=_("Where"),
        classname=FOLDED,
    ),
    InlinePanel("photos", label=_("photograph"), heading=_("Photographs"), classname=FOLDED),
    InlinePanel("documents", label=_("document"), heading=pgettext_lazy("on a page", "Documents"), classname=FOLDED),
]
