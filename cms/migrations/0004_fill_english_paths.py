"""Wagtail's own migrations made the root and a welcome page, which know nothing of English."""

from django.db import migrations


def fill(apps, schema_editor):
    BasePage = apps.get_model("cms.BasePage")
    for page in BasePage.objects.filter(url_path_en="", depth__lte=2).order_by("path"):
        page.slug_en = page.slug
        page.url_path_en = page.url_path if page.depth == 2 else "/"
        page.draft_title = page.draft_title or page.title
        page.save(update_fields=["slug_en", "url_path_en", "draft_title"])


class Migration(migrations.Migration):
    dependencies = [("cms", "0003_finalize_page_model")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
