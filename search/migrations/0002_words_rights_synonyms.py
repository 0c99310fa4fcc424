"""The table that each database searches best, the first synonyms, and who may keep them. See search/dialects."""

from django.db import migrations

TABLES = {
    "postgresql": [
        "CREATE TABLE search_words (rowid bigint PRIMARY KEY, words tsvector NOT NULL)",
        # Without a list of pending words: each search would read it from end to end.
        "CREATE INDEX search_words_gin ON search_words USING gin (words) WITH (fastupdate = off)",
    ],
    "sqlite": [
        "CREATE VIRTUAL TABLE search_words USING fts5"
        "(title_words, title_keys, body_words, body_keys, tokenize = 'ascii')"
    ],
}
RIGHTS = {
    "Editors": {"searchcount": ("view",), "promotion": ("add", "change", "view"), "synonymset": ("view",)},
    "Moderators": {
        "searchcount": ("view",),
        "promotion": ("add", "change", "view", "delete"),
        "synonymset": ("add", "change", "view", "delete"),
    },
}
SYNONYMS = (
    ("lt", "VVG, vietos veiklos grupė"),
    ("lt", "VPS, vietos plėtros strategija"),
    ("en", "LAG, VVG, local action group"),
    ("en", "LDS, VPS, local development strategy"),
)


def create_tables(apps, schema_editor):
    for statement in TABLES[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop_tables(apps, schema_editor):
    schema_editor.execute("DROP TABLE search_words")


def note_everything(apps, schema_editor):
    """Whatever is there before the search is indexed by the first job."""
    task = apps.get_model("search.SearchTask")
    for source, model in (("pages", "cms.BasePage"), ("documents", "cms.CustomDocument")):
        ids = apps.get_model(model).objects.order_by("pk").values_list("pk", flat=True)
        task.objects.bulk_create([task(source=source, object_id=pk, turn=0) for pk in ids], batch_size=500)


def add_synonyms(apps, schema_editor):
    for language, terms in SYNONYMS:
        apps.get_model("search.SynonymSet").objects.create(language=language, terms=terms)


def permissions(apps, rights):
    """Permissions are made after all migrations; those needed here are made now, with Django's own wording."""
    for model, actions in rights.items():
        content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
            app_label="search", model=model
        )
        name = apps.get_model("search", model)._meta.verbose_name
        for action in actions:
            yield apps.get_model("auth.Permission").objects.get_or_create(
                content_type=content_type, codename=f"{action}_{model}", defaults={"name": f"Can {action} {name}"}
            )[0]


def give(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name__in=RIGHTS):
        group.permissions.add(*permissions(apps, RIGHTS[group.name]))


def take(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name__in=RIGHTS):
        group.permissions.remove(*permissions(apps, RIGHTS[group.name]))


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0001_search_index"),
        ("cms", "0006_editors_and_moderators"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.RunPython(create_tables, drop_tables),
        migrations.RunPython(note_everything, migrations.RunPython.noop),
        migrations.RunPython(add_synonyms, migrations.RunPython.noop),
        migrations.RunPython(give, take),
    ]
