"""Names of languages in comments between editors."""

from django import template

from cms.editor.revision_languages import NAMES, language_of_path

register = template.Library()


@register.filter
def language_of_comment(comment):
    """Return the language name of the field that a comment is attached to."""
    return NAMES[language_of_path(comment.contentpath)]
