from modeltranslation.translator import TranslationOptions, register

from cms.i18n import LT
from home.models import AnnualFacts, LegalAct, OfficialDocument, Term


@register(OfficialDocument)
class OfficialDocumentTranslation(TranslationOptions):
    fields = ["title", "signatory"]
    required_languages = {LT: ("title",)}


@register(LegalAct)
class LegalActTranslation(TranslationOptions):
    fields = ["title", "issuer", "url"]
    required_languages = {LT: ("title", "url")}


@register(AnnualFacts)
class AnnualFactsTranslation(TranslationOptions):
    fields = ["plan"]


@register(Term)
class TermTranslation(TranslationOptions):
    fields = ["term", "expansion", "definition"]
    required_languages = {LT: ("term", "expansion")}
