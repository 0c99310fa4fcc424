"""The event page: before, on the day and afterwards."""

import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import prefetch_related_objects
from django.http import Http404
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.fields import RichTextField
from wagtail.models import PageManager

from cms.blocks import BodyBlock
from cms.editor.panels import promote_panels
from cms.fields import StreamField
from cms.i18n import EN, LT, content_language
from cms.indexing.sources import kind
from cms.l10n.datetime_field import LocalDateTimeField
from cms.l10n.local_time import local
from cms.l10n.number_fields import EuroField
from cms.models import BasePage, SitePage
from cms.models.site import page_link
from cms.web.links import readable
from events.availability import availability_for
from events.blocks import ProgrammeBlock
from events.calendars import calendar_response
from events.formatting import state_words
from events.kinds import EVENT_TYPES, REGISTER_WORDS, REMIND_WORDS, EventType, reserved
from events.page_form import EventPageForm, content_panels
from events.structured_data import event_data
from events.terms import Pricing, Registering

from .calendar_entries import CalendarEntry
from .places import Audience, Venue
from .querysets import EventPageQuerySet

# Belongs to one occurrence: a copy starts without it. Translated fields are named in both languages, too, because
# the bare name stands for the active one.
OF_THE_DAY = ["uid", "previous_starts_at", "status", "attendance", "photos"]
OF_THE_DAY += [f"{name}{end}" for name in ("report", "status_note") for end in ("", f"_{LT}", f"_{EN}")]

SEARCH_KIND = kind("event", _("Event"), _("Events"), over=_("The event is over"))

# The forms behind an event, by the names of their addresses.
FORMS = {"registration": REGISTER_WORDS, "reminder": REMIND_WORDS}


