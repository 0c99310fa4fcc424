"""The library as open data: official documents, legal acts, yearly figures."""

from cms.i18n import EN, LANGUAGES, LT, localized
from cms.web.privacy import is_public
from home.models.records import LegalAct, annual_figures
from home.projects.opendata import both, day, file_response

DOCUMENTS_FILE = {LT: "dokumentai", EN: "documents"}
ACTS_FILE = {LT: "teises-aktai", EN: "legal-acts"}
YEARS_FILE = {LT: "metu-skaiciai", EN: "annual-figures"}


def documents_file(documents, valid, address, kind, request):
    """`valid`: ids of the documents in force; `address`: function of a document and a language."""
    titles = {document.pk: document for document in documents}
    rows = (document_row(document, titles, valid, address, request) for document in documents)
    return file_response(kind, rows)


def document_row(document, known, valid, address, request):
    older = known.get(document.supersedes_id)
    urls = {code: file and request.build_absolute_uri(file.url) for code, file in document.files.items()}
    return {
        "kind": document.kind,
        **both("title", document),
        "number": document.number,
        "adopted_by": document.adopted_by,
        "adopted_on": day(document.adopted_on),
        "year": document.year,
        "period": document.period,
        **both("signatory", document),
        "is_valid": document.pk in valid,
        "supersedes": address(older, LT) if older else "",
        "calls": "; ".join(call.title for call in document.calls.all() if is_public(call)),
        **{f"file_{code}": urls.get(code, "") for code, _name in LANGUAGES},
        **{f"url_{code}": address(document, code) for code, _name in LANGUAGES},
    }


def acts_file(kind):
    acts = LegalAct.objects.select_related("superseded_by")
    return file_response(
        kind,
        (
            {
                "level": act.level,
                **both("title", act),
                **both("issuer", act),
                "number": act.number,
                "date": day(act.issued_on),
                **both("url", act),
                "checked_on": day(act.checked_on),
                "superseded_by": localized(act.superseded_by, "title", LT) if act.superseded_by else "",
            }
            for act in acts
        ),
    )


def years_file(kind):
    names = ("year", "members", "members_before", "legal_persons", "staff", "received", "spent")
    return file_response(
        kind, ({**{name: getattr(facts, name) for name in names}, **both("plan", facts)} for facts in annual_figures())
    )
