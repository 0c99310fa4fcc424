"""Moderators see who registered and let them in; editors publish pages and see no names. See 0002_who_keeps_places."""

from django.db import migrations

RIGHTS = {
    "registration": ("view", "change"),
    "seatpool": ("change",),
    "attendance": ("add",),
    "answer": ("view",),
    "certificate": ("add",),
}
GROUPS = ("Moderators",)


def permissions(apps):
    """Permissions are made after all migrations; those needed here are made now, with Django's own wording."""
    for model, actions in RIGHTS.items():
        content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
            app_label="events", model=model
        )
        name = apps.get_model("events", model)._meta.verbose_name
        for action in actions:
            yield apps.get_model("auth.Permission").objects.get_or_create(
                content_type=content_type,
                codename=f"{action}_{model}",
                defaults={"name": f"Can {action} {name}"},
            )[0]


def give(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name__in=GROUPS):
        group.permissions.add(*permissions(apps))


def take(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name__in=GROUPS):
        group.permissions.remove(*permissions(apps))


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0005_certificates"),
        ("cms", "0006_editors_and_moderators"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [migrations.RunPython(give, take)]
