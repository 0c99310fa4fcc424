"""How the moments of a call are written."""

from django import template

from home.calls.facts import moment

register = template.Library()
register.filter("moment", moment)
