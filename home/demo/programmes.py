"""Who pays in the demo: a programme of the city, one of the countryside, and the municipality. Shares are invented."""

from pathlib import Path

from django.core.files.images import ImageFile

from cms.funding.statements import Fund
from cms.i18n import EN, LT
from cms.models import CustomImage, Funding, Programme, ProgrammeLogo

from .library import note_file, set_translated
from .parts import Both
from .typography import typeset

# The group's own sign, which stands beside the emblem where the group itself acts.
SIGN = Path(__file__).resolve().parents[2] / "cms" / "static" / "cms" / "img" / "icon-512.png"
SIGN_ALT = Both("Gijuvėnų vietos veiklos grupės ženklas", "The sign of Gijuvėnai Local Action Group")
LAW = "https://eur-lex.europa.eu/eli/reg"

# key -> name, words of its own, fields, number of the regulation with its name
PROGRAMMES = {
    "city": (
        Both(
            "2021–2027 metų Europos Sąjungos fondų investicijų programa",
            "European Union Funds’ Investments Programme for 2021–2027",
        ),
        None,
        {"fund": Fund.ESF, "starts_in": 2021, "ends_in": 2027, "eu_share": "92.50"},
        (
            "2021/1060",
            Both("Reglamentas (ES) 2021/1060, 47 ir 50 straipsniai", "Regulation (EU) 2021/1060, Articles 47 and 50"),
        ),
    ),
    "rural": (
        Both(
            "Lietuvos žemės ūkio ir kaimo plėtros 2023–2027 metų strateginis planas, LEADER",
            "Strategic Plan for Agriculture and Rural Development of Lithuania for 2023–2027, LEADER",
        ),
        None,
        {"fund": Fund.EAFRD, "starts_in": 2023, "ends_in": 2027, "eu_share": "80"},
        ("2021/2115", Both("Reglamentas (ES) 2021/2115", "Regulation (EU) 2021/2115")),
    ),
    "municipal": (
        Both("Gijuvėnų savivaldybės bendruomenių programa", "Community Programme of Gijuvėnai Municipality"),
        Both("Parėmė Gijuvėnų savivaldybė", "Supported by Gijuvėnai Municipality"),
        {"fund": Fund.MUNICIPAL, "starts_in": 2024, "ends_in": 2027},
        None,
    ),
}


def get_programmes():
    """Return {key: programme}."""
    return {key: get_programme(*values) for key, values in PROGRAMMES.items()}


def get_programme(name, words, fields, law):
    programme = Programme.objects.filter(name_lt=typeset(name.lt, LT)).first()
    if programme is None:
        programme = Programme(**fields)
        set_translated(programme, "name", name)
        if words:
            set_translated(programme, "own_statement", words)
        if law:
            number, title = law
            for language, code in ((LT, "lit"), (EN, "eng")):
                act = {"name": typeset(getattr(title, language), language), "url": f"{LAW}/{number}/oj/{code}"}
                setattr(programme, f"legal_acts_{language}", [("act", act)])
            programme.logos = [logo()]
        programme.save()
        programme.save_revision().publish()
    return programme


def logo():
    sign = CustomImage.objects.filter(title=SIGN_ALT.lt).first()
    if sign is None:
        with SIGN.open("rb") as file:
            sign = CustomImage(title=SIGN_ALT.lt, file=ImageFile(file, name=SIGN.name))
            note_file(sign)
            set_translated(sign, "alt_text", SIGN_ALT)
            sign.save()
    logo = ProgrammeLogo(image=sign)
    set_translated(logo, "name", Both("Gijuvėnų miesto vietos veiklos grupė", "Gijuvėnai Local Action Group"))
    return logo


def funders_of(source, programmes):
    """Return who pays for a page: those it names, or those whose money a project has."""
    sources = {row[0] for row in getattr(source, "money", ())}
    keys = [key for key, money in (("city", "eu"), ("municipal", "municipality")) if money in sources]
    return [Funding(programme=programmes[key]) for key in (*getattr(source, "funding", ()), *keys)]
