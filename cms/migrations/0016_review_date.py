"""Any page may be looked through again on a day that its editor sets."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cms", "0013_founded_and_registered")]

    operations = [
        migrations.AddField(
            model_name="basepage",
            name="review_on",
            field=models.DateField(
                blank=True,
                help_text="From this day on you are reminded to check that all of it is still true.",
                null=True,
                verbose_name="look through again on",
            ),
        ),
    ]
