"""Notes every change in its transaction; a job indexes it: see jobs.py."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.signals import post_page_move

from cms.indexing.sources import source_of

from .models import SearchTask

# All that changes when a draft is saved, a page locked, or a child added somewhere below.
UNSEEN = {
    *("latest_revision", "latest_revision_created_at", "live_revision", "draft_title", "has_unpublished_changes"),
    *("locked", "locked_by", "locked_at", "numchild"),
}


def note(instance, with_below=False):
    if source := source_of(instance):
        SearchTask.objects.add(source.name, [instance.pk], with_below)


@receiver(post_save, dispatch_uid="search_note_saved")
def note_saved(instance, raw=False, update_fields=None, **kwargs):
    if not raw and (update_fields is None or not UNSEEN.issuperset(update_fields)):
        note(instance)


@receiver(post_delete, dispatch_uid="search_note_deleted")
def note_deleted(sender, instance, **kwargs):
    """Django tells of a page as each of its types: once is enough."""
    source = source_of(instance)
    if source and sender is source.model:
        note(instance)


@receiver(post_page_move, dispatch_uid="search_note_moved")
def note_moved(instance, **kwargs):
    note(instance, with_below=True)
