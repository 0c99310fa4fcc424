"""Builders of the glossary."""

from home.models import GlossaryPage, Term
from tests.support.factories import make_page


def make_glossary(home, **kwargs):
    return make_page(home, GlossaryPage, **{"title": "Žodynėlis", "title_en": "Glossary", **kwargs})


def make_term(term="VVG", term_en="LAG", expansion="vietos veiklos grupė", expansion_en="local action group", **kwargs):
    """Return a term in both languages; `term_en=""` makes it Lithuanian only."""
    values = {"expansion_lt": expansion, "expansion_en": expansion_en if term_en else "", **kwargs}
    return Term.objects.create(term_lt=term, term_en=term_en, **values)
