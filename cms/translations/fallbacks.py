"""What an English page does with a row whose English is empty: the only place that decides it.

- REQUIRED: the row cannot be saved, or its page cannot be public in English, without it. Named in `required_languages`
  of its translation options or in `required_in_english` of its model. The texts of pages are of this kind, and the
  names that stand in filters, tables and figures of both languages: bodies, priorities, measures and indicators,
  places, venues, topics, audiences.
- MARKED: English readers get the Lithuanian inside lang="lt", with a note where it is more than a name. Named in
  `shown_in_lithuanian` of its model. These are names of organisations, funders (with the words they require, which may
  not be left out), official documents, legal acts and sources of figures, what residents wrote, and the questions of
  a registration, which an organiser needs answered by everybody.
- OMITTED: everything else. The English page leaves it out, without a heading or a label for it; where a page has a
  substitute (a title for search engines: its title) it takes that.

The alternative text of a picture is MARKED, and REQUIRED too where the picture carries meaning on a page that goes
public in English (`completeness.py`); while such a page is public it cannot be emptied (`cms/media/image_usage.py`).
"""

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe
from modeltranslation.translator import translator

from cms.i18n import EN, IN_LANGUAGE, LT, localized

REQUIRED, MARKED, OMITTED = "required", "marked", "omitted"


def rule_of(model, field):
    """Return REQUIRED, MARKED or OMITTED for one translated field of a model."""
    if field in getattr(model, "shown_in_lithuanian", ()):
        return MARKED
    needed = translator.get_options_for_model(model).required_languages
    needed = needed.get(EN, ()) if isinstance(needed, dict) else ()
    is_needed = field in needed or field in getattr(model, "required_in_english", ())
    return REQUIRED if is_needed else OMITTED


def in_either(obj, field):
    """Return the text of a MARKED field in the active language or else Lithuanian, for plain text."""
    return localized(obj, field) or localized(obj, field, LT)


def fallback_language(obj, field):
    """Return LT if `in_either` falls back to Lithuanian, else "", for a lang attribute."""
    return "" if localized(obj, field) else LT


def marked(obj, field, with_note=False):
    """Return the text of a MARKED field as HTML, with a lang attribute if it falls back to Lithuanian."""
    if localized(obj, field) or not (text := localized(obj, field, LT)):
        return localized(obj, field)
    note = format_html(" <span>({})</span>", IN_LANGUAGE[LT]) if with_note else ""
    return format_html('<span lang="{}">{}</span>{}', LT, text, note)


def filled(sentence, **values):
    """Insert texts, or HTML of `marked`, into a translated sentence with %(name)s. Returns HTML."""
    return mark_safe(conditional_escape(sentence) % {name: conditional_escape(one) for name, one in values.items()})
