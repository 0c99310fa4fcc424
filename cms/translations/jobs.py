"""What the translation desk does by itself."""

from datetime import timedelta

from cms.jobs import job

from .digest import write_digests
from .states import note_all


@job("note_translations")
def note_translations(at):
    """Pages that stood here before their units were kept: a hundred a minute, then one question."""
    return note_all() or ""


@job("translation_digest", every=timedelta(hours=1))
def translation_digest(at):
    return write_digests(at) or ""
