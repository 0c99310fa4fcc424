from modeltranslation.translator import TranslationOptions, register, translator

from cms.i18n import LT
from home.models import (
    AboutPage,
    CallIndexPage,
    ContactPage,
    DocumentIndexPage,
    GlossaryPage,
    Goal,
    HistoryEntry,
    HomePage,
    Membership,
    ProjectIndexPage,
    StandardPage,
    SurveyIndexPage,
)

# No fields of their own, but deleting an unregistered page type raises an error.
translator.register([CallIndexPage, DocumentIndexPage, GlossaryPage, ProjectIndexPage, SurveyIndexPage])


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
