"""Builders of organisations, bodies and their pages. Every keyword overrides a default."""

import itertools
from datetime import date, timedelta

from django.utils import timezone

from home.models import AboutPage, Body, BodyMember, GovernancePage, MembersPage, Organisation
from tests.support.factories import make_page

_number = itertools.count(1)
SECTORS = ("community", "business", "municipality")
BOARD = ["community"] * 4 + ["business"] * 4 + ["municipality"] * 3


def make_about(home, **kwargs):
    return make_page(home, AboutPage, **{"title": "Apie mus", "title_en": "About us", **kwargs})


def make_members_page(about, **kwargs):
    values = {"joining_lt": "<p>Ateikite</p>", "joining_en": "<p>Come</p>", **kwargs}
    return make_page(about, MembersPage, **{"title": "Nariai", "title_en": "Members", **values})


def make_governance_page(about, **kwargs):
    values = {"title": "Valdymas", "title_en": "Governance", **kwargs}
    return make_page(about, GovernancePage, **values)


def make_organisation(name=None, sector="community", joined_on=date(2020, 1, 1), **kwargs):
    return Organisation.objects.create(
        name_lt=name or f"Organizacija {next(_number)}", sector=sector, joined_on=joined_on, **kwargs
    )


def make_body(kind="board", sectors=(), members=(), **kwargs):
    """Return a body in its present term; `sectors` seats one person each, `members` are dicts."""
    today = timezone.localdate()
    names = {"board": ("Valdyba", "Board"), "administration": ("Administracija", "Administration")}
    name_lt, name_en = names.get(kind, ("Komitetas", "Committee"))
    dates = {"term_starts_on": today - timedelta(days=300), "term_ends_on": today + timedelta(days=700)}
    body = Body(kind=kind, **{"name_lt": name_lt, "name_en": name_en, **dates, **kwargs})
    rows = [{"sector": sector} for sector in sectors] + list(members)
    body.members = [
        BodyMember(**{"name": f"Asmuo {next(_number)}", "sort_order": n, **row}) for n, row in enumerate(rows)
    ]
    body.save()
    return body
