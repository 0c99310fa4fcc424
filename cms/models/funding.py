"""Who pays for a page: the programmes it names, and what visitors see of them."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Prefetch, prefetch_related_objects
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable
from wagtail.url_routing import RouteResult

from cms.i18n import content_language
from cms.papers import PAPERS, paper_of

from .programmes import NO_PERCENTAGE, Programme, ProgrammeLogo, is_percentage, share_field


class Funding(Orderable):
    """One funder of one page, with what differs there."""

    page = ParentalKey(settings.WAGTAIL_PAGE_MODEL, on_delete=models.CASCADE, related_name="funders")
    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="fundings", verbose_name=_("programme")
    )
    eu_share = share_field(
        _("share of the European Union here, in percent"), help_text=_("Only where it is not that of the programme.")
    )
    project_number = models.CharField(_("number of the project"), max_length=60, blank=True)

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
            raise ValidationError({"programme": _("This programme is not published, so visitors would not see it.")})
        if programme and self.eu_share is not None and not programme.is_european:
            raise ValidationError({"eu_share": _("This programme gives no money of the European Union.")})

    @property
    def share(self):
        return self.programme.eu_share if self.eu_share is None else self.eu_share


class FundedMixin:
    """A page that may name who pays for it. Two papers stand behind its address: a poster and a display."""

    served_always = ["funders"]

    @cached_property
    def shown_funders(self):
        """Return who pays, in order: a query each for them, their logos and the files of these; else none."""
        found = [funding for funding in self.found("funders", "programme") if funding.programme.live]
        logos = ProgrammeLogo.objects.select_related("image").prefetch_related("image__renditions")
        prefetch_related_objects([funding.programme for funding in found], Prefetch("logos", logos))
        return found

    def route(self, request, path_components):
        """A poster needs funders; a word of the other language leads to that of this one."""
        paper = paper_of(path_components[0]) if len(path_components) == 1 else None
        if paper and self.live and self.shown_funders:
            return RouteResult(self, kwargs={"paper": paper})
        return super().route(request, path_components)

    def paper_url(self, paper, request=None, language=None):
        language = language or content_language()
        return f"{self.url_in(language, request)}{PAPERS[paper][language]}/"
