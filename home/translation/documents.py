from modeltranslation.translator import TranslationOptions, register

from cms.i18n import EN, LT
from home.models import AnnualFacts, LegalAct, OfficialDocument, Term


@register(OfficialDocument)
class OfficialDocumentTranslation(TranslationOptions):
    fields = ["title", "signatory"]
    # The library lists every document in both languages; its files may be in one.
    required_languages = {LT: ("title",), EN: ("title",)}


@register(LegalAct)
class LegalActTranslation(TranslationOptions):
    fields = ["title", "issuer", "url"]
    required_languages = {LT: ("title", "url"), EN: ("title", "url")}


@register(AnnualFacts)
class AnnualFactsTranslation(TranslationOptions):
    fields = ["plan"]


@register(Term)
class TermTranslation(TranslationOptions):
    fields = ["term", "expansion", "definition"]
    required_languages = {LT: ("term", "expansion")}
