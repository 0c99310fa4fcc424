"""What the pages of the organisation need beside their own fields."""

from django import template

from home.forms import ContactForm, JoinForm
from home.ideas.forms import IdeaForm
from home.projects import facts
from home.structured_data import organisation

register = template.Library()


register.filter("plain_number", facts.plain_number)


FORMS = {"contact": ContactForm, "join": JoinForm, "idea": IdeaForm}


@register.simple_tag(takes_context=True)
def visitor_form(context, name):
    """Return the form that came back with errors, or an empty one."""
    return context.get("form") or FORMS[name]()


@register.simple_tag(takes_context=True)
def organisation_data(context):
    return organisation(context["page"], context["site_settings"], context["request"])


@register.simple_tag
def organisation_facts(site_settings):
    return facts.organisation_facts(site_settings)
