"""The tear-off strips in templates."""

from django import template

from events import place_strips

register = template.Library()


@register.inclusion_tag("components/tear.html")
def tear_off(event):
    """Return the strips; empty if places are unlimited or registration is over."""
    is_over = event.is_cancelled or event.is_past()
    return {"strips": [] if is_over else place_strips.strips(event.registration, event.pk)}
