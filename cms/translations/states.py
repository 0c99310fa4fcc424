"""The status of each translation unit, stored whenever a page is saved, published or confirmed.

A row tells what the draft holds, because that is what editors work on. English is outdated if the Lithuanian differs
from what it was when this English was last confirmed, however many versions lie between. Who publishes English confirms
what was never confirmed and what was rewritten since; what merely stood there while its Lithuanian changed stays
outdated until somebody edits it and saves, or says that it is still correct. English that repeats the Lithuanian is not
confirmed by publishing, only by somebody who says that it is correct.
"""

import re
from hashlib import sha256

from django.utils import timezone
from wagtail.log_actions import log

from cms.models.translations import TranslationUnit
from cms.tree.locking import holds_tree

from .pairing import remembered_in
from .units import units_of

State = TranslationUnit.State
BLOCK_KEYS = re.compile(r'(?<!\s)\s+data-block-key="[^"]*"')  # the editor gives new ones
BATCH = 100


def fingerprint(text):
    """Return the same for texts that differ only in spaces and in the keys that the editor gives to paragraphs."""
    return sha256(" ".join(BLOCK_KEYS.sub("", text).split()).encode()).hexdigest() if text else ""


# --- which English is right as of now: rules of (unit, row as it was) --------------------


def none(unit, row):
    return False


def rewritten(unit, row):
    """The Lithuanian has changed since, and so has the English."""
    return bool(row.source_hash) and fingerprint(unit.target) != row.target_hash and not unit.is_repeated


def made_public(unit, row):
    return not unit.is_repeated and (not row.source_hash or rewritten(unit, row))


def valid_until(moment):
    """A small change of the Lithuanian: what was right when the editor opened the form still is."""

    def rule(unit, row):
        return row.state == State.OUTDATED and row.since >= moment and not unit.is_repeated

    return rule


def as_seen(seen, drafts=False):
    """What somebody looked at: {key: fingerprint of the Lithuanian they saw}, and what was never confirmed if asked."""

    def rule(unit, row):
        return seen.get(unit.key) == fingerprint(unit.source) or (drafts and row.state == State.DRAFT)

    return rule


# --- acts --------------------------------------------------------------------------------


@holds_tree
def update(page, is_right=none, user=None, at=None, does_without=none):
    """Bring the rows of a page up to what it holds in memory. Returns how many units were confirmed by that."""
    at = at or timezone.now()
    rows = {row.key: row for row in page.translation_units.all()}
    units = units_of(page, remembered_in((row.key, row.english_key) for row in rows.values()))
    changed, confirmed = [], 0
    for unit in units:
        row = rows.pop(unit.key, None) or TranslationUnit(page_id=page.pk, key=unit.key, since=at)
        before = row.facts
        is_confirmed = row.state != State.CONFIRMED and (is_right if unit.target else does_without)(unit, row)
        judge(row, unit, is_confirmed, user, at)
        confirmed += is_confirmed
        if row.facts != before:
            changed.append(row)
    TranslationUnit.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["page", "key"], update_fields=TranslationUnit.FACTS
    )
    if rows:
        page.translation_units.filter(pk__in=[row.pk for row in rows.values()]).delete()
    return confirmed


def judge(row, unit, is_confirmed, user, at):
    """Write into the row how the unit stands."""
    before, source_hash = row.state, fingerprint(unit.source)
    row.english_key = unit.english_key
    if is_confirmed:
        row.source_hash, row.source_text, row.is_left_out = source_hash, unit.source, not unit.target
        row.confirmed_by, row.confirmed_at = user, at
    target_hash = fingerprint(unit.target)
    is_left_out = row.is_left_out and not unit.target and row.source_hash == source_hash
    is_copied = unit.is_repeated and not is_confirmed and row.target_hash != target_hash
    if not is_left_out and (row.is_left_out or not unit.target or is_copied):
        forget(row)
    if is_left_out or (unit.target and row.source_hash == source_hash):
        row.state, row.target_hash = State.CONFIRMED, target_hash
    elif not unit.target:
        row.state = State.MISSING
    else:
        row.state = State.OUTDATED if row.source_hash else State.DRAFT
    if row.state != before:
        row.since = at


def forget(row):
    """What was said of a text that is gone, or of having none, is no longer said."""
    row.source_hash = row.target_hash = row.source_text = ""
    row.confirmed_by = row.confirmed_at = None
    row.is_left_out = False


def note_saved(page):
    """A page was written without a draft: what it holds is what visitors read."""
    return update(page, made_public if page.live and page.live_en else none)


def note_draft(page):
    """A draft was saved. Its page may never have been noted: then English that is public is taken to be right."""
    if page.live and not page.translation_units.exists():
        note_saved(type(page).objects.get(pk=page.pk))
    return update(page)


def note_published(instance, revision, **kwargs):
    if instance.live and instance.live_en and instance.has_units:
        update(instance, made_public, revision.user)


def settle(page, user=None):
    """Take English that was edited after its Lithuanian for right: somebody saved the page knowing both."""
    return update(page, rewritten, user)


def everything(unit, row):
    return True


def confirm(page, user, is_right=everything, does_without=none):
    """Somebody says that the English is still correct, or needs no text there. Returns how many units this settled."""
    if confirmed := update(page, is_right, user, does_without=does_without):
        log(instance=page, action="cms.confirm_english", user=user, data={"texts": confirmed})
    return confirmed
