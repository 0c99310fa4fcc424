from modeltranslation.translator import TranslationOptions, register

from cms.i18n import EN, LT
from home.models import Body, BodyMember, GovernancePage, MembersPage, Organisation


@register(Organisation)
class OrganisationTranslation(TranslationOptions):
    fields = ["name", "legal_form", "description"]
    required_languages = {LT: ("name",)}


@register(Body)
class BodyTranslation(TranslationOptions):
    fields = ["name", "quorum", "description"]
    # Bodies appear on the pages of both languages.
    required_languages = {LT: ("name",), EN: ("name",)}


@register(BodyMember)
class BodyMemberTranslation(TranslationOptions):
    fields = ["position"]


@register(MembersPage)
class MembersPageTranslation(TranslationOptions):
    fields = ["introduction", "joining", "thank_you"]


@register(GovernancePage)
class GovernancePageTranslation(TranslationOptions):
    fields = ["introduction"]
