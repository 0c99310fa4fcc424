"""The result page: results, alternatives, filters."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Exists, OuterRef
from django.db.models.functions import Left
from django.utils.translation import gettext as _

from cms.indexing.sources import kinds, sources

from .choices import promoted
from .dialects import dialect
from .models import SearchEntry, SearchTask
from .parsing import parse
from .searching import FEW, finds_anything, search
from .snippets import LOOKED_THROUGH, excerpt, marked
from .spelling import corrected
from .visibility import visible

PER_PAGE = 10
SECONDS = 2


@dataclass
class Result:
    """One result as the template shows it."""

    heading: str  # HTML
    url: str
    text: str  # HTML
    kind: str
    state: str
    note: str
    dated_on: Any
    is_first_choice: bool = False


@dataclass
class Answer:
    results: list = field(default_factory=list)
    page: Page | None = None
    total: int = 0  # of all that is found, narrowed or not
    number: int = 0  # after narrowing
    with_all: int = 0
    is_relaxed: bool = False
    is_loose: bool = False
    is_too_slow: bool = False
    is_first: bool = False  # asked for the first time: the first page, nothing narrowed
    meant: str = ""  # "Did you mean"
    kinds: list = field(default_factory=list)  # pairs of label and entries, as the next
    more_filters: list = field(default_factory=list)
    carried: str = ""  # what links to other pages of results carry


def answer(query, narrowing, number):
    """Search and tell; a search that takes too long has an answer too."""
    try:
        with dialect().bounded(SECONDS):
            return found(query, narrowing, number)
    except TimeoutError:
        return Answer(is_too_slow=True)


def found(query, narrowing, number):
    first_choices = [] if narrowing else entries_of_first_choices(query)
    found = search(query, narrowing, [entry.pk for entry in first_choices])
    page = Paginator(found.hits, PER_PAGE).get_page(number)
    given = of_page(query, narrowing, found, first_choices, page)
    given.meant = better(query) if given.total < FEW else ""
    return given


def of_page(query, narrowing, found, first_choices, page):
    """Return the Answer with the results of one page; what the office has chosen stands on the first of everything."""
    is_first = page.number == 1 and not narrowing
    entries = [*(first_choices if is_first else []), *entries_of_hits(page.object_list)]
    places = places_of(entries, found, query.language)
    return Answer(
        results=[result(entry, places, query, entry in first_choices) for entry in entries if key_of(entry) in places],
        page=page,
        total=found.total + len(first_choices),
        number=len(found.hits) + len(first_choices),
        with_all=found.with_all,
        is_relaxed=found.is_relaxed,
        is_loose=found.is_loose,
        is_first=is_first,
        carried=address(query, narrowing),
        **filters(query, narrowing, found, names_of(found, places)),
    )


def better(query):
    """Return the query as it was probably meant, if that finds anything."""
    meant = corrected(query.text, query.language)
    return meant if meant and finds_anything(parse(meant, query.language)) else ""


# --- Results -----------------------------------------------------------------------------


def key_of(entry):
    return entry.source, entry.object_id


def shown():
    """Return the entries with as much of their bodies as is looked through; one that waits to be indexed says none."""
    waiting = SearchTask.objects.filter(source=OuterRef("source"), object_id=OuterRef("object_id"))
    entries = SearchEntry.objects.annotate(beginning=Left("body", LOOKED_THROUGH), is_outdated=Exists(waiting))
    return entries.defer("body")


def entries_of_hits(hits):
    entries = shown().in_bulk(list(hits))
    return [entries[pk] for pk in hits if pk in entries]


def entries_of_first_choices(query):
    if not (wanted := promoted(query)):
        return []
    entries = visible(shown().filter(object_id__in=[pk for _source, pk in wanted]), query.language)
    found = {key_of(entry): entry for entry in entries}
    return [found[key] for key in wanted if key in found]


def places_of(entries, found, language):
    """Return {(source, id): Place} of the results, and of the sections among which one can choose."""
    wanted = {"pages": set(found.counts.get("section", ()))}
    for entry in entries:
        wanted.setdefault(entry.source, set()).add(entry.object_id)
    return {
        (name, pk): place
        for name, ids in wanted.items()
        if ids
        for pk, place in sources[name].places(ids, language).items()
    }


def result(entry, places, query, is_first_choice):
    """An entry that has changed since it was indexed shows its title of now and nothing that may be gone."""
    place = places[key_of(entry)]
    text = "" if entry.is_outdated else excerpt(entry.beginning, query.keys, query.language)
    return Result(
        heading=marked(place.title, query.keys, query.language),
        url=place.url,
        text=text,
        kind=kinds[entry.kind].name if entry.kind in kinds else "",
        state=entry.state or (kinds[entry.kind].phase(entry.dated_on, entry.ends_at) if entry.kind in kinds else ""),
        note=place.note,
        dated_on=entry.dated_on,
        is_first_choice=is_first_choice,
    )


# --- Narrowing -----------------------------------------------------------------------------


def address(query, narrowing, **changes):
    """Return what stands behind the question mark of an address."""
    chosen = {"kind": narrowing.kind, "section": narrowing.section, "year": narrowing.year, **changes}
    return urlencode({"q": query.text, **{name: value for name, value in chosen.items() if value}})


def names_of(found, places):
    """Return {way to narrow: {value: name}}, years from the newest."""
    sections = {pk: places["pages", pk].title for pk in found.counts.get("section", ()) if ("pages", pk) in places}
    return {
        "kind": {key: kinds[key].plural for key in found.counts.get("kind", ()) if key in kinds},
        "section": {str(pk): title for pk, title in sections.items()},
        "year": {year: year for year in sorted(found.counts.get("year", ()), reverse=True)},
    }


def filters(query, narrowing, found, names):
    """Return the lists of (label, entries) for each way to narrow the results in which there is a choice."""
    labels = {"kind": _("Kinds of results"), "section": _("Sections"), "year": _("Years")}
    rows = {
        name: [(label, choices(query, narrowing, found, name, names[name]))]
        for name, label in labels.items()
        if len(names[name]) > 1 or getattr(narrowing, name)
    }
    return {"kinds": rows.get("kind", []), "more_filters": [*rows.get("section", []), *rows.get("year", [])]}


def choices(query, narrowing, found, name, names):
    """Return the links of one way to narrow, the most results first; years stay in order."""
    counts = {str(value): number for value, number in found.counts[name].items()}
    ordered = list(names) if name == "year" else sorted(names, key=lambda value: (-counts[value], str(names[value])))
    everything = {"title": _("All"), "url": "?" + address(query, narrowing, **{name: ""})}
    links = [{**everything, "is_current": not getattr(narrowing, name)}]
    for value in ordered:
        url = "?" + address(query, narrowing, **{name: value})
        title = f"{names[value]} ({counts[value]})"
        links.append({"title": title, "url": url, "is_current": getattr(narrowing, name) == value})
    return links
