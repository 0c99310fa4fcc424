"""What the library shows of a document: facts, files, versions."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms.i18n import IN_LANGUAGE, content_language, localized
from cms.l10n.formatting import long_date, year
from cms.translations.fallbacks import marked
from cms.web.links import link_to
from home.documents.kinds import Kind
from home.models.records import annual_figures


class ShownFile:
    """Has the interface of a document, so that one component lists both; a file in the other language is marked."""

    def __init__(self, official, file, url="", about="", is_one_of_several=False):
        self.pk, self.url = file.pk, file.url
        self.file_extension, self.file_size = file.file_extension, file.file_size
        self.localized_title = official.shown_title
        self.foreign_language = official.title_language  # of the title, not of the file
        language = next(language for language, own in official.files.items() if own.pk == file.pk)
        self.hreflang = language if language != content_language() else ""
        self.language_note = IN_LANGUAGE[language] if self.hreflang or is_one_of_several else ""
        self.about_url, self.about = url, about


def listed(official, url):
    """Return a list item that links to the file and to the document's page."""
    return ShownFile(official, official.shown_file, url=url, about=adoption(official))


def adoption(official):
    """Return in one line who adopted a document, when and under which number."""
    body = official.get_adopted_by_display() if official.adopted_by else ""
    day = long_date(official.adopted_on)
    number = _("No. %(number)s") % {"number": official.number} if official.number else ""
    return " · ".join(part for part in (number, body and body[:1].upper() + body[1:], day) if part)


def all_files(official):
    """Return the file of each language, the active language's first."""
    own = content_language()
    rows = sorted(official.files.items(), key=lambda pair: pair[0] != own)
    return [ShownFile(official, file, is_one_of_several=len(rows) > 1) for _language, file in rows]


def in_words(official):
    """Return a plain-text name for a document with a Lithuanian title only: its kind, number and date."""
    return " · ".join(filter(None, [official.get_kind_display(), adoption(official)]))


def facts_of(official):
    yield _("Kind"), official.get_kind_display()
    yield pgettext("document", "Number"), official.number
    yield _("Adopted by"), official.get_adopted_by_display() if official.adopted_by else ""
    yield _("Adopted on"), long_date(official.adopted_on)
    yield _("Period"), official.period or (year(official.year) if official.year else "")
    yield _("Signed by"), localized(official, "signatory")


def document_context(official, page, request):
    """Return the context of a document's page; a preview has no page yet."""
    address = page.document_url if page else (lambda other: "")
    versions = page.versions_of(official) if page else []
    later = versions[: [other.pk for other in versions].index(official.pk)] if versions else []
    is_report = official.kind == Kind.ANNUAL_REPORT
    return {
        "official": official,
        "heading": localized(official, "title") or in_words(official),
        "marked_heading": marked(official, "title"),
        "facts": list(facts_of(official)),
        "files": all_files(official),
        "latest": {"marked_title": marked(later[0], "title"), "url": address(later[0])} if later else None,
        "versions": [
            {
                "marked_title": marked(other, "title"),
                "url": address(other),
                "adoption": adoption(other),
                "is_shown": other.pk == official.pk,
            }
            for other in (versions if len(versions) > 1 else ())
        ],
        "calls": [(call.localized_title, link) for call in official.calls.all() if (link := link_to(call, request))],
        "years": annual_figures(official.year) if is_report and official.year else [],
    }