class EventPage(RoutablePageMixin, SitePage):
    Type = EventType
    Pricing = Pricing
    Registering = Registering

    class Status(models.TextChoices):
        SCHEDULED = "scheduled", _("As planned")
        MOVED = "moved", _("Moved to another date")
        MOVED_ONLINE = "moved_online", _("Moved online")
        CANCELLED = "cancelled", _("Cancelled")

    class Mode(models.TextChoices):
        ONSITE = "onsite", _("On site")
        ONLINE = "online", _("Online")
        HYBRID = "hybrid", _("On site and online")

    class Spoken(models.TextChoices):
        LITHUANIAN = LT, _("Lithuanian")
        ENGLISH = EN, _("English")
        BOTH = f"{LT},{EN}", _("Lithuanian and English")

    uid = models.UUIDField(default=uuid.uuid4, editable=False, db_index=True)
    kind = models.CharField(_("kind"), max_length=12, choices=EventType.choices, default=EventType.TRAINING)
    status = models.CharField(_("status"), max_length=12, choices=Status.choices, default=Status.SCHEDULED)
    status_note = models.TextField(
        _("why, and what now"), blank=True, max_length=400, help_text=_("Shown where the event is moved or cancelled.")
    )
    previous_starts_at = LocalDateTimeField(
        _("was to start"), null=True, blank=True, help_text=_("The date it was moved from. Filled in by itself.")
    )
    is_all_day = models.BooleanField(_("whole days, without hours"), default=False)
    starts_at = LocalDateTimeField(_("starts"), help_text=_("Lithuanian time."))
    ends_at = LocalDateTimeField(_("ends"))

    mode = models.CharField(_("how people take part"), max_length=8, choices=Mode.choices, default=Mode.ONSITE)
    venue = models.ForeignKey(
        Venue, on_delete=models.SET_NULL, null=True, blank=True, related_name="events", verbose_name=_("venue")
    )
    room = models.CharField(_("hall or meeting point"), max_length=120, blank=True)
    online_url = models.URLField(
        _("link to join online"),
        blank=True,
        max_length=500,
        help_text=_("Only those whose registration is confirmed see it."),
    )

    body = StreamField(BodyBlock(), blank=True, verbose_name=_("what it is about"))
    programme = StreamField(ProgrammeBlock(), blank=True, verbose_name=_("programme"))
    audiences = ParentalManyToManyField(Audience, blank=True, related_name="events", verbose_name=_("audiences"))
    audience_text = models.TextField(_("whom it is for"), blank=True, max_length=400)
    spoken_language = models.CharField(
        _("language of the event"), max_length=5, choices=Spoken.choices, default=Spoken.LITHUANIAN
    )
    interpretation = models.CharField(_("interpretation"), max_length=200, blank=True)
    accessibility_text = models.TextField(
        _("help on the day"),
        blank=True,
        max_length=400,
        help_text=_("What the venue itself offers is entered with the venue."),
    )
    what_to_bring = models.TextField(_("what to bring"), blank=True, max_length=400)

    registering = models.CharField(
        _("registration"), max_length=12, choices=Registering.choices, default=Registering.UNDECIDED
    )
    registration_url = models.URLField(_("address for registration"), max_length=500, blank=True)
    pricing = models.CharField(_("price"), max_length=12, choices=Pricing.choices, default=Pricing.UNDECIDED)
    price = EuroField(_("price in euros"), max_digits=7, decimal_places=2, null=True, blank=True)
    payment_text = models.TextField(_("how to pay"), blank=True, max_length=600)
    organiser = models.CharField(
        _("organiser"), max_length=200, blank=True, help_text=_("If left empty, the organisation of this website.")
    )
    contact_name = models.CharField(_("whom to ask"), max_length=120, blank=True)
    contact_email = models.EmailField(_("e-mail for questions"), blank=True)
    contact_phone = models.CharField(_("phone for questions"), max_length=40, blank=True)
    funding_text = RichTextField(
        _("acknowledgement of the funder"), blank=True, help_text=_("In the wording the funder requires.")
    )
    project = page_link(_("project it belongs to"))

    report = StreamField(BodyBlock(), blank=True, verbose_name=_("how it went"))
    attendance = models.PositiveIntegerField(_("how many came"), null=True, blank=True)

    objects = PageManager.from_queryset(EventPageQuerySet)()

    served_with = ["venue", "calendar_entry", "project"]
    served_flags = ["sessions", "speakers", "audiences", "attachments", "photos"]
    parent_page_types = ["events.EventIndexPage"]
    subpage_types = []
    exclude_fields_in_copy = [*BasePage.exclude_fields_in_copy, *OF_THE_DAY]
    image_fields = ["listing_image"]
    required_in_english = [
        *("summary", "body", "programme", "report", "status_note", "audience_text", "interpretation", "room"),
        *("accessibility_text", "what_to_bring", "payment_text", "funding_text"),
    ]
    base_form_class = EventPageForm
    content_panels = [*SitePage.content_panels, *content_panels]
    promote_panels = promote_panels("listing_image")

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="event_ends_after_it_starts",
                violation_error_message=_("The event must end after it starts."),
            )
        ]
        indexes = [
            models.Index(fields=["starts_at"], name="event_starts"),
            models.Index(fields=["ends_at"], name="event_ends"),
        ]

    def clean(self):
        super().clean()
        taken = {name: _("The list of events itself uses this address.") for name in ("slug", "slug_en")}
        if errors := {name: text for name, text in taken.items() if reserved(getattr(self, name))}:
            raise ValidationError(errors)

    def save(self, *args, update_fields=None, **kwargs):
        super().save(*args, update_fields=update_fields, **kwargs)
        if update_fields is None and self.live and not self.alias_of_id:
            CalendarEntry.note(self)

    # --- What is true of it -----------------------------------------------------------

    @property
    def type_info(self):
        """Its kind with the words, the paper and the address of the kind."""
        return EVENT_TYPES[self.kind]

    @property
    def is_cancelled(self):
        return self.status == self.Status.CANCELLED

    @property
    def is_moved(self):
        return self.status == self.Status.MOVED

    @property
    def is_online(self):
        return self.mode == self.Mode.ONLINE or self.status == self.Status.MOVED_ONLINE

    @property
    def has_online(self):
        return self.is_online or self.mode == self.Mode.HYBRID

    @property
    def is_free(self):
        return self.pricing == Pricing.FREE

    @property
    def is_paid(self):
        return self.pricing == Pricing.PAID

    def is_past(self, at=None):
        return self.ends_at < (at or timezone.now())

    @cached_property
    def registration(self):
        """How things stand with its places; a list asks `availability_for` once for all its events."""
        return availability_for([self])[self.pk]

    @property
    def state_words(self):
        """Return every state of the event in words, for lists, the page and feeds."""
        return state_words(self)

    def search_facts(self):
        """A state that passes by itself (places, the past) is not for the index."""
        names = [thing.name for thing in (*self.speakers.all(), *self.audiences.all(), self.venue) if thing]
        return {
            "kind": SEARCH_KIND,
            "dated_on": local(self.starts_at).date(),
            "ends_at": self.ends_at,
            "state": "" if self.status == self.Status.SCHEDULED else self.get_status_display(),
            "words": " ".join([str(self.type_info.plural), *filter(None, names)]),
        }

    @cached_property
    def shown_sessions(self):
        return sorted(self.related_or_empty("sessions"), key=lambda session: session.starts_at)

    @cached_property
    def shown_speakers(self):
        return list(self.related_or_empty("speakers"))

    # --- Addresses -----------------------------------------------------------------------

    @path("")
    def page(self, request):
        return self.render(request)

    @re_path(r"^ics/$", name="calendar")
    def calendar(self, request):
        """The event as a file that calendars read."""
        return calendar_response(
            request, [self], self.localized_title, self.slug_en if content_language() == EN else self.slug
        )

    @re_path(rf"^(?P<word>{'|'.join(REGISTER_WORDS.values())})/(?:(?P<number>[0-9]{{1,18}})/)?$", name="registration")
    def register(self, request, word, number=None):
        """A hook stands before this: forms and services are not a model's business."""
        raise Http404

    @re_path(rf"^(?P<word>{'|'.join(REMIND_WORDS.values())})/$", name="reminder")
    def remind(self, request, word):
        raise Http404  # as above

    def subpath_in(self, language, request):
        match = getattr(request, "routable_resolver_match", None)
        words = FORMS.get(match.url_name) if match else None
        if words is None:
            return super().subpath_in(language, request)
        number = match.kwargs.get("number")
        return f"{words[language]}/" + (f"{number}/" if number else "")

    def shown_photos(self):
        photos = list(self.related_or_empty("photos", "image"))
        prefetch_related_objects(photos, "image__renditions")
        return photos

    def get_context(self, request, *args, **kwargs):
        attachments = list(self.related_or_empty("attachments", "document"))
        return {
            **super().get_context(request, *args, **kwargs),
            "share_type": "article",
            "index_url": (self.get_url(request) or "").rsplit("/", 2)[0] + "/",  # without asking the database
            "is_past": self.is_past(),
            "documents": [item.document for item in attachments if not item.is_material],
            "materials": [item.document for item in attachments if item.is_material],
            "photos": self.shown_photos(),
            "project": readable(self.project),
            "structured_data": event_data(self, request),
        }
