from modeltranslation.translator import TranslationOptions, register

from cms.i18n import EN, LT
from home.models import Indicator, IndicatorValue, Measure, Priority, StrategyPage


@register(StrategyPage)
class StrategyPageTranslation(TranslationOptions):
    fields = ["approved_by", "territory", "body"]


@register(Priority)
class PriorityTranslation(TranslationOptions):
    fields = ["name", "description"]
    # Figures appear on the pages of both languages.
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
    required_languages = {LT: ("source",)}
