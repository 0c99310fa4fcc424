"""Any page may be looked through again on a day that its editor sets; moderators see whether old data is deleted."""

from django.db import migrations, models

MODERATORS = "Moderators"


def permission(apps):
    """Permissions are made after all migrations; the one needed here is made now, with Django's own wording."""
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(app_label="cms", model="jobrun")
    return apps.get_model("auth.Permission").objects.get_or_create(
        content_type=content_type, codename="view_jobrun", defaults={"name": "Can view job"}
    )[0]


def give(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name=MODERATORS):
        group.permissions.add(permission(apps))


def take(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name=MODERATORS):
        group.permissions.remove(permission(apps))


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0015_who_edits_lithuanian"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.AddField(
            model_name="basepage",
            name="review_on",
            field=models.DateField(
                blank=True,
                help_text="From this date you will be reminded to check that everything is still true.",
                null=True,
                verbose_name="review date",
            ),
        ),
        migrations.RunPython(give, take),
    ]
