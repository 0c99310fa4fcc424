"""Writes objects to the index and removes them."""

import logging

from django.db import transaction

from cms.i18n import LANGUAGES
from cms.indexing.sources import sources
from cms.normalise import NORMALISER_VERSION

from .columns import LONGEST_BODY, columns_of
from .dialects import dialect
from .models import SearchEntry, SearchTask, SearchWords

logger = logging.getLogger(__name__)

BATCH = 100
KEY = ["source", "object_id", "language"]
SHOWN = ["title", "title_length", "body", "kind", "section", "dated_on", "ends_at", "state", "version", "indexed_at"]


def rows_of(source, instance):
    """Yield (unsaved SearchEntry, Columns) for each language in which an object has something to say."""
    for language, _name in LANGUAGES:
        if (entry := source.entry(instance, language)) is None:
            continue
        columns = columns_of(entry.title, f"{entry.words}\n{entry.body}", language, entry.names)
        row = SearchEntry(
            source=source.name,
            object_id=instance.pk,
            language=language,
            title=entry.title[:255],
            title_length=len(columns.title_words.split()),
            body=entry.body[:LONGEST_BODY].replace("\0", ""),
            kind=entry.kind,
            section=entry.section,
            dated_on=entry.dated_on,
            ends_at=entry.ends_at,
            state=entry.state,
            version=NORMALISER_VERSION,
        )
        yield row, columns


def index(source, ids):
    """Bring the rows of these objects up to date; what is gone or says nothing any more loses them."""
    made, failed = [], set()
    for instance in source.load(ids):
        try:
            made += list(rows_of(source, instance))
        except Exception:  # one page that cannot be read must not keep all others from being found
            logger.exception("Cannot index %s %s", source.name, instance.pk)
            failed.add(instance.pk)
    with transaction.atomic():
        store(source, set(ids) - failed, made)


def store(source, ids, made):
    """Write what was made of these objects in place of what they had."""
    made = [pair for pair in made if pair[0].object_id in ids]
    SearchEntry.objects.bulk_create(
        [row for row, _columns in made], update_conflicts=True, unique_fields=KEY, update_fields=SHOWN
    )
    present = SearchEntry.objects.filter(source=source.name, object_id__in=ids)
    stored = {(pk, language): row for row, pk, language in present.values_list("pk", "object_id", "language")}
    kept = [stored.pop((row.object_id, row.language)) for row, _columns in made]
    dialect().write([(pk, columns) for pk, (_row, columns) in zip(kept, made, strict=True)])
    remove(list(stored.values()))


def remove(entry_ids):
    SearchWords.objects.filter(pk__in=entry_ids).delete()
    SearchEntry.objects.filter(pk__in=entry_ids).delete()


def batches(ids, size=BATCH):
    ids = list(ids)
    for start in range(0, len(ids), size):
        yield ids[start : start + size]


def work_off(until=None, size=BATCH):
    """Index what has changed, oldest first, `until` says when to stop. Returns how many objects."""
    number = 0
    while tasks := list(SearchTask.objects.order_by("pk")[:size]):
        for name in {task.source for task in tasks}:
            if source := sources.get(name):
                own = [task for task in tasks if task.source == name]
                for task in own:
                    if task.with_below:
                        SearchTask.objects.add(name, set(source.below(task.object_id)) - {task.object_id})
                index(source, [task.object_id for task in own])
        for task in tasks:
            task.done()
        number += len(tasks)
        if until and until():
            break
    return number


def rebuild(tell=lambda done, total: None, size=BATCH):
    """Index everything anew while searches go on in what is there. Returns how many objects."""
    ids = {
        name: list(source.everything().order_by("pk").values_list("pk", flat=True)) for name, source in sources.items()
    }
    total, done = sum(map(len, ids.values())), 0
    for name, own in ids.items():
        for batch in batches(own, size):
            index(sources[name], batch)
            done += len(batch)
            tell(done, total)
    drop_orphans()
    return done


def drop_orphans():
    """Forget entries whose object was deleted by a way that tells nobody."""
    for name, found in {name: sources.get(name) for name in entry_sources()}.items():
        entries = SearchEntry.objects.filter(source=name)
        if found:
            entries = entries.exclude(object_id__in=found.everything().values("pk"))
        for batch in batches(entries.values_list("pk", flat=True)):
            remove(batch)


def entry_sources():
    return SearchEntry.objects.order_by().values_list("source", flat=True).distinct()
