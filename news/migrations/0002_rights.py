"""Editors keep topics and tags; moderators may also delete them."""

from django.db import migrations

from cms.migrations._rights import EDITORS, KEEP, MODERATORS, give

KEPT = ("news.newscategory", "news.newstag")
RIGHTS = {EDITORS: dict.fromkeys(KEPT, KEEP), MODERATORS: dict.fromkeys(KEPT, (*KEEP, "delete"))}


class Migration(migrations.Migration):
    replaces = [
        ("news", "0004_who_keeps_topics"),
    ]

    dependencies = [("news", "0001_schema"), ("cms", "0004_groups_and_rows")]

    operations = [migrations.RunPython(give(RIGHTS), migrations.RunPython.noop)]
