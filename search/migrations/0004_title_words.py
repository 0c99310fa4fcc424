"""PostgreSQL looks into its indexes, and nowhere else.

The words of titles stand by themselves: an index knows no weights, each text would be read for them. And the planner
does not know that long texts lie outside their table: for a common word it would read all of them (a second) rather
than the index (hundredths of one). A function can have settings of its own, so that it cannot.
"""

from django.db import migrations

FORWARDS = [
    "ALTER TABLE search_words ADD COLUMN title tsvector GENERATED ALWAYS AS (ts_filter(words, '{a,b}')) STORED",
    "CREATE INDEX search_words_title_gin ON search_words USING gin (title) WITH (fastupdate = off)",
    """CREATE FUNCTION search_matching(query text) RETURNS SETOF bigint LANGUAGE sql STABLE PARALLEL SAFE ROWS 500
    SET enable_seqscan = off SET enable_indexscan = off SET jit = off
    AS $$ SELECT rowid FROM search_words WHERE words @@ to_tsquery('simple', query) $$""",
]
BACKWARDS = [
    "DROP FUNCTION search_matching(text)",
    "ALTER TABLE search_words DROP COLUMN title",
]


def on_postgresql(statements):
    def run(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            for statement in statements:
                schema_editor.execute(statement, params=None)

    return run


class Migration(migrations.Migration):

    dependencies = [('search', '0003_admin_index')]

    operations = [migrations.RunPython(on_postgresql(FORWARDS), on_postgresql(BACKWARDS))]
