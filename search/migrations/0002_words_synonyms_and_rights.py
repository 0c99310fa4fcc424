"""The table that each database searches best, the first synonyms, and who keeps them. See search/dialects.

PostgreSQL is to look into its indexes, and nowhere else:

- The indexes have no list of pending words: each search would read it from end to end.
- The words of titles stand by themselves: an index knows no weights, each text would be read for them.
- The planner does not know that long texts lie outside their table: for a common word it would read all of them (a
  second) rather than the index (hundredths of one). A function can have settings of its own, so that it cannot.
- modelsearch, which is Wagtail's search, counts on an index for `title || body` and makes none.
"""

from django.db import migrations

from cms.migrations._rights import EDITORS, KEEP, MODERATORS, give

ON_SQLITE = [
    "CREATE VIRTUAL TABLE search_words USING fts5(title_words, title_keys, body_words, body_keys, tokenize = 'ascii')"
]
ON_POSTGRESQL = [
    """CREATE TABLE search_words (rowid bigint PRIMARY KEY, words tsvector NOT NULL,
    title tsvector GENERATED ALWAYS AS (ts_filter(words, '{a,b}')) STORED)""",
    "CREATE INDEX search_words_gin ON search_words USING gin (words) WITH (fastupdate = off)",
    "CREATE INDEX search_words_title_gin ON search_words USING gin (title) WITH (fastupdate = off)",
    """CREATE FUNCTION search_matching(query text) RETURNS SETOF bigint LANGUAGE sql STABLE PARALLEL SAFE ROWS 500
    SET enable_seqscan = off SET enable_indexscan = off SET jit = off
    AS $$ SELECT rowid FROM search_words WHERE words @@ to_tsquery('simple', query) $$""",
    "CREATE INDEX search_admin_words ON wagtailsearch_indexentry USING gin ((title || body)) WITH (fastupdate = off)",
    """DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT indexname FROM pg_indexes
        WHERE tablename = 'wagtailsearch_indexentry' AND indexdef LIKE '%gin (autocomplete)%'
    LOOP EXECUTE format('ALTER INDEX %I SET (fastupdate = off)', one.indexname);
         PERFORM gin_clean_pending_list(one.indexname::regclass); END LOOP; END $$""",
]
OFF_POSTGRESQL = [
    "DROP FUNCTION search_matching(text)",
    "DROP INDEX search_admin_words",
    """DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT indexname FROM pg_indexes
        WHERE tablename = 'wagtailsearch_indexentry' AND indexdef LIKE '%gin (autocomplete)%'
    LOOP EXECUTE format('ALTER INDEX %I RESET (fastupdate)', one.indexname); END LOOP; END $$""",
]
SYNONYMS = (
    ("lt", "VVG, vietos veiklos grupė"),
    ("lt", "VPS, vietos plėtros strategija"),
    ("en", "LAG, VVG, local action group"),
    ("en", "LDS, VPS, local development strategy"),
    ("lt", "neįgalus, negalia, prieinamumas"),
    ("lt", "savanoris, savanoriauti, savanorystė"),
    ("en", "disabled, accessibility"),
)
RIGHTS = {
    EDITORS: {"search.searchcount": ("view",), "search.promotion": KEEP, "search.synonymset": ("view",)},
    MODERATORS: {
        "search.searchcount": ("view",),
        "search.promotion": (*KEEP, "delete"),
        "search.synonymset": (*KEEP, "delete"),
    },
}


def execute(schema_editor, statements):
    for statement in statements:
        schema_editor.execute(statement, params=None)


def create_words(apps, schema_editor):
    execute(schema_editor, ON_POSTGRESQL if schema_editor.connection.vendor == "postgresql" else ON_SQLITE)


def drop_words(apps, schema_editor):
    is_postgresql = schema_editor.connection.vendor == "postgresql"
    execute(schema_editor, [*(OFF_POSTGRESQL if is_postgresql else ()), "DROP TABLE search_words"])


def note_everything(apps, schema_editor):
    """The first job indexes the pages that are there before the search."""
    task = apps.get_model("search.SearchTask")
    ids = apps.get_model("cms.BasePage").objects.order_by("pk").values_list("pk", flat=True)
    task.objects.bulk_create([task(source="pages", object_id=pk, turn=0) for pk in ids], ignore_conflicts=True)


def add_synonyms(apps, schema_editor):
    for language, terms in SYNONYMS:
        apps.get_model("search.SynonymSet").objects.get_or_create(language=language, terms=terms)


class Migration(migrations.Migration):
    replaces = [
        ("search", "0002_words_rights_synonyms"),
        ("search", "0003_admin_index"),
        ("search", "0004_title_words"),
        ("search", "0005_more_synonyms"),
    ]

    dependencies = [
        ("search", "0001_schema"),
        ("cms", "0004_groups_and_rows"),
        ("wagtailsearch", "0010_add_text_fields"),
    ]

    operations = [
        migrations.RunPython(create_words, drop_words),
        migrations.RunPython(note_everything, migrations.RunPython.noop),
        migrations.RunPython(add_synonyms, migrations.RunPython.noop),
        migrations.RunPython(give(RIGHTS), migrations.RunPython.noop),
    ]
