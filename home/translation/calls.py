from modeltranslation.translator import TranslationOptions, register

from cms.i18n import LT
from home.models import CallChange, CallPage, CallQuestion


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
