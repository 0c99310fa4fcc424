"""Those who publish also read and answer what visitors write. A group that was deleted is not brought back."""

from django.db import migrations

RIGHTS = ("view", "change", "delete")


def permissions(apps):
    """Permissions are made after all migrations; these are made now, with Django's own wording."""
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label="home", model="contactmessage"
    )
    manager = apps.get_model("auth.Permission").objects
    for right in RIGHTS:
        yield manager.get_or_create(
            content_type_id=content_type.pk, codename=f"{right}_contactmessage", defaults={"name": f"Can {right} message"}
        )[0]


def give(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name="Moderators"):
        group.permissions.add(*permissions(apps))


def take_back(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name="Moderators"):
        group.permissions.remove(*permissions(apps))


class Migration(migrations.Migration):
    dependencies = [("home", "0004_body_blocks"), ("cms", "0006_editors_and_moderators")]
    operations = [migrations.RunPython(give, take_back)]
