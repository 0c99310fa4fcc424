"""What the pages of the organisation need beside their own fields."""

from django import template

from home import facts
from home.forms import ContactForm, JoinForm
from home.structured_data import organisation

register = template.Library()


register.filter("plain_number", facts.plain_number)


@register.simple_tag(takes_context=True)
def contact_form(context):
    """Return the form that came back with errors, or an empty one."""
    return context.get("form") or ContactForm()


@register.simple_tag(takes_context=True)
def join_form(context):
    """As above, for who wants to join."""
    return context.get("form") or JoinForm()


@register.simple_tag(takes_context=True)
def organisation_data(context):
    return organisation(context["page"], context["site_settings"], context["request"])


@register.simple_tag
def organisation_facts(site_settings):
    return facts.organisation_facts(site_settings)
