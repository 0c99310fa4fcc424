"""Which fields of cms are translated. Titles and slugs: see models/pages.py."""

from modeltranslation.translator import TranslationOptions, register

from cms.i18n import LT

from .models import BasePage, CustomImage, FooterLink, Programme, ProgrammeLogo, SiteSettings


@register(BasePage)
class BasePageTranslation(TranslationOptions):
    fields = ["summary", "seo_title", "search_description"]


@register(CustomImage)
class CustomImageTranslation(TranslationOptions):
    fields = ["alt_text", "credit"]


@register(SiteSettings)
class SiteSettingsTranslation(TranslationOptions):
    fields = [
        "organisation_name",
        "short_name",
        "tagline",
        "legal_form",
        "territory",
        "address",
        "registered_address",
        "opening_hours",
        "footer_text",
        "alert_text",
    ]


@register(FooterLink)
class FooterLinkTranslation(TranslationOptions):
    fields = ["label"]


@register(Programme)
class ProgrammeTranslation(TranslationOptions):
    fields = ["name", "own_statement", "legal_acts"]
    required_languages = {LT: ("name",)}


@register(ProgrammeLogo)
class ProgrammeLogoTranslation(TranslationOptions):
    fields = ["name"]
    required_languages = {LT: ("name",)}
