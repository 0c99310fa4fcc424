"""System checks: settings that the two languages depend on."""

from django.conf import settings
from django.core.checks import Error, Tags, register
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder


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
    """modeltranslation's managers, which every page type inherits, fail for an unregistered type."""
    from modeltranslation.translator import translator
    from wagtail.models import get_page_models

    unknown = set(get_page_models()) - set(translator.get_registered_models(abstract=False))
    return [
        Error(f"{model.__name__} is not registered with modeltranslation: it could not be deleted.", id="cms.E003")
        for model in sorted(unknown, key=lambda model: model._meta.label)
    ]


@register(Tags.database)
def check_no_migration_is_half_replaced(app_configs, databases=None, **kwargs):
    return [
        Error(
            f"This database is too old for {', '.join(found)}: it lacks some of the migrations that these replace.",
            hint="Migrate it with the last version that still has them, then with this one.",
            id="cms.E004",
        )
        for alias in databases or ()
        if (found := half_replaced(connections[alias]))
    ]


def half_replaced(connection):
    """Return the migrations ("cms.0003_schema") that cannot be applied because only some they replace are applied.

    Django silently skips such a migration unless another one depends on it.
    """
    loader = MigrationLoader(None, load=False)
    loader.load_disk()
    applied = MigrationRecorder(connection).applied_migrations()
    found = {key: {name in applied for name in one.replaces} for key, one in loader.disk_migrations.items()}
    return sorted(".".join(key) for key, answers in found.items() if answers == {True, False})
