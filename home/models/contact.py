"""The contact page and messages sent from it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField

from cms.editor.panels import translated
from cms.models import SitePage

from .form_pages import FormMixin
from .visitors import FromVisitor


class ContactPage(FormMixin, SitePage):
    introduction = RichTextField(_("introduction"), blank=True)
    thank_you = RichTextField(_("thanks, shown once the message is sent"), blank=True)

    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    required_in_english = ["introduction", "thank_you"]
    content_panels = [
        *SitePage.content_panels,
        *translated("introduction"),
        *translated("thank_you"),
    ]

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")

    def search_facts(self):
        """Index the site settings shown here under their labels."""
        told = (_("Address"), _("Opening hours"), _("E-mail"), _("Phone"), _("The office"))
        return {"names": " ".join(map(str, told))}

    def get_context(self, request, *args, form=None, **kwargs):
        return {**super().get_context(request, *args, **kwargs), **self.form_context(request, form)}


class ContactMessage(FromVisitor):
    is_handled = models.BooleanField(_("answered"), default=False)

    class Meta(FromVisitor.Meta):
        abstract = False
        verbose_name = _("message")
        verbose_name_plural = _("messages")

    def __str__(self):
        """Contains no name: Wagtail's history keeps this text longer than the message is kept."""
        return str(_("Message no. %(number)s") % {"number": self.pk})
