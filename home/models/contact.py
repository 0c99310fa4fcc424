"""The contact page and what people write there."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField

from cms.i18n import LANGUAGES
from cms.models import SitePage
from cms.panels import translated


class ContactPage(SitePage):
    introduction = RichTextField(_("introduction"), blank=True)
    thank_you = RichTextField(_("thanks, shown once the message is sent"), blank=True)

    required_in_english = ["introduction", "thank_you"]
    content_panels = [
        *SitePage.content_panels,
        *translated("summary"),
        *translated("introduction"),
        *translated("thank_you"),
    ]

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")


class ContactMessage(models.Model):
    name = models.CharField(_("name"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    message = models.TextField(_("message"))
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES)
    created_at = models.DateTimeField(_("written at"), auto_now_add=True)
    mailed_at = models.DateTimeField(_("mailed to the office at"), null=True, editable=False)
    is_handled = models.BooleanField(_("answered"), default=False)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-created_at"]

    def __str__(self):
        return self.name or self.email or self.phone or str(_("no name"))
