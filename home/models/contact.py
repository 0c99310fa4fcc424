"""The contact page and what people write there."""

from datetime import timedelta

from django.conf import settings
from django.contrib.admin import display
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField

from cms.i18n import LANGUAGES
from cms.models import SitePage
from cms.panels import translated
from cms.templatetags.text_tags import long_date

SUSPICIOUS_KEPT_FOR = timedelta(days=30)


class ContactPage(SitePage):
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
        """What the settings of the site say here is looked for by what it is."""
        told = (_("Address"), _("Opening hours"), _("E-mail"), _("Telephone"), _("The office"))
        return {"names": " ".join(map(str, told))}

    def get_context(self, request, *args, form=None, **kwargs):
        """The view hands over the form that came back with errors; `sent` in the address follows a sent one."""
        context = super().get_context(request, *args, **kwargs)
        return {**context, "form": form, "is_sent": "sent" in request.GET and form is None}


class ContactMessageQuerySet(models.QuerySet):
    def to_mail(self):
        """What the office has not been told about yet, oldest first."""
        return self.filter(mailed_at=None, is_suspicious=False).order_by("created_at")

    def outdated(self, at=None):
        """What has been kept long enough: messages as the settings say, those of robots a month."""
        at = at or timezone.now()
        kept_for = timedelta(days=settings.CONTACT_MESSAGES_KEPT_DAYS)
        return self.filter(
            Q(created_at__lt=at - kept_for) | Q(is_suspicious=True, created_at__lt=at - SUSPICIOUS_KEPT_FOR)
        )


class ContactMessage(models.Model):
    name = models.CharField(_("written by"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    message = models.TextField(_("message"))
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES)
    created_at = models.DateTimeField(_("written at"), auto_now_add=True)
    mailed_at = models.DateTimeField(_("mailed to the office at"), null=True, editable=False)
    is_handled = models.BooleanField(_("answered"), default=False)
    is_suspicious = models.BooleanField(
        _("looks like a robot's"),
        default=False,
        help_text=_("Such messages are not mailed and are deleted in a month."),
    )
    # The same form sent twice (a double click, a reload) is one message.
    submit_key = models.CharField(max_length=64, unique=True, editable=False)

    objects = ContactMessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-created_at", "-pk"]
        default_permissions = ("view", "change", "delete")  # they come from visitors: nobody adds one

    def __str__(self):
        """Without a name: Wagtail's history keeps this text for longer than the message is kept."""
        return str(_("Message no. %(number)s") % {"number": self.pk})

    @property
    @display(description=_("written by"))
    def writer(self):
        return self.name or self.email or self.phone or _("no name")

    @property
    def excerpt(self):
        return Truncator(self.message).words(12)

    @property
    def mail_state(self):
        if self.is_suspicious:
            return _("No: looks like a robot's")
        return long_date(self.mailed_at) if self.mailed_at else _("Not yet!")
