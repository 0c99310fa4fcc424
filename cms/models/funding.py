"""Who pays for a page: its programmes, and what visitors see of them."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import FilteredRelation
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable
from wagtail.url_routing import RouteResult

from cms.funding.publicity import PAPERS, paper_of
from cms.i18n import LANGUAGES, content_language

from .logos import LOGO_SIZE, ProgrammeLogo
from .media import CustomRendition
from .programmes import NO_PERCENTAGE, Programme, is_percentage, share_field


class Funding(Orderable):
    """One funder of one page, with values that differ from the programme's."""

    page = ParentalKey(settings.WAGTAIL_PAGE_MODEL, on_delete=models.CASCADE, related_name="funders")
    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="fundings", verbose_name=_("programme")
    )
    eu_share = share_field(
        _("European Union share here, in per cent"), help_text=_("Only if it differs from that of the programme.")
    )
    project_number = models.CharField(_("project number"), max_length=60, blank=True)

    panels = [FieldPanel("programme"), FieldRowPanel([FieldPanel("eu_share"), FieldPanel("project_number")])]

    class Meta(Orderable.Meta):
        verbose_name = _("funder")
        constraints = [
            models.CheckConstraint(
                condition=is_percentage("eu_share"),
                name="share_of_funding_is_a_percentage",
                violation_error_message=NO_PERCENTAGE,
            )
        ]

    def __str__(self):
        return str(self.programme)

    def clean(self):
        super().clean()
        programme = self.programme if self.programme_id else None
        if programme and not programme.live:
            raise ValidationError({"programme": _("This programme is not published, so visitors cannot see it.")})
        if programme and self.eu_share is not None and not programme.is_european:
            raise ValidationError({"eu_share": _("This programme provides no European Union money.")})

    @property
    def share(self):
        return self.programme.eu_share if self.eu_share is None else self.eu_share


LOGOS = "programme__logos"
LOGO = {name: f"{LOGOS}__{name}" for name in ("pk", "image", "url", *(f"name_{code}" for code, _name in LANGUAGES))}
FILES = f"{LOGOS}__image__renditions"


def joined(fundings):
    """Return the rows with programmes, logos and their files, with one query: one row per logo."""
    files = FilteredRelation(FILES, condition=models.Q(**{f"{FILES}__filter_spec": LOGO_SIZE}))
    logos = {f"logo_{name}": models.F(path) for name, path in LOGO.items()}
    file = {f"file_{name}": models.F(f"files__{name}") for name in ("file", "width", "height")}
    rows = fundings.select_related("programme").annotate(files=files).annotate(**logos, **file)
    found = {}
    for row in rows.order_by("sort_order", "pk", f"{LOGOS}__sort_order", f"{LOGOS}__pk"):
        shown = found.setdefault(row.pk, row).programme.__dict__.setdefault("shown_logos", [])
        if row.logo_pk:
            shown.append(logo_of(row))
    return found.values()


def logo_of(row):
    names = {name: getattr(row, f"logo_{name}") for name in LOGO}
    logo = ProgrammeLogo(image_id=names.pop("image"), **names)
    if row.file_file:
        logo.picture = CustomRendition(file=row.file_file, width=row.file_width, height=row.file_height)
    return logo


def attach_funders(pages):
    """Attach the funders to each page, with one query for all."""
    found = {page.pk: [] for page in pages}
    for funding in joined(Funding.objects.filter(page__in=found)) if found else ():
        if funding.programme.live:
            found[funding.page_id].append(funding)
    for page in pages:
        page.shown_funders = found[page.pk]
    return pages


class FundedMixin:
    """A page that may have funders. Below its address are two printable documents: a poster and a display."""

    served_always = ["funders"]

    @cached_property
    def shown_funders(self):
        """Return the funders in order, with programmes and logos. Takes one query, none without funders."""
        rows = self.related_or_empty("funders")
        found = joined(rows) if isinstance(rows, models.QuerySet) else rows  # a preview has them in memory
        return [funding for funding in found if funding.programme.live]

    def route(self, request, path_components):
        """Route to the documents, which need funders; the other language's word redirects to this language's."""
        paper = paper_of(path_components[0]) if len(path_components) == 1 else None
        if paper and self.live and self.shown_funders:
            return RouteResult(self, kwargs={"paper": paper})
        return super().route(request, path_components)

    def paper_url(self, paper, request=None, language=None):
        language = language or content_language()
        return f"{self.url_in(language, request)}{PAPERS[paper][language]}/"
