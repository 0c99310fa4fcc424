"""What was called the day of registration is that; the founding meeting is a day of its own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cms", "0012_who_keeps_programmes")]

    operations = [
        migrations.RenameField(model_name="sitesettings", old_name="founded_on", new_name="registered_on"),
        migrations.AddField(
            model_name="sitesettings",
            name="founded_on",
            field=models.DateField(
                blank=True,
                help_text="The date of the founding meeting; anniversaries are counted from it.",
                null=True,
                verbose_name="founded on",
            ),
        ),
        migrations.AddConstraint(
            model_name="sitesettings",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("registered_on__gte", models.F("founded_on")),
                    ("registered_on", None),
                    ("founded_on", None),
                    _connector="OR",
                ),
                name="registered_after_it_was_founded",
                violation_error_message="The group cannot be registered before it was founded: correct one of the dates.",
            ),
        ),
    ]
