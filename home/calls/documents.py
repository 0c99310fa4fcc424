"""Files of a call: its own, and those that the library lists as valid for it."""

from cms.funding.documents import with_funders
from cms.web.links import page_beside, with_page_beside
from home.documents.context import listed
from home.documents.kinds import Kind


def call_files(call, library):
    """Return the call's forms and other documents. A file listed in both places is shown once, as in the library."""
    official = valid_for(call, library)
    page = page_beside(official, library)
    known = {file.pk for document in official for file in document.files.values()}
    forms, others = [], []
    for item in call.related_or_empty("documents", "document", "document_in_english"):
        if not {item.document_id, item.document_in_english_id} & known:
            (forms if item.is_form else others).append(item.shown)
    for document in official:
        shown = listed(document, page.document_url(document) if page else "")
        (forms if document.kind == Kind.FORM else others).append(shown)
    for file, said in with_funders([*forms, *others]) if forms or others else ():
        file.said = said
    return forms, others


def valid_for(call, library):
    """Return the library's public documents that apply to a call, without superseded versions."""
    if not getattr(call, "has_official_documents", True):
        return []
    valid = call.official_documents.filter(live=True).exclude(successors__live=True)
    return list(with_page_beside(valid.select_related("file_lt", "file_en"), library))
