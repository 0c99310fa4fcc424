"""Joins all style sheets into one, wherever Django looks for static files. No build step."""

import re
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

SOURCE = Path(__file__).resolve().parents[1] / "static" / "cms" / "css"
SHEET = "cms/css/site.css"
# What other components build upon comes before them.
BASES = ("components/sheet.css", "components/prose.css")
# Order is all the cascade needs: colours, elements, places, then each component, paper at the end.
PARTS = ("tokens.css", "fonts.css", "base.css", "layout.css", "papers.css", *BASES, "components/*.css", "print.css")


def parts():
    """Return the files of the style sheet in their order."""
    return list(dict.fromkeys(path for part in PARTS for path in sorted(SOURCE.glob(part))))


def join():
    """Return the text of the style sheet, without comments and indentation."""
    css = "\n".join(path.read_text() for path in parts())
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s*\n\s*", "\n", css)
    return re.sub(r"\s*([{};,])\s*", r"\1", css).replace(";}", "}").strip() + "\n"


class StylesheetFinder(BaseFinder):
    """Finds `cms/css/site.css` for the development server, WhiteNoise and collectstatic alike."""

    @property
    def storage(self):
        return FileSystemStorage(location=settings.VAR_DIR / "build")

    def check(self, **kwargs):
        return []

    def build(self):
        """Write the joined file where it is missing or out of date, and return its path."""
        target = Path(self.storage.path(SHEET))
        css = join()
        if not target.exists() or target.read_text() != css:
            target.parent.mkdir(parents=True, exist_ok=True)
            half_written = target.with_suffix(f".{id(self)}")
            half_written.write_text(css)
            half_written.replace(target)
        return str(target)

    def find(self, path, find_all=False, **kwargs):
        if path != SHEET:
            return []
        return [self.build()] if find_all else self.build()

    def list(self, ignore_patterns):
        self.build()
        yield SHEET, self.storage
