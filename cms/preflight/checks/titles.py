"""Titles that search engines and lists would cut."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.i18n import EN, LT
from cms.preflight.content import label_of
from cms.preflight.registry import Finding, check

# What search engines show of a title and of a description.
LONGEST_TITLE, LONGEST_DESCRIPTION = 65, 170


@check("titles")
def long_titles(content):
    page = content.page
    for language in content.languages:
        seo = f"seo_title_{language}"
        if too_long(getattr(page, seo), LONGEST_TITLE):
            yield finding(page, seo, getattr(page, seo), LONGEST_TITLE)
        title = {LT: "title", EN: "title_en"}[language]
        if not getattr(page, seo) and too_long(getattr(page, title), LONGEST_TITLE):
            text = _("The title has %(n)s characters, but search engines show about %(most)s: give them a shorter one.")
            numbers = {"n": len(getattr(page, title)), "most": LONGEST_TITLE}
            yield Finding(text % numbers, f"id_{seo}", label_of(page, seo))
        description = f"search_description_{language}"
        if too_long(getattr(page, description), LONGEST_DESCRIPTION):
            yield finding(page, description, getattr(page, description), LONGEST_DESCRIPTION)


def too_long(text, most):
    return len(text or "") > most


def finding(page, name, text, most):
    sentence = ngettext(
        "This is %(n)s character longer than what search engines show.",
        "This is %(n)s characters longer than what search engines show.",
        len(text) - most,
    )
    return Finding(sentence % {"n": len(text) - most}, f"id_{name}", label_of(page, name))
