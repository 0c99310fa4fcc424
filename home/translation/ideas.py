from modeltranslation.translator import TranslationOptions, register

from home.models import Idea, IdeaIndexPage, SurveyPage


@register(Idea)
class IdeaTranslation(TranslationOptions):
    fields = ["title", "text", "reply"]
    # It is in the author's language; the form requires it to be complete in one language.
    required_languages = ()


@register(IdeaIndexPage)
class IdeaIndexPageTranslation(TranslationOptions):
    fields = ["introduction", "thank_you"]


@register(SurveyPage)
class SurveyPageTranslation(TranslationOptions):
    fields = ["aim", "audience", "method", "results", "changes"]
