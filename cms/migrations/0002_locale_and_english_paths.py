"""The root page and the first page below it, which Wagtail's migrations made, get a locale and English addresses.

0003 declares these columns unique or not null. It cannot fill them as well: PostgreSQL alters no table while rows that
the same transaction wrote wait to be checked. For the same reason each row is written once here.
"""

import uuid

from django.db import migrations
from wagtail.models import BootstrapLocaleField, BootstrapTranslationKeyField


def fill_first_pages(apps, schema_editor):
    locale = apps.get_model("wagtailcore.Locale").objects.get()
    for page in apps.get_model("cms.BasePage").objects.order_by("path"):
        page.locale, page.translation_key = locale, uuid.uuid4()
        page.slug_en, page.url_path_en, page.draft_title = page.slug, page.url_path, page.title
        page.save()


class Migration(migrations.Migration):
    replaces = [
        ("cms", "0002_bootstrap_page_model"),
        ("cms", "0004_fill_english_paths"),
    ]

    dependencies = [("cms", "0001_page_model"), ("wagtailcore", "0098_apitoken")]

    operations = [
        BootstrapLocaleField("cms.BasePage"),
        BootstrapTranslationKeyField("cms.BasePage"),
        migrations.RunPython(fill_first_pages, migrations.RunPython.noop),
    ]
