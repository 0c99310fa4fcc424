"""The tear-off strips in templates."""

from django import template

from events import place_strips

register = template.Library()


@register.inclusion_tag("components/tear.html")
def tear_off(event):
    """Nothing where places are not counted, or nobody can take one any more."""
    is_over = event.is_cancelled or event.is_past()
    return {"strips": [] if is_over else place_strips.strips(event.registration, event.pk)}
