"""Ideas of residents and the answers. Authors are separate: see idea_senders.py.

No revisions are kept: a telephone number that the office strikes out of an idea must be gone.
"""

import uuid
from datetime import timedelta

from django.apps import apps
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from cms.i18n import EN, IN_LANGUAGE, LANGUAGES, LT, content_language, localized, other_language
from cms.models import BilingualPreviewMixin
from cms.web.links import page_beside, with_page_beside
from home.ideas.states import CHANGED, PUBLIC, IdeaState
from home.panels import IdeaDecisionForm

WITHHELD_KEPT_FOR = timedelta(days=30)
LONGEST_IDEA = 5000


def new_key():
    return uuid.uuid4().hex


class IdeaQuerySet(models.QuerySet):
    def public(self, language=None):
        """Select public ideas; with a language, only those with text in it."""
        found = self.filter(state__in=PUBLIC)
        if language:
            for name in (f"title_{language}", f"text_{language}"):
                found = found.exclude(Q(**{name: None}) | Q(**{name: ""}))
        return found

    def readable(self):
        """Select what the lists of the active language show. Lithuanian lists include ideas in English."""
        return self.public(EN if content_language() == EN else None)

    def to_decide(self):
        """Select ideas waiting for a decision, the oldest first."""
        return self.filter(state=IdeaState.NEW).order_by("created_at", "pk")

    def changed(self):
        return self.filter(state__in=CHANGED).order_by("-answered_on", "-pk")

    def outdated(self, at=None):
        return self.filter(state=IdeaState.WITHHELD, decided_at__lt=(at or timezone.now()) - WITHHELD_KEPT_FOR)


class Idea(BilingualPreviewMixin, models.Model):
    State = IdeaState

    title = models.CharField(_("title"), max_length=120)
    text = models.TextField(_("idea"))
    language = models.CharField(_("written in"), max_length=2, choices=LANGUAGES, default=LT)
    measure = models.ForeignKey(
        "home.Measure",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="ideas",
        verbose_name=_("measure of the strategy"),
    )
    place = models.ForeignKey(
        "home.Place", on_delete=models.SET_NULL, null=True, blank=True, related_name="ideas", verbose_name=_("place")
    )
    state = models.CharField(_("status"), max_length=10, choices=IdeaState.choices, default=IdeaState.NEW)
    reply = models.TextField(_("public answer"), blank=True)
    answered_on = models.DateField(
        _("answered on"),
        null=True,
        blank=True,
        help_text=_("If left empty, today’s date is used once there is an answer."),
    )
    call = models.ForeignKey(
        "home.CallPage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="ideas",
        verbose_name=_("call that it fits"),
    )
    project = models.ForeignKey(
        "home.ProjectPage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="ideas",
        verbose_name=_("project that it became"),
    )
    created_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    published_at = models.DateTimeField(_("public since"), null=True, editable=False)
    decided_at = models.DateTimeField(_("status since"), null=True, editable=False)
    # Sending a form twice (double click, reload) stores one idea.
    submit_key = models.CharField(max_length=64, unique=True, default=new_key, editable=False)

    shown_in_lithuanian = ["title", "text", "reply"]  # if nobody has translated the resident's text

    objects = IdeaQuerySet.as_manager()

    preview_template = "home/idea/preview.html"
    base_form_class = IdeaDecisionForm

    class Meta:
        verbose_name = _("idea")
        verbose_name_plural = _("ideas")
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["state", "-published_at"], name="idea_state_published")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="declined")
                | (Q(reply_lt__isnull=False) & ~Q(reply_lt=""))
                | (Q(reply_en__isnull=False) & ~Q(reply_en="")),
                name="a_declined_idea_has_a_reason",
                violation_error_message=_("Say why: the reason is public, and the author gets it by e-mail."),
            )
        ]

    def __str__(self):
        """Contains no text of the idea: Wagtail's history would keep it too long."""
        return str(_("Idea no. %(number)s") % {"number": self.pk})

    def get_preview_context(self, request, mode_name):
        return {**super().get_preview_context(request, mode_name), "idea": self}

    @property
    def is_public(self):
        return self.state in PUBLIC

    @property
    def traced_call(self):
        """Return the call it fits, or the call that selected its project."""
        return self.call or (self.project and self.project.call)

    @property
    def languages(self):
        """Return the languages it can be read in, like a page's."""
        return [code for code, _name in LANGUAGES if localized(self, "title", code) and localized(self, "text", code)]

    @property
    def shown_in(self):
        """Return the active language if the idea has text in it, else the author's."""
        own = content_language()
        return own if own in self.languages else other_language(own)

    @property
    def foreign_language(self):
        """Return the language to mark the text with; empty if it is the active one."""
        return "" if self.shown_in == content_language() else self.shown_in

    @property
    def foreign_note(self):
        return IN_LANGUAGE.get(self.foreign_language, "")

    @property
    def localized_title(self):
        return localized(self, "title", self.shown_in)

    localized_title.fget.short_description = _("title")  # the heading of the admin's list

    @property
    def localized_text(self):
        return localized(self, "text", self.shown_in)

    @property
    def localized_reply(self):
        return localized(self, "reply", self.reply_language)

    @property
    def reply_language(self):
        own = content_language()
        return own if localized(self, "reply", own) else other_language(own)

    @property
    def foreign_reply_language(self):
        return "" if self.reply_language == content_language() else self.reply_language

    @property
    def foreign_reply_note(self):
        return IN_LANGUAGE.get(self.foreign_reply_language, "")

    @property
    def excerpt(self):
        return Truncator(self.localized_text).words(30)


def ideas_behind(page):
    """Return links (address, idea) to the public ideas behind a call or a project, with at most one query."""
    if not getattr(page, "has_ideas", True):
        return []
    model = apps.get_model("home.IdeaIndexPage")
    public = list(with_page_beside(page.ideas.readable(), model))
    index = page_beside(public, model)
    return [(f"{index.get_url()}{idea.pk}/", idea) for idea in public] if index else []
