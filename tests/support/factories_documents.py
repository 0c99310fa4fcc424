"""Builders of the library."""

import itertools
from datetime import date

from django.core.files.base import ContentFile

from cms.models import CustomDocument
from home.demo.pdf import make_pdf
from home.models import AnnualFacts, DocumentIndexPage, LegalAct, OfficialDocument
from tests.support.factories import make_page

_number = itertools.count(1)


def make_library(home, **kwargs):
    return make_page(home, DocumentIndexPage, **{"title": "Dokumentai", "title_en": "Documents", **kwargs})


def make_file(text="Tekstas", language="lt", **kwargs):
    """Return a document of Wagtail's with a real PDF."""
    number = next(_number)
    content = ContentFile(make_pdf(f"Failas {number}", [text], language), f"failas-{number}.pdf")
    document = CustomDocument(**{"title": f"Failas {number}", "title_en": f"File {number}", **kwargs}, file=content)
    document._set_document_file_metadata()
    document.save()
    return document


def make_official(kind="report", adopted_on=date(2026, 4, 20), **kwargs):
    """Return a public document with a file in Lithuanian; `file_lt=None` leaves it out."""
    number = next(_number)
    values = {"title_lt": f"Dokumentas {number}", "title_en": f"Document {number}", "live": True, **kwargs}
    values.setdefault("file_lt", None if "file_lt" in kwargs else make_file())
    document = OfficialDocument(kind=kind, adopted_on=adopted_on, **values)
    document.save()
    return document


def make_act(title="Vietos plėtros taisyklės", title_en="Rules of local development", **kwargs):
    urls = {"url_lt": "https://example.org/lt", "url_en": "https://example.org/en"}
    return LegalAct.objects.create(title_lt=title, title_en=title_en, **{**urls, **kwargs})


def make_year(year, members, **kwargs):
    return AnnualFacts.objects.create(year=year, members=members, **kwargs)
