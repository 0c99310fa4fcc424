"""Forms, facts and structured data for the organisation's templates."""

from django import template
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _

from cms.l10n.quotes import inner_quotes
from cms.models import BasePage
from cms.templatetags.site_tags import pages_around
from home.forms import ContactForm, JoinForm
from home.ideas.forms import IdeaForm
from home.models import ContactPage
from home.projects import facts
from home.structured_data import organisation

register = template.Library()


register.filter("plain_number", facts.plain_number)


FORMS = {"contact": ContactForm, "join": JoinForm, "idea": IdeaForm}


@register.simple_tag(takes_context=True)
def visitor_form(context, name):
    """Return the form with errors, or an empty one; a message may start with its subject."""
    return context.get("form") or FORMS[name](initial={"message": opening_words(context["request"])})


def opening_words(request):
    """Return the opening words of a question about the page in the address, if the visitor may see that page."""
    pk = request.GET.get("about", "")
    page = BasePage.objects.visible().filter(pk=pk).first() if pk.isdecimal() and len(pk) < 10 else None
    return _("About “%(title)s”:") % {"title": inner_quotes(page.localized_title)} + "\n" if page else ""


@register.simple_tag(takes_context=True)
def question_url(context):
    """Return the address of the contact form for a question about the page; "" if neither menu leads to the form."""
    content_type = ContentType.objects.get_for_model(ContactPage, for_concrete_model=False).pk
    found = [page for page in pages_around(context) if page.content_type_id == content_type]
    return f"{found[0].get_url(context['request'])}?about={context['page'].pk}#write" if found else ""


@register.simple_tag(takes_context=True)
def organisation_data(context):
    return organisation(context["page"], context["site_settings"], context["request"])


@register.simple_tag
def organisation_facts(site_settings):
    return facts.organisation_facts(site_settings)
