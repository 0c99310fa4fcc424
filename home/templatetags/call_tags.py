"""Dates of calls in templates."""

from django import template

from home.calls.facts import moment

register = template.Library()
register.filter("moment", moment)
