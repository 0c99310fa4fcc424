"""Child rows of an event: sessions, speakers, files and photographs."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from cms.editor.panels import translated
from cms.fields import StreamField
from cms.i18n import localized
from cms.l10n.datetime_field import LocalDateTimeField
from events.blocks import ProgrammeBlock


class EventSession(Orderable):
    """One session of an event that consists of several, with its own programme."""

    page = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="sessions")
    uid = models.UUIDField(default=uuid.uuid4, editable=False)
    title = models.CharField(_("title"), max_length=200, blank=True)
    starts_at = LocalDateTimeField(_("starts"))
    ends_at = LocalDateTimeField(_("ends"))
    programme = StreamField(ProgrammeBlock(), blank=True, verbose_name=_("programme"))

    required_in_english = ["title", "programme"]
    panels = [
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        *translated("title"),
        *translated("programme"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("session")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="session_ends_after_it_starts",
                violation_error_message=_("The session must end after it starts."),
            )
        ]

    def __str__(self):
        return self.title_lt or str(self.starts_at)

    is_all_day = False

    @property
    def localized_title(self):
        return localized(self, "title")


class Speaker(Orderable):
    page = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="speakers")
    name = models.CharField(_("name"), max_length=120)
    role = models.CharField(_("who they are"), max_length=200, blank=True)

    required_in_english = ["role"]
    panels = [FieldPanel("name"), *translated("role")]

    class Meta(Orderable.Meta):
        verbose_name = _("speaker")

    def __str__(self):
        return self.name


class EventAttachment(Orderable):
    page = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="attachments")
    document = models.ForeignKey(
        "cms.CustomDocument", on_delete=models.CASCADE, related_name="+", verbose_name=_("document")
    )
    is_material = models.BooleanField(
        _("from the event itself"), default=False, help_text=_("Slides and other materials for those who took part.")
    )

    panels = [FieldPanel("document"), FieldPanel("is_material")]

    class Meta(Orderable.Meta):
        verbose_name = _("attachment")


class EventPhoto(Orderable):
    page = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="photos")
    image = models.ForeignKey("cms.CustomImage", on_delete=models.CASCADE, related_name="+", verbose_name=_("picture"))
    caption = models.CharField(_("caption"), max_length=255, blank=True)

    panels = [FieldPanel("image"), *translated("caption")]

    class Meta(Orderable.Meta):
        verbose_name = _("photograph")
