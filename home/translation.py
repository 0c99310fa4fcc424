from modeltranslation.translator import TranslationOptions, register

from cms.i18n import EN, LT

from .models import (
    AboutPage,
    AnnualFacts,
    CallChange,
    CallPage,
    CallQuestion,
    ContactPage,
    Goal,
    HistoryEntry,
    HomePage,
    Indicator,
    IndicatorValue,
    LegalAct,
    Measure,
    Membership,
    OfficialDocument,
    Place,
    Priority,
    ProjectPage,
    ProjectPartner,
    ProjectPhoto,
    ProjectStep,
    StandardPage,
    StrategyPage,
    Term,
)


@register(HomePage)
class HomePageTranslation(TranslationOptions):
    fields = [
        "hero_title",
        "hero_lead",
        "hero_button_text",
        "hero_link_text",
        "events_text",
        "strategy_heading",
        "strategy_text",
        "ask_heading",
        "ask_text",
        "ask_button_text",
    ]
    required_languages = {LT: ("hero_title",)}


@register(StandardPage)
class StandardPageTranslation(TranslationOptions):
    fields = ["body"]


@register(AboutPage)
class AboutPageTranslation(TranslationOptions):
    fields = ["mission", "vision", "values", "aim", "territory", "goals_introduction", "body"]


@register(Goal)
class GoalTranslation(TranslationOptions):
    fields = ["text"]
    required_languages = {LT: ("text",)}


@register(HistoryEntry)
class HistoryEntryTranslation(TranslationOptions):
    fields = ["title", "text"]
    required_languages = {LT: ("title",)}


@register(Membership)
class MembershipTranslation(TranslationOptions):
    fields = ["name"]
    required_languages = {LT: ("name",)}


@register(ContactPage)
class ContactPageTranslation(TranslationOptions):
    fields = ["introduction", "thank_you"]


@register(StrategyPage)
class StrategyPageTranslation(TranslationOptions):
    fields = ["approved_by", "territory", "body"]


@register(Priority)
class PriorityTranslation(TranslationOptions):
    fields = ["name", "description"]
    # What is counted stands on the pages of both languages.
    required_languages = {LT: ("name",), EN: ("name",)}


@register(Measure)
class MeasureTranslation(TranslationOptions):
    fields = ["name"]
    required_languages = {LT: ("name",), EN: ("name",)}


@register(Indicator)
class IndicatorTranslation(TranslationOptions):
    fields = ["name", "unit"]
    required_languages = {LT: ("name",), EN: ("name",)}


@register(IndicatorValue)
class IndicatorValueTranslation(TranslationOptions):
    fields = ["source"]
    required_languages = {LT: ("source",), EN: ("source",)}


@register(Place)
class PlaceTranslation(TranslationOptions):
    fields = ["name"]
    required_languages = {LT: ("name",), EN: ("name",)}


@register(ProjectPage)
class ProjectPageTranslation(TranslationOptions):
    fields = ["holder_name", "aim", "activities", "results", "address"]


@register(ProjectStep)
class ProjectStepTranslation(TranslationOptions):
    fields = ["title", "text"]


@register(ProjectPartner)
class ProjectPartnerTranslation(TranslationOptions):
    fields = ["name"]
    required_languages = {LT: ("name",)}


@register(ProjectPhoto)
class ProjectPhotoTranslation(TranslationOptions):
    fields = ["caption"]


@register(Term)
class TermTranslation(TranslationOptions):
    fields = ["term", "expansion", "definition"]
    required_languages = {LT: ("term", "expansion")}


@register(CallPage)
class CallPageTranslation(TranslationOptions):
    fields = ["applicants_text", "objective", "conditions", "criteria", "results", "withdrawn_text"]


@register(CallQuestion)
class CallQuestionTranslation(TranslationOptions):
    fields = ["question", "answer"]
    required_languages = {LT: ("question", "answer")}


@register(CallChange)
class CallChangeTranslation(TranslationOptions):
    fields = ["text"]
    required_languages = {LT: ("text",)}


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
