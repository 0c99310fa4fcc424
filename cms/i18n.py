"""The two languages of the site: the only place that names them.

Lithuanian is Wagtail's own title, slug and content; English stands beside it on the same row.
Imported by the settings, so it must not import models.
"""

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

LT = "lt"
EN = "en"

LANGUAGES = [(LT, _("Lithuanian")), (EN, _("English"))]

# As appended to a field's name: "summary (in English)".
IN_LANGUAGE = {LT: _("in Lithuanian"), EN: _("in English")}

# Locale codes of external formats.
LOCALES = {LT: "lt_LT", EN: "en_GB"}

# The anchor of the notice that a page has no English version: shown only when targeted.
NO_ENGLISH_ANCHOR = "no-english"

# Each language's own name, for links to it.
ENDONYMS = {LT: "Lietuvių", EN: "English"}


def content_language():
    """Return LT or EN only: an admin user may have an interface in another language."""
    return EN if (get_language() or "").startswith(EN) else LT


def other_language(language):
    return LT if language == EN else EN


def localized(obj, field, language=None):
    """Return the value of a translated field in one language, without fallback."""
    return getattr(obj, f"{field}_{language or content_language()}", None) or ""


def name_in_language(verbose_name, language):
    """Return the name of one language's column of a translated field."""
    return f"{verbose_name} ({IN_LANGUAGE[language]})"


def language_of(field_name):
    """Return the language of a form field, None if it is shared. `title` and `slug` are Lithuanian."""
    if field_name.endswith(f"_{EN}"):
        return EN
    return LT if field_name in ("title", "slug") or field_name.endswith(f"_{LT}") else None
