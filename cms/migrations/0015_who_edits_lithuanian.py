"""Everybody who wrote until today may still change Lithuanian; translators write and publish English only.

See cms/rights.py. A group made later writes English only until somebody ticks the right for it.
"""

from importlib import import_module

from django.db import migrations

TRANSLATORS = "Translators"
NAME = "May edit Lithuanian and what both languages share"
ENGLISH = [("cms", "basepage", "change"), ("cms", "basepage", "publish")]

earlier = import_module("cms.migrations.0006_editors_and_moderators")


def right(apps):
    """Permissions are made after all migrations; this one is needed now."""
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label="cms", model="editorpreferences"
    )
    return apps.get_model("auth.Permission").objects.get_or_create(
        content_type=content_type, codename="edit_lithuanian", defaults={"name": NAME}
    )[0]


def give(apps, schema_editor):
    groups = apps.get_model("auth.Group").objects
    for group in groups.exclude(name=TRANSLATORS):
        group.permissions.add(right(apps))
    translators, is_new = groups.get_or_create(name=TRANSLATORS)
    if is_new:
        root = apps.get_model("cms.BasePage").objects.filter(depth=1).first()
        for one in ENGLISH:
            apps.get_model("wagtailcore.GroupPagePermission").objects.create(
                group=translators, page=root, permission=earlier.permission(apps, *one)
            )
        translators.permissions.add(earlier.admin_access(apps))


def take(apps, schema_editor):
    """Without the right the group would write Lithuanian too: it goes as well."""
    apps.get_model("auth.Group").objects.filter(name=TRANSLATORS).delete()
    apps.get_model("auth.Permission").objects.filter(codename="edit_lithuanian").delete()


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0014_translation_units"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="editorpreferences",
            options={
                "permissions": [("edit_lithuanian", NAME)],
                "verbose_name": "languages of an editor",
                "verbose_name_plural": "languages of editors",
            },
        ),
        migrations.RunPython(give, take),
    ]
