"""Addresses are noted when a page goes public; the redirects made when one moved become notes of the same kind."""

import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

LANGUAGES = [("lt", "Lithuanian"), ("en", "English")]
FIELDS = {"lt": "url_path", "en": "url_path_en"}


def note_public_pages(apps, schema_editor):
    page_model, address = apps.get_model("cms.BasePage"), apps.get_model("cms.PublicAddress")
    roots = dict(page_model.objects.filter(depth=2).values_list("url_path", "pk"))
    found = []
    for row in page_model.objects.filter(live=True, depth__gt=1).values("pk", "live_en", *FIELDS.values()):
        for language in ("lt", "en") if row["live_en"] else ("lt",):
            _empty, root, path = row[FIELDS[language]].split("/", 2)
            if root := roots.get(f"/{root}/"):
                found.append(address(root_id=root, language=language, path=path, page_id=row["pk"]))
    address.objects.bulk_create(found, batch_size=1000, ignore_conflicts=True)


def note_redirects(apps, schema_editor):
    redirect, address = apps.get_model("wagtailredirects.Redirect"), apps.get_model("cms.PublicAddress")
    made = redirect.objects.filter(automatically_created=True, redirect_page__isnull=False, site__isnull=False)
    found = []
    for row in made.select_related("site"):
        _empty, language, path = [*row.old_path.split("/", 2), ""][:3]
        if language in FIELDS:
            path = f"{path}/" if path else ""
            root = row.site.root_page_id
            found.append(address(root_id=root, language=language, path=path, page_id=row.redirect_page_id))
    address.objects.bulk_create(found, batch_size=1000, ignore_conflicts=True)
    made.delete()


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0019_repeated_english_is_not_confirmed"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]

    operations = [
        migrations.CreateModel(
            name="PublicAddress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("language", models.CharField(choices=LANGUAGES, max_length=2)),
                ("path", models.TextField()),
                (
                    "page",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "root",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.F("root"),
                        models.F("language"),
                        django.db.models.functions.text.Lower("path"),
                        name="public_address_in_any_case",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("root", "language", "path"), name="one_page_at_an_address")
                ],
            },
        ),
        migrations.RunPython(note_public_pages, migrations.RunPython.noop),
        migrations.RunPython(note_redirects, migrations.RunPython.noop),
    ]
