"""What the pages of the organisation need beside their own fields."""

from django import template

from home.facts import plain_number
from home.forms import ContactForm
from home.structured_data import organisation

register = template.Library()


register.filter("plain_number", plain_number)


@register.simple_tag(takes_context=True)
def contact_form(context):
    """Return the form that came back with errors, or an empty one."""
    return context.get("form") or ContactForm()


@register.simple_tag(takes_context=True)
def organisation_data(context):
    return organisation(context["page"], context["site_settings"], context["request"])
