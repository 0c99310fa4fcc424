from modeltranslation.translator import TranslationOptions, register

from cms.i18n import LT

from .models import NewsCategory, NewsPage


@register(NewsCategory)
class NewsCategoryTranslation(TranslationOptions):
    fields = ["name"]
    required_languages = {LT: ("name",)}


@register(NewsPage)
class NewsPageTranslation(TranslationOptions):
    fields = ["image_caption", "body", "funding_text"]
