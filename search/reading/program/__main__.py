"""Reads one file and prints {"state": ..., "text": ...} as JSON. A program of its own, without Django.

Whatever a file claims to be, this process gets little memory and time, and its text is cut.
"""

import contextlib
import json
import re
import resource
import sys

from opendocument import text_of_odt
from packages import Encrypted, TooMuch
from pdf import text_of_pdf
from word import text_of_docx

LONGEST = 200_000  # characters
MEMORY = 1024 * 1024 * 1024
CPU_SECONDS = 20
FEWEST = 20  # characters: a file with fewer contains only pictures of text

READERS = {"pdf": text_of_pdf, "docx": text_of_docx, "odt": text_of_odt}
# Soft hyphens, zero-width characters, marks of direction, control characters: nobody sees them.
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ufeff\ufff9-\uffff]"
)


def read(path):
    try:
        text = READERS[path.rpartition(".")[2]](path, LONGEST)
    except Encrypted:
        return "encrypted", ""
    except (TooMuch, MemoryError, RecursionError):
        return "too_much", ""
    except Exception:  # a damaged file raises nearly everything
        return "damaged", ""
    text = " ".join(INVISIBLE.sub("", text).split())[:LONGEST]
    return ("read", text) if len(text) >= FEWEST else ("no_text", "")


def main():
    with contextlib.suppress(ValueError, OSError):  # a system without them has the limit of time left
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    state, text = read(sys.argv[1])
    # Surrogates, of which broken PDFs have many, are no text.
    sys.stdout.write(json.dumps({"state": state, "text": text.encode("utf-8", "ignore").decode()}))


if __name__ == "__main__":
    main()
