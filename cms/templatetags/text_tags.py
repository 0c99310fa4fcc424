"""Dates, sums, spaces and quotation marks as filters: see cms/l10n/formatting.py."""

from django import template

from cms.l10n import formatting
from cms.l10n.quotes import inner_quotes

register = template.Library()

register.filter("inner_quotes", inner_quotes)
FILTERS = "clock dated day_month euros file_size full_stop long_date nbsp number percent stamp year year_month"
for name in FILTERS.split():
    register.filter(name, getattr(formatting, name))
