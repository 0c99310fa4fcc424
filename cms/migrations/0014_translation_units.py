"""How the English of each text of a page stands, and who wants to be told of it once a week."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0013_founded_and_registered"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="editorpreferences",
            name="wants_translation_digest",
            field=models.BooleanField(
                default=False, verbose_name="E-mail me once a week about missing or outdated English texts"
            ),
        ),
        migrations.CreateModel(
            name="TranslationUnit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=255)),
                ("english_key", models.CharField(blank=True, max_length=255)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("missing", "Missing"),
                            ("draft", "Not confirmed"),
                            ("confirmed", "Confirmed"),
                            ("outdated", "Outdated"),
                        ],
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                ("since", models.DateTimeField(verbose_name="since")),
                ("source_hash", models.CharField(blank=True, max_length=64)),
                ("target_hash", models.CharField(blank=True, max_length=64)),
                ("source_text", models.TextField(blank=True)),
                ("is_left_out", models.BooleanField(default=False)),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translation_units",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["state", "page"], name="translation_state")],
                "constraints": [
                    models.UniqueConstraint(fields=("page", "key"), name="one_unit_for_each_text_of_a_page")
                ],
            },
        ),
    ]
