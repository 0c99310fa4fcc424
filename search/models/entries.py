"""The index: one row for each object and language, with its words in the form the database searches best."""

import secrets

from django.db import models

from cms.i18n import LANGUAGES


class SearchEntry(models.Model):
    """What a result shows. Whether anybody may see it is asked of its source whenever somebody searches."""

    source = models.CharField(max_length=20)
    object_id = models.PositiveBigIntegerField()
    language = models.CharField(max_length=2, choices=LANGUAGES)
    title = models.CharField(max_length=255)
    # How many words a title has: the fewer, the more of it was asked for.
    title_length = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20)
    section = models.PositiveBigIntegerField(null=True)
    dated_on = models.DateField(null=True)
    ends_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=100, blank=True)
    version = models.PositiveSmallIntegerField()  # of the normaliser
    indexed_at = models.DateTimeField(auto_now=True)
    body = models.TextField()  # last: SQLite reads through a long text to whatever stands behind it

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "object_id", "language"], name="one_entry_a_language")]
        indexes = [
            models.Index(fields=["version"], name="search_version"),
            models.Index(fields=["indexed_at"], name="search_indexed_at"),
        ]

    def __str__(self):
        return f"{self.title} ({self.language})"


class SearchWords(models.Model):
    """The folded words of an entry and their keys: an FTS5 table on SQLite, a tsvector on PostgreSQL (migration 0001).

    Only `search/dialects` knows its other columns. Without a foreign key in the database: no FTS5 table has one.
    """

    entry = models.OneToOneField(
        SearchEntry, models.DO_NOTHING, primary_key=True, db_column="rowid", related_name="words", db_constraint=False
    )

    class Meta:
        managed = False
        db_table = "search_words"

    def __str__(self):
        return str(self.pk)


class SearchTaskQuerySet(models.QuerySet):
    def add(self, source, ids, with_below=False):
        """Note what has changed, in as many statements as there are five hundreds of it."""
        turn = secrets.randbits(31)
        tasks = [self.model(source=source, object_id=pk, with_below=with_below, turn=turn) for pk in ids]
        self.bulk_create(
            tasks,
            batch_size=500,
            update_conflicts=True,
            unique_fields=["source", "object_id"],
            update_fields=["turn", "with_below"] if with_below else ["turn"],
        )


class SearchTask(models.Model):
    """An object that has changed and waits to be indexed: written in the transaction of the change."""

    source = models.CharField(max_length=20)
    object_id = models.PositiveBigIntegerField()
    with_below = models.BooleanField(default=False)
    # Another number with every change: what changes while it is being indexed stays noted.
    turn = models.PositiveIntegerField()

    objects = SearchTaskQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "object_id"], name="one_task_an_object")]

    def __str__(self):
        return f"{self.source} {self.object_id}"

    def done(self):
        type(self).objects.filter(pk=self.pk, turn=self.turn).delete()
