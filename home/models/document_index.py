"""The library: official documents by kind and year, legal acts, open data."""

from functools import partial

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.contrib.routable_page.models import re_path

from cms.funding.documents import with_funders
from cms.i18n import EN, LT, content_language
from cms.l10n.collation import sort_key
from cms.models import SitePage
from home.documents.context import document_context, listed
from home.documents.filters import PATTERN, FacetIndex, ListFilter, Versions
from home.documents.kinds import PLURALS, Kind
from home.documents.opendata import ACTS_FILE, DOCUMENTS_FILE, YEARS_FILE, acts_file, documents_file, years_file
from home.projects.opendata import either

from .documents import OfficialDocument
from .narrowed import NarrowedListMixin
from .records import LegalAct, annual_figures

PER_KIND = 5
DOCUMENT = {LT: "dokumentas", EN: "document"}
ACTS = {LT: "teises-aktai", EN: "legal-acts"}


class DocumentIndexPage(NarrowedListMixin, SitePage):
    selection_class = ListFilter
    file_name = DOCUMENTS_FILE
    labels = {"kind": gettext_lazy("Kind"), "year": gettext_lazy("Year"), "call": gettext_lazy("Valid for the call")}

    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = gettext_lazy("library of documents")
        verbose_name_plural = gettext_lazy("libraries of documents")

    @cached_property
    def shelf(self):
        return FacetIndex(OfficialDocument.objects.all())

    def documents(self):
        return OfficialDocument.objects.filter(live=True).select_related("file_lt", "file_en")

    # --- Addresses -----------------------------------------------------------------------

    @re_path(rf"^{PATTERN}$", name="listing")
    def listing(self, request, filters=""):
        return self.show_list(request, filters)

    @re_path(rf"^(?P<word>{either(DOCUMENT)})/(?P<slug>[\w-]+)/$", name="document")
    def document(self, request, word, slug):
        official = self.documents().filter(slug=slug).prefetch_related("calls").first()
        if official is None:
            raise Http404
        if word != DOCUMENT[content_language()]:
            return redirect(self.document_url(official), permanent=True)
        context = {**document_context(official, self, request), "is_behind": True}
        return self.render(request, template="home/document_page.html", context_overrides=context)

    @re_path(rf"^(?P<word>{either(ACTS)})/$", name="acts")
    def acts(self, request, word):
        if word != ACTS[content_language()]:
            return redirect(f"{self.get_url(request)}{ACTS[content_language()]}/", permanent=True)
        context = {"heading": _("Legal acts"), "groups": acts_by_level(), "files": self.files(request, names=ACTS_FILE)}
        context["is_behind"] = True
        return self.render(request, template="home/legal_acts_page.html", context_overrides=context)

    @re_path(
        rf"^(?P<name>{'|'.join(either(names) for names in (DOCUMENTS_FILE, ACTS_FILE, YEARS_FILE))})"
        r"\.(?P<kind>csv|json)/$",
        name="data",
    )
    def data(self, request, name, kind):
        names = next(names for names in (DOCUMENTS_FILE, ACTS_FILE, YEARS_FILE) if name in names.values())
        if name != names[content_language()]:
            return redirect(self.files(request, names=names)[kind], permanent=True)
        if names is ACTS_FILE:
            return acts_file(kind)
        if names is YEARS_FILE:
            return years_file(kind)
        valid = {row.pk for row in self.shelf.all if row.is_valid}
        found = self.documents().prefetch_related("calls")
        return documents_file(found, valid, partial(self.document_url, full=True), kind, request)

    def files(self, request, selection=None, names=DOCUMENTS_FILE):
        """Return the open data files of the whole list, whatever part is shown."""
        return {kind: f"{self.get_url(request)}{names[content_language()]}.{kind}" for kind in ("csv", "json")}

    def document_url(self, official, language=None, full=False):
        language = language or content_language()
        own = self.full_url_in(language) if full else self.url_in(language)
        return f"{own or ''}{DOCUMENT[language]}/{official.slug}/"

    def path_of(self, match, language):
        if "slug" in match.kwargs:
            return f"{DOCUMENT[language]}/{match.kwargs['slug']}/"
        return f"{ACTS[language]}/" if "word" in match.kwargs else super().path_of(match, language)

    def addresses_below(self):
        for slug, changed_at in self.documents().values_list("slug", "last_published_at"):
            yield {language: f"{word}/{slug}/" for language, word in DOCUMENT.items()}, changed_at
        if LegalAct.objects.exists():
            yield {language: f"{word}/" for language, word in ACTS.items()}, None

    # --- What the templates show ------------------------------------------------------------

    def versions_of(self, official):
        """Return the public versions of a document, the latest first."""
        order = Versions.of(OfficialDocument.objects.all()).chain(official.pk)
        found = OfficialDocument.objects.in_bulk(order) if len(order) > 1 else {official.pk: official}
        return [found[pk] for pk in order]

    def list_context(self, request, selection):
        rows = self.shelf.chosen(selection)
        page = Paginator(rows, self.per_page).get_page(request.GET.get("page")) if selection.chosen else None
        groups = [] if page else by_kind(rows)
        shown = self.shown([*(page or ()), *(row for _kind, some in groups for row in some[:PER_KIND])])
        if page:
            page.object_list = [shown[row.pk] for row in page.object_list]
        is_yearly = not selection.chosen or selection.chosen.get("kind") == Kind.ANNUAL_REPORT
        return {
            **super().list_context(request, selection),
            "documents": page,
            "groups": [self.group(request, kind, some, shown) for kind, some in groups],
            "kind_links": self.kind_links(request, selection),
            "years": annual_figures() if is_yearly else [],
            "year_files": self.files(request, names=YEARS_FILE),
            "acts_url": f"{self.get_url(request)}{ACTS[content_language()]}/",
        }

    def shown(self, rows):
        found = self.documents().in_bulk([row.pk for row in rows])
        shown = {pk: listed(official, self.document_url(official)) for pk, official in found.items()}
        for file, said in with_funders(list(shown.values())):
            file.said = said
        return shown

    def group(self, request, kind, rows, shown):
        more = f"{PLURALS[kind]} ({len(rows)})" if len(rows) > PER_KIND else ""
        url = self.address(request, ListFilter({"kind": kind}))
        return {
            "kind": kind,
            "heading": PLURALS[kind],
            "documents": [shown[row.pk] for row in rows[:PER_KIND]],
            "more": more,
            "url": url,
        }

    def kind_links(self, request, selection):
        whole = selection.but(kind=None)
        rows = by_kind(self.shelf.chosen(whole))
        entries = [(_("All"), None), *((f"{PLURALS[kind]} ({len(some)})", kind.value) for kind, some in rows)]
        chosen = selection.chosen.get("kind")
        return [
            {"title": title, "url": self.address(request, whole.but(kind=kind)), "is_current": kind == chosen}
            for title, kind in entries
        ]


def by_kind(rows):
    """Return pairs of a kind and its rows, in the order of PLURALS."""
    groups = [(kind, [row for row in rows if kind in row.values_of("kind")]) for kind in PLURALS]
    return [(kind, some) for kind, some in groups if some]


def acts_by_level():
    """Return pairs of a level and its acts, those in force first."""
    acts = list(LegalAct.objects.select_related("superseded_by"))
    acts.sort(key=lambda act: (act.superseded_by_id is not None, sort_key(act.localized_title)))
    groups = [(level.label, [act for act in acts if act.level == level]) for level in LegalAct.Level]
    return [(label, some) for label, some in groups if some]
