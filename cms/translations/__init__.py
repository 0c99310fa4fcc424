"""The translation desk: which texts of a page are in English, and whether they still match the Lithuanian.

    units_of(page) -> [Unit]          the texts of a page, of what stands on it and of its blocks, one by one
    apply(page, {key: text}) -> set   writes English texts into the page, saves nothing; returns the keys it lacks

A `Unit` has a `key` that stays the same while its text changes, a `label` for people, `kind` PLAIN or RICH (HTML as
Wagtail's editor stores it), `source` (the Lithuanian) and `target` (the English, None if there is none: an emptied
rich text is none). Only what Lithuanian has is a unit. Keys: "title", "summary", "body:<block id>:<path>",
"goals.<pk>:text", "sessions.<pk>:programme:<block id>:title"; the ids are those of the Lithuanian blocks.

Lithuanian and English blocks are two streams. They belong together by the English block's id, which a copy has from
the Lithuanian one (`twin`); else as they were when the page was last saved; else, at first sight, by type and order
between two neighbours that are sure (see pairing.py). An English block that fits none stays as it is and is no unit.

`apply` takes the page as it is to be saved, mostly `page.get_latest_revision_as_object()`. Where the English block is
missing, the Lithuanian one is copied to its place with every text that was not given left empty, so no Lithuanian gets
into English. It trusts the HTML that it is given: whoever takes it from outside cleans it first.

Every save of a page or a draft notes its units as rows (`TranslationUnit`, states.py). Who writes English in another
way than by the form calls `states.settle(page, user)` after saving: what was outdated and is rewritten is then right.
Lists count rows (listing.py); the form shows what changed since a text was confirmed (desk.py).
"""

from .units import PLAIN, RICH, Unit, units_of
from .xliff.writing import apply

__all__ = ["PLAIN", "RICH", "Unit", "apply", "units_of"]
