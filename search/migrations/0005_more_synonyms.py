"""Words of the office's pages beside those that residents use for the same; the office changes them as it likes."""

from django.db import migrations

SYNONYMS = (
    ("lt", "neįgalus, negalia, prieinamumas"),
    ("lt", "savanoris, savanoriauti, savanorystė"),
    ("en", "disabled, accessibility"),
)


def add(apps, schema_editor):
    for language, terms in SYNONYMS:
        apps.get_model("search.SynonymSet").objects.get_or_create(language=language, terms=terms)


def remove(apps, schema_editor):
    for language, terms in SYNONYMS:
        apps.get_model("search.SynonymSet").objects.filter(language=language, terms=terms).delete()


class Migration(migrations.Migration):

    dependencies = [('search', '0004_title_words')]

    operations = [migrations.RunPython(add, remove)]
