"""Editors keep venues and audiences; moderators also see who registered and let them in. Editors see no names."""

from django.db import migrations

from cms.migrations._rights import EDITORS, KEEP, MODERATORS, give

KEPT = ("events.venue", "events.audience")
RIGHTS = {
    EDITORS: dict.fromkeys(KEPT, KEEP),
    MODERATORS: {
        **dict.fromkeys(KEPT, (*KEEP, "delete")),
        "events.registration": ("view", "change"),
        "events.seatpool": ("change",),
        "events.attendance": ("add",),
        "events.answer": ("view",),
        "events.certificate": ("add",),
    },
}


class Migration(migrations.Migration):
    replaces = [
        ("events", "0002_who_keeps_places"),
        ("events", "0006_who_sees_names"),
        ("events", "0011_same_person_however_written"),
    ]

    dependencies = [("events", "0001_schema"), ("cms", "0004_groups_and_rows")]

    operations = [migrations.RunPython(give(RIGHTS), migrations.RunPython.noop)]
