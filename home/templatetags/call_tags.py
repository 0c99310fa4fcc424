"""How the moments of a call are written."""

from django import template

from home.call_words import moment

register = template.Library()
register.filter("moment", moment)
