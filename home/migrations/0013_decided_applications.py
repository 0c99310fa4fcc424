"""An application to join remembers what followed from the decision: a letter, a member."""

import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0012_glossary"),
    ]

    operations = [
        migrations.AlterField(
            model_name="measure",
            name="priority",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="measures",
                to="home.priority",
                verbose_name="priority",
            ),
        ),
        migrations.AddField(
            model_name="application",
            name="decided_at",
            field=models.DateTimeField(editable=False, null=True, verbose_name="decision noted at"),
        ),
        migrations.AddField(
            model_name="application",
            name="member",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="applications",
                to="home.organisation",
                verbose_name="organisation",
            ),
        ),
        migrations.AddField(
            model_name="application",
            name="told_at",
            field=models.DateTimeField(editable=False, null=True, verbose_name="e-mail about the decision written at"),
        ),
    ]
