"""Editors prepare programmes, moderators publish and delete them. See cms/migrations/0006."""

from django.db import migrations

RIGHTS = {"Editors": ("add", "change", "view"), "Moderators": ("add", "change", "view", "publish", "delete")}


def permissions(apps, actions):
    """Permissions are made after all migrations; those needed here are made now, with Django's own wording."""
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(app_label="cms", model="programme")
    for action in actions:
        yield apps.get_model("auth.Permission").objects.get_or_create(
            content_type=content_type,
            codename=f"{action}_programme",
            defaults={"name": f"Can {action} programme"},
        )[0]


def give(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name__in=RIGHTS):
        group.permissions.add(*permissions(apps, RIGHTS[group.name]))


def take(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name__in=RIGHTS):
        group.permissions.remove(*permissions(apps, RIGHTS[group.name]))


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0011_programmes_and_funders"),
        ("cms", "0006_editors_and_moderators"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [migrations.RunPython(give, take)]
