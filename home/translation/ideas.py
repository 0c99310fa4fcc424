from modeltranslation.translator import TranslationOptions, register

from home.models import Idea, IdeaIndexPage, SurveyPage


@register(Idea)
class IdeaTranslation(TranslationOptions):
    fields = ["title", "text", "reply"]
    # It is in the language of whoever wrote it; the form sees to it that it is whole in one.
    required_languages = ()


@register(IdeaIndexPage)
class IdeaIndexPageTranslation(TranslationOptions):
    fields = ["introduction", "thank_you"]


@register(SurveyPage)
class SurveyPageTranslation(TranslationOptions):
    fields = ["aim", "audience", "method", "results", "changes"]
