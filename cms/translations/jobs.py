"""Scheduled work of the translation desk."""

from datetime import timedelta

from cms.jobs import job
from cms.models import BasePage

from .digest import write_digests
from .states import BATCH, note_saved, update


@job("note_translations")
def note_translations(at):
    """Pages that stood here before their units were kept: a hundred a minute, then one question."""
    return note_all() or ""


@job("translation_digest", every=timedelta(hours=1))
def translation_digest(at):
    return write_digests(at) or ""


def note_all(limit=BATCH):
    """Record units of pages older than the feature. Returns how many."""
    pages = list(BasePage.objects.filter(depth__gt=1, alias_of=None, translation_units=None).specific()[:limit])
    for page in pages:
        note_saved(page)
        if page.has_unpublished_changes:
            update(page.get_latest_revision_as_object())
    return len(pages)
