from modeltranslation.translator import TranslationOptions, register, translator

from cms.i18n import EN, LT

from .models import Audience, Choice, EventIndexPage, EventPage, EventPhoto, EventSession, Question, Speaker, Venue

translator.register(EventIndexPage)  # has only the fields that every page has


@register(Audience)
class AudienceTranslation(TranslationOptions):
    fields = ["name"]
    # The filters of both languages use it.
    required_languages = {LT: ("name",), EN: ("name",)}


@register(Venue)
class VenueTranslation(TranslationOptions):
    fields = ["name", "address", "directions", "parking", "accessibility_note"]
    required_languages = {LT: ("name",), EN: ("name",)}


@register(EventPage)
class EventPageTranslation(TranslationOptions):
    fields = [
        *("status_note", "room", "body", "programme", "audience_text", "interpretation", "accessibility_text"),
        *("what_to_bring", "payment_text", "organiser", "funding_text", "report"),
    ]


@register(EventSession)
class EventSessionTranslation(TranslationOptions):
    fields = ["title", "programme"]


@register(Speaker)
class SpeakerTranslation(TranslationOptions):
    fields = ["role"]


@register(EventPhoto)
class EventPhotoTranslation(TranslationOptions):
    fields = ["caption"]


@register(Question)
class QuestionTranslation(TranslationOptions):
    fields = ["label", "help_text"]
    required_languages = {LT: ("label",)}


@register(Choice)
class ChoiceTranslation(TranslationOptions):
    fields = ["label"]
    required_languages = {LT: ("label",)}
