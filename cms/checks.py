"""System checks: settings that the two languages depend on."""

from django.conf import settings
from django.core.checks import Error, Tags, register


@register(Tags.urls)
def check_append_slash(app_configs, **kwargs):
    if getattr(settings, "WAGTAIL_APPEND_SLASH", True):
        return []
    return [Error("WAGTAIL_APPEND_SLASH must stay on: English addresses end with a slash.", id="cms.E001")]


@register(Tags.models)
def check_one_tree(app_configs, **kwargs):
    if not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        return []
    return [Error("WAGTAIL_I18N_ENABLED must stay off: both languages live on one page row.", id="cms.E002")]


@register(Tags.models)
def check_page_types_are_registered(app_configs, **kwargs):
    """The managers of modeltranslation, which every page type inherits, fail for a type it does not know."""
    from modeltranslation.translator import translator
    from wagtail.models import get_page_models

    unknown = set(get_page_models()) - set(translator.get_registered_models(abstract=False))
    return [
        Error(f"{model.__name__} is not registered with modeltranslation: it could not be deleted.", id="cms.E003")
        for model in sorted(unknown, key=lambda model: model._meta.label)
    ]
