"""The two languages of the site: the only place that names them.

Lithuanian is Wagtail's own title, slug and content; English stands beside it on the same row.
Imported by the settings, so it must not import models.
"""

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

LT = "lt"
EN = "en"

LANGUAGES = [(LT, _("Lithuanian")), (EN, _("English"))]

# As other machines write them.
LOCALES = {LT: "lt_LT", EN: "en_GB"}

# Each language in its own words, for links that lead to it.
ENDONYMS = {LT: "Lietuvių", EN: "English"}


def content_language():
    """Return LT or EN, never anything else: an admin user may have a Polish interface."""
    return EN if (get_language() or "").startswith(EN) else LT


def other_language(language):
    return LT if language == EN else EN


def localized(obj, field, language=None):
    """Return the value of a translated field in one language, without fallback."""
    return getattr(obj, f"{field}_{language or content_language()}", None) or ""
