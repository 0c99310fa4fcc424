"""Tables whose rows are given as data."""

from django import template
from django.template.loader import render_to_string

register = template.Library()


@register.simple_block_tag
def scrolling_table(content, caption, is_rows=False, shows_caption=False):
    """Render a captioned table; see components/table.html."""
    values = {"content": content, "caption": caption, "is_rows": is_rows, "shows_caption": shows_caption}
    return render_to_string("components/table.html", values)
