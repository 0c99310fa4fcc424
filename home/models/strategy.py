"""The strategy, with progress counted from its projects."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.models import PageManager

from cms.blocks import BodyBlock
from cms.editor.folding import FOLDED
from cms.editor.panels import translated
from cms.fields import StreamField
from cms.i18n import content_language
from cms.l10n.number_fields import EuroField
from cms.models import SitePage
from home.panels.panels import FaultsPanel
from home.projects.facts import strategy_facts
from home.projects.filters import WORDS
from home.projects.opendata import INDICATORS_FILE, STRATEGY_FILE, either, indicators_file, strategy_file
from home.projects.progress import Progress
from home.projects.states import Kind
from home.structured_data import dataset

from .calls import CallPage
from .pages import list_url
from .project_querysets import StrategyQuerySet

# How many projects the strategy's page shows.
LATEST = 8


class StrategyPage(RoutablePageMixin, SitePage):
    """A strategy. The one in force is a child of the home page, former ones are its children."""

    class State(models.TextChoices):
        PREPARED = "prepared", _("Being prepared")
        RUNNING = "running", _("Being carried out")
        ENDED = "ended", _("Completed")

    state = models.CharField(_("status"), max_length=8, choices=State.choices, default=State.RUNNING)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    approved_by = models.CharField(_("approved by"), max_length=200, blank=True)
    territory = models.TextField(_("territory"), blank=True)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("content"))
    document = models.ForeignKey(
        "cms.CustomDocument",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("text of the strategy"),
    )
    total = EuroField(
        _("sum of the strategy in euros"),
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_(
            "As in the text of the strategy. Checked against the measures and running costs; visitors see their sum."
        ),
    )
    running_costs = EuroField(
        _("of which for running the strategy"), max_digits=12, decimal_places=2, null=True, blank=True
    )

    objects = PageManager.from_queryset(StrategyQuerySet)()

    served_with = ["document"]
    parent_page_types = ["home.HomePage", "home.StrategyPage"]
    subpage_types = ["home.StrategyPage", "home.StandardPage"]
    required_in_english = ["summary", "approved_by", "territory", "body"]
    content_panels = [
        *SitePage.content_panels,
        FaultsPanel(),
        MultiFieldPanel(
            [
                FieldPanel("state"),
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                FieldPanel("approved_on"),
                *translated("approved_by"),
                *translated("territory"),
                FieldPanel("document"),
            ],
            heading=_("The strategy"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("total"), FieldPanel("running_costs")])],
            heading=_("Money"),
            help_text=_("Sums of measures are entered with the measures; sums granted and spent, with the projects."),
            classname=FOLDED,
        ),
        *translated("body"),
    ]

    class Meta:
        verbose_name = _("strategy")
        verbose_name_plural = _("strategies")
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=models.F("starts_on")),
                name="strategy_ends_after_it_starts",
                violation_error_message=_("The strategy must end after it starts."),
            )
        ]

    def clean(self):
        super().clean()
        if self.running_costs and self.total and self.running_costs > self.total:
            raise ValidationError({"running_costs": _("This is more than the whole strategy.")})

    # --- Addresses -----------------------------------------------------------------------

    @path("")
    def page(self, request):
        return self.render(request)

    @re_path(rf"^(?P<name>{either(STRATEGY_FILE)})\.(?P<kind>csv|json)/$", name="figures")
    def figures(self, request, name, kind):
        return self.own_file(request, name, kind, STRATEGY_FILE, strategy_file)

    @re_path(rf"^(?P<name>{either(INDICATORS_FILE)})\.(?P<kind>csv)/$", name="indicators")
    def indicators(self, request, name, kind):
        return self.own_file(request, name, kind, INDICATORS_FILE, indicators_file)

    def own_file(self, request, name, kind, names, answer):
        """Serve the open data file, named in the language of the address."""
        own = names[content_language()]
        if name != own:
            return redirect(f"{self.get_url(request)}{own}.{kind}", permanent=True)
        return answer(self, kind, request)

    def get_context(self, request, *args, **kwargs):
        language, url, progress = content_language(), self.get_url(request) or "", Progress(self)
        files = [f"{url}{STRATEGY_FILE[language]}.{kind}" for kind in ("csv", "json")]
        calls = CallPage.objects.visible().current().filter(measure__priority__strategy=self).by_measure()
        for line in (line for priority in progress.priorities for line in priority.lines):
            line.of.shown_calls = calls.get(line.of.pk, [])
        projects = list(progress.projects.visible().exclude(kind=Kind.RUNNING).latest_first().with_sums()[:LATEST])
        return {
            **super().get_context(request, *args, **kwargs),
            "progress": progress,
            "facts": strategy_facts(self),
            "documents": [self.document] if self.document else [],
            "projects": projects,
            "projects_url": list_url(projects, request),
            "measure_word": WORDS["measure"][language],
            "files": {"csv": files[0], "json": files[1], "indicators": f"{url}{INDICATORS_FILE[language]}.csv"},
            "former": StrategyPage.objects.child_of(self).visible().order_by("-starts_on") if self.numchild else [],
            "structured_data": dataset(self, request, files),
        }
