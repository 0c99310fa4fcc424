"""An index for Wagtail's search on PostgreSQL: modelsearch counts on one for `title || body` and makes none."""

from django.db import migrations

FORWARDS = [
    "CREATE INDEX search_admin_words ON wagtailsearch_indexentry USING gin ((title || body)) WITH (fastupdate = off)",
    # The one that is there keeps what is new in a list, which each search would read from end to end.
    """DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT indexname FROM pg_indexes
        WHERE tablename = 'wagtailsearch_indexentry' AND indexdef LIKE '%gin (autocomplete)%'
    LOOP EXECUTE format('ALTER INDEX %I SET (fastupdate = off)', one.indexname);
         PERFORM gin_clean_pending_list(one.indexname::regclass); END LOOP; END $$""",
]
BACKWARDS = [
    "DROP INDEX search_admin_words",
    """DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT indexname FROM pg_indexes
        WHERE tablename = 'wagtailsearch_indexentry' AND indexdef LIKE '%gin (autocomplete)%'
    LOOP EXECUTE format('ALTER INDEX %I RESET (fastupdate)', one.indexname); END LOOP; END $$""",
]


def on_postgresql(statements):
    def run(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            for statement in statements:
                schema_editor.execute(statement, params=None)

    return run


class Migration(migrations.Migration):

    dependencies = [
        ('search', '0002_words_rights_synonyms'),
        ('wagtailsearch', '0010_add_text_fields'),
    ]

    operations = [
        migrations.RunPython(on_postgresql(FORWARDS), on_postgresql(BACKWARDS)),
    ]
