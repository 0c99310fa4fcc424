from modeltranslation.translator import TranslationOptions, register

from cms.i18n import EN, LT
from home.models import Place, ProjectPage, ProjectPartner, ProjectPhoto, ProjectStep


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
