"""The groups, workflow, root page and root collection that Wagtail and this project made have Lithuanian names.

They are names that an administrator can change, so they are translated in the database; one that was changed stays
as it is. Migrations before this one look groups up by their English names, so it runs after all of them.
"""

from django.db import migrations

GROUPS = {"Editors": "Redaktoriai", "Moderators": "Moderatoriai", "Translators": "Vertėjai"}
NAMES = {
    "auth.Group": ("name", GROUPS),
    "wagtailcore.Workflow": ("name", {"Moderators approval": "Moderatoriaus patvirtinimas"}),
    "wagtailcore.Task": ("name", {"Moderators approval": "Moderatoriaus patvirtinimas"}),
    "wagtailcore.Collection": ("name", {"Root": "Pagrindinė kolekcija"}),
    "cms.BasePage": ("title", {"Root": "Svetainės šaknis"}),
}


def rows(apps, label):
    """Return the rows that may be renamed; a page or a collection with that name further down is somebody's own."""
    found = apps.get_model(label).objects
    return found.filter(depth=1) if label in ("cms.BasePage", "wagtailcore.Collection") else found.all()


def rename(apps, is_forward):
    for label, (field, names) in NAMES.items():
        for english, lithuanian in names.items():
            old, new = (english, lithuanian) if is_forward else (lithuanian, english)
            if label == "auth.Group" and rows(apps, label).filter(name=new).exists():
                continue  # names of groups are unique: somebody has made one with this name
            rows(apps, label).filter(**{field: old}).update(**{field: new})
    name_root_page(rows(apps, "cms.BasePage"), is_forward)


def name_root_page(roots, is_forward):
    """Give the root page its English title too, and the title of its draft."""
    for root in roots.filter(title=NAMES["cms.BasePage"][1]["Root"] if is_forward else "Root"):
        root.draft_title = root.title
        root.title_en = "Root" if is_forward else ""
        root.save(update_fields=["draft_title", "title_en"])


def translate(apps, schema_editor):
    rename(apps, is_forward=True)


def take_back(apps, schema_editor):
    rename(apps, is_forward=False)


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0020_public_addresses"),
        ("home", "0014_precision_of_steps"),
        ("news", "0007_news_of_a_day_to_come"),
        ("events", "0013_places_go_with_their_event"),
        ("search", "0006_reader_version"),
    ]

    operations = [migrations.RunPython(translate, take_back)]
