"""A project: a page of its own, since the public must be able to find it for years."""

from csp.decorators import csp_update
from django.db import models
from django.db.models import F, Q, prefetch_related_objects
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField
from wagtail.models import PageManager
from wagtail.search import index

from cms.editor.panels import promote_panels
from cms.fields import CodeOrderField
from cms.i18n import LANGUAGES, localized
from cms.indexing.sources import kind
from cms.l10n.number_fields import DegreeField, EuroField
from cms.models import BasePage, SitePage, SluggedModel
from cms.web.maps import MAP
from home.panels import ProjectPageForm
from home.panels.panels import project_panels
from home.projects.facts import money_facts, project_facts
from home.projects.states import Kind
from home.structured_data import project_data

from .ideas import ideas_behind
from .project_facts import ProjectFacts
from .project_querysets import ProjectQuerySet

SEARCH_KIND = kind("project", _("Project"), _("Projects"))


class Place(SluggedModel):
    """A part of the territory, such as a town, village, eldership or district."""

    class Meta:
        verbose_name = _("place of the territory")
        verbose_name_plural = _("places of the territory")


class ProjectPage(ProjectFacts, SitePage):
    Kind = Kind

    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.LOCAL)
    code = models.CharField(_("code"), max_length=60, blank=True, help_text=_("The number of the contract."))
    code_order = CodeOrderField("code")
    strategy = models.ForeignKey(
        "home.StrategyPage",
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="projects",
        verbose_name=_("strategy"),
        help_text=_("Follows the measure."),
    )
    measure = models.ForeignKey(
        "home.Measure",
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="projects",
        verbose_name=_("measure"),
    )
    call = models.ForeignKey(
        "home.CallPage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="projects",
        verbose_name=_("call"),
        help_text=_("The call that the project was selected in."),
    )
    holder_name = models.CharField(_("project holder"), max_length=200, blank=True)
    holder_is_person = models.BooleanField(
        _("the holder is a natural person"),
        default=False,
        help_text=_(
            "The name disappears from this website two years after the page was first published. "
            "Write it nowhere else on the page."
        ),
    )
    contract_on = models.DateField(
        _("contract signed on"), null=True, blank=True, help_text=_("The page must be public within 20 days.")
    )
    planned_start = models.DateField(_("planned start"), null=True, blank=True)
    planned_end = models.DateField(_("planned end"), null=True, blank=True)
    aim = models.TextField(_("aim"), blank=True)
    activities = RichTextField(_("activities"), blank=True)
    results = RichTextField(_("results"), blank=True)
    total = EuroField(
        _("sum of the contract in euros"),
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("Checked against the sources; visitors see the sum of the sources."),
    )
    place = models.ForeignKey(
        Place, on_delete=models.SET_NULL, null=True, blank=True, related_name="projects", verbose_name=_("place")
    )
    address = models.CharField(_("address"), max_length=200, blank=True)
    latitude = DegreeField(_("latitude"), max_digits=9, decimal_places=6, null=True, blank=True)
    longitude = DegreeField(_("longitude"), max_digits=9, decimal_places=6, null=True, blank=True)

    objects = PageManager.from_queryset(ProjectQuerySet)()

    served_with = ["measure__priority", "strategy", "place", "call"]
    served_flags = ["photos", "documents", "ideas"]
    parent_page_types = ["home.ProjectIndexPage"]
    subpage_types = []
    image_fields = ["listing_image"]
    exclude_fields_in_copy = [*BasePage.exclude_fields_in_copy, "code"]
    required_in_english = ["summary", "holder_name", "aim", "activities", "results", "address"]
    base_form_class = ProjectPageForm
    content_panels = [*SitePage.content_panels, *project_panels]
    promote_panels = promote_panels("listing_image")
    # A person's name is never indexed: an index does not notice that two years have passed.
    not_searched = [*SitePage.not_searched, "holder_name"]
    search_fields = [
        *SitePage.search_fields,
        index.SearchField("code"),
        index.SearchField("searchable_holder"),
        *(index.SearchField(f"{name}_{language}") for name in ("aim", "activities") for language, _name in LANGUAGES),
    ]

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        constraints = [
            models.CheckConstraint(
                condition=Q(planned_start=None) | Q(planned_end=None) | Q(planned_end__gte=F("planned_start")),
                name="project_ends_after_it_starts",
                violation_error_message=_("The project must end after it starts."),
            )
        ]

    def search_facts(self):
        holder = "" if self.holder_is_person else localized(self, "holder_name")
        words = " ".join(filter(None, (self.code, holder)))
        return {"kind": SEARCH_KIND, "dated_on": self.contract_on, "words": words}

    @method_decorator(csp_update({"frame-src": [MAP.rstrip("/")]}))
    def serve(self, request, *args, **kwargs):
        """Allow an external map, which only these pages open, after a click."""
        return super().serve(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        index_url = (self.get_url(request) or "").rsplit("/", 2)[0] + "/"  # without asking the database
        photos = list(self.related_or_empty("photos", "image"))
        pictures = [photo.image for photo in photos] + ([self.listing_image] if self.listing_image else [])
        prefetch_related_objects(pictures, "renditions")
        partners = [partner for partner in self.small_children("partners") if localized(partner, "name")]
        return {
            **super().get_context(request, *args, **kwargs),
            "share_type": "article",
            "facts": project_facts(self, index_url),
            "money_facts": money_facts(self),
            "photos": photos,
            "documents": [item.document for item in self.related_or_empty("documents", "document")],
            "ideas": ideas_behind(self),
            "partners": sorted(partners, key=lambda partner: not partner.is_lead),
            "structured_data": project_data(self, request),
        }
