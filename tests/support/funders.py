"""Programmes, their partners' logos, and pages that they pay for. Every keyword overrides a default."""

from cms.funding.statements import Fund
from cms.models import BasePage, Funding, Programme, ProgrammeLogo
from tests.support.factories import make_image

PART = {"lt": "Bendrai finansuoja Europos Sąjunga", "en": "Co-funded by the European Union"}
WHOLE = {"lt": "Finansuoja Europos Sąjunga", "en": "Funded by the European Union"}


def make_programme(name="Miesto programa", name_en="City programme", **kwargs):
    values = {"fund": Fund.ESF, "starts_in": 2021, "ends_in": 2027, "eu_share": 85, **kwargs}
    return Programme.objects.create(name_lt=name, name_en=name_en, **values)


def make_logo(programme, width=640, height=480, name="Ministerija", name_en="Ministry", **kwargs):
    image = make_image(width, height, title=name, alt_text_lt=name, alt_text_en=name_en)
    return ProgrammeLogo.objects.create(programme=programme, image=image, name_lt=name, name_en=name_en, **kwargs)


def fund(page, programme, **kwargs):
    return Funding.objects.create(page=BasePage.objects.get(pk=page.pk), programme=programme, **kwargs)


def fund_richly(page):
    """Name two programmes with three logos: as much as a page ever has."""
    for name in ("Miesto", "Kaimo"):
        programme = make_programme(f"{name} programa", name, fund=Fund.ESF)
        for number in range(3):
            make_logo(programme, name=f"{name} {number}")
        fund(page, programme)
