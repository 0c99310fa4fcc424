"""Kinds of official documents: names, addresses, and when two documents are versions of one."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.i18n import EN, LT
from cms.normalise.folding import fold


class Kind(models.TextChoices):
    ANNUAL_REPORT = "report", _("Annual report")
    FINANCIAL = "financial", _("Financial statements")
    STATUTES = "statutes", _("Statutes")
    STRATEGY = "strategy", pgettext_lazy("document", "Strategy")
    MINUTES = "minutes", _("Minutes")
    PROCEDURE = "procedure", _("Procedure")
    FORM = "form", pgettext_lazy("document", "Form")
    CONTRACT = "contract", _("Contract")
    OTHER = "other", _("Other document")


# Plural names for headings and filters, in the order in which visitors look for them.
PLURALS = {
    Kind.STATUTES: _("Statutes"),
    Kind.STRATEGY: _("Strategies"),
    Kind.FORM: _("Forms"),
    Kind.PROCEDURE: _("Procedures"),
    Kind.ANNUAL_REPORT: _("Annual reports"),
    Kind.FINANCIAL: pgettext_lazy("several", "Financial statements"),
    Kind.MINUTES: pgettext_lazy("several", "Minutes"),
    Kind.CONTRACT: _("Contracts"),
    Kind.OTHER: _("Other documents"),
}


class AdoptedBy(models.TextChoices):
    MEETING = "meeting", pgettext_lazy("who adopts", "general meeting")
    BOARD = "board", pgettext_lazy("who adopts", "board")
    DIRECTOR = "director", pgettext_lazy("who adopts", "director")
    OTHER = "other", pgettext_lazy("who adopts", "others")


SLUGS = {
    Kind.ANNUAL_REPORT: {LT: "metines-ataskaitos", EN: "annual-reports"},
    Kind.FINANCIAL: {LT: "finansines-ataskaitos", EN: "financial-statements"},
    Kind.STATUTES: {LT: "istatai", EN: "statutes"},
    Kind.STRATEGY: {LT: "strategijos", EN: "strategies"},
    Kind.MINUTES: {LT: "protokolai", EN: "minutes"},
    Kind.PROCEDURE: {LT: "tvarkos", EN: "procedures"},
    Kind.FORM: {LT: "formos", EN: "forms"},
    Kind.CONTRACT: {LT: "sutartys", EN: "contracts"},
    Kind.OTHER: {LT: "kiti", EN: "other"},
}
# IN_FORCE kinds have one valid version at a time, YEARLY ones one per year; others may share a title.
IN_FORCE = {Kind.STATUTES, Kind.STRATEGY, Kind.PROCEDURE, Kind.FORM}
YEARLY = {Kind.ANNUAL_REPORT, Kind.FINANCIAL}


def identity(document):
    """Return the values that all versions of a document share."""
    known = document.kind, " ".join(fold(document.title_lt or "").split())
    if document.kind in IN_FORCE:
        return known
    if document.kind in YEARLY:
        return *known, document.year or (document.adopted_on and document.adopted_on.year)
    return *known, document.number, document.adopted_on
