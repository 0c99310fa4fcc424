"""Reads text from files, in a background process with limited time and memory."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from django.db.models import F

from cms.indexing.sources import sources
from cms.models import CustomDocument
from search.models import DocumentText, SearchTask

READER = Path(__file__).with_name("program")
# To be raised whenever the program would read other words from the same file: every file is then read anew.
READER_VERSION = 2
KINDS = ("pdf", "docx", "odt")
SECONDS = 30  # for one document, whatever it does
LARGEST = 50 * 1024 * 1024
State = DocumentText.State


def unread():
    """Return the documents whose present file has not been read yet by this version of the reader."""
    known = DocumentText.objects.filter(file=F("document__file"), version=READER_VERSION)
    return CustomDocument.objects.exclude(pk__in=known.values("document"))


def read_next(until=lambda: False):
    """Read what has not been read, newest first, one document at a time. Returns how many."""
    number = 0
    for document in unread().order_by("-pk").iterator(chunk_size=20):
        state, text = read(document)
        DocumentText.objects.update_or_create(
            document=document,
            defaults={"file": document.file.name, "state": state, "text": text, "version": READER_VERSION},
        )
        for name, source in sources.items():
            SearchTask.objects.add(name, source.with_file(document))
        number += 1
        if until():
            break
    return number


def read(document):
    """Return (State, text) of a document's file."""
    kind = document.file_extension.lower()
    if kind not in KINDS:
        return State.OTHER, ""
    try:
        with tempfile.NamedTemporaryFile(suffix=f".{kind}") as copy, document.file.open("rb") as stored:
            if not copied(stored, copy):
                return State.TOO_MUCH, ""
            return ask_reader(copy.name)
    except OSError:  # lost from the storage
        return State.DAMAGED, ""


def copied(stored, copy):
    """Copy a file that may stand in a bucket to where the reader can seek in it; False where it is too large."""
    size = 0
    while chunk := stored.read(1024 * 1024):
        size += len(chunk)
        if size > LARGEST:
            return False
        copy.write(chunk)
    copy.flush()
    return True


def ask_reader(path):
    """Run the reader: no Django, nothing of this process's environment, its own limits of time, memory and output."""
    command = [sys.executable, "-I", str(READER), path]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, env={}, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return State.TOO_MUCH, ""
    try:
        answer = json.loads(done.stdout)
    except ValueError:  # killed at its limit, or by what it read
        return State.TOO_MUCH if done.returncode < 0 else State.DAMAGED, ""
    text = answer["text"].replace("\0", "")
    return State(answer["state"]), text
