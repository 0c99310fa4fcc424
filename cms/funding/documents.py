"""Who paid for the files of a list."""

from collections import defaultdict

from cms.models import CustomDocument, Funding

from . import statements


def with_funders(documents):
    """Return (document, funding acknowledgement) for a list, with one query.

    No query if the funders of several lists were prefetched together.
    """
    if documents and all(hasattr(document, "said") for document in documents):
        return [(document, document.said) for document in documents]
    keys = [getattr(document, "pk", None) or document["document"].pk for document in documents]
    paid = CustomDocument.programmes.through.objects.filter(customdocument__in=keys, programme__live=True)
    funders = defaultdict(list)
    for row in paid.select_related("programme").order_by("pk"):
        funders[row.customdocument_id].append(Funding(programme=row.programme))
    said = [statements.acknowledge(funders[key]) for key in keys]
    return list(zip(documents, said, strict=True))
