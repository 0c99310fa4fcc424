from modeltranslation.translator import TranslationOptions, register, translator

from cms.i18n import EN, LT

from .models import NewsCategory, NewsIndexPage, NewsPage

translator.register(NewsIndexPage)  # has only the fields of every page


@register(NewsCategory)
class NewsCategoryTranslation(TranslationOptions):
    fields = ["name"]
    # A topic stands in addresses and filters of both languages.
    required_languages = {LT: ("name",), EN: ("name",)}


@register(NewsPage)
class NewsPageTranslation(TranslationOptions):
    fields = ["image_caption", "body", "funding_text"]
