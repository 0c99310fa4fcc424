"""Text about EU money on a page that names no funder."""

import re

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from cms.funding.statements import claims_the_union
from cms.l10n.quotes import inner_quotes
from cms.preflight.registry import Finding, check

FUNDERS = "id_funders-FORMS"
PAYS = re.compile(r"finansuo|par[eė]m|remia|funded|financed|supported by", re.IGNORECASE)


@check("funding")
def unnamed_funders(content):
    fundings = list(content.page.funders.all())
    prefetch_related_objects(fundings, "programme")
    if not fundings:
        speaking = next((piece for piece in content.pieces if pays(piece)), None)
        if speaking:
            text = _("The text mentions European Union money, but no funder is given in the “Funders” tab.")
            yield Finding(text, FUNDERS, speaking.where)
    for funding in fundings:
        if not funding.programme.live:
            text = _("“%(programme)s” is not published, so visitors do not see who provides the funding.")
            yield Finding(text % {"programme": inner_quotes(funding.programme)}, FUNDERS, _("Funders"))


def pays(piece):
    """The Union is also spoken of where it pays nothing, and another may pay in the paragraph after it."""
    return any(claims_the_union(text) and PAYS.search(text) for text in piece.paragraphs)
