"""The woven ornament in templates."""

from django import template
from django.utils.safestring import mark_safe

from cms import weave

register = template.Library()

# Safe markup: seeds only choose among built-in motifs and never reach the output.


@register.simple_tag
def woven_sprite():
    return mark_safe(weave.sprite())


@register.simple_tag
def woven_art(seed):
    """Draw the 3:2 picture of an item without a photo."""
    return mark_safe(weave.art(seed))


@register.simple_tag
def woven_ribbon(seed):
    return mark_safe(weave.ribbon(seed))


@register.simple_tag
def woven_sash(*motifs, yarn=1):
    """Draw one sash; the hero's has six motifs."""
    return mark_safe(weave.hanging(motifs, yarn))


@register.simple_tag
def woven_strands():
    return mark_safe(weave.strands())


@register.simple_tag
def woven_strand(motif, look):
    """Draw one action of the strategy in the style of its status."""
    return mark_safe(weave.strand(motif, look))


@register.simple_tag
def woven_motif(seed, css_class="motif"):
    return mark_safe(weave.motif(seed, css_class))
