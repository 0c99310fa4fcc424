"""Status of an idea, and its words; those in addresses are in no catalogue."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.i18n import EN, LT


class IdeaState(models.TextChoices):
    NEW = "new", pgettext_lazy("idea", "New, not public yet")
    PUBLISHED = "published", pgettext_lazy("idea", "Being considered")
    MATCHED = "matched", pgettext_lazy("idea", "Fits a call or a measure")
    PROJECT = "project", pgettext_lazy("idea", "Became a project")
    ANSWERED = "answered", pgettext_lazy("idea", "Answered")
    DECLINED = "declined", pgettext_lazy("idea", "Not taken up")
    # Advertising, insults or private matters: never published.
    WITHHELD = "withheld", _("Not shown to anyone")


PUBLIC = (IdeaState.PUBLISHED, IdeaState.MATCHED, IdeaState.PROJECT, IdeaState.ANSWERED, IdeaState.DECLINED)
# Outcomes, for the page „Jūs sakėte – mes padarėme“.
CHANGED = (IdeaState.ANSWERED, IdeaState.PROJECT)
# Statuses that are themselves the answer to the author.
SETTLED = (IdeaState.PROJECT, IdeaState.ANSWERED, IdeaState.DECLINED)
# Statuses that require a written answer.
NEEDS_WORDS = (IdeaState.ANSWERED, IdeaState.DECLINED)

SLUGS = {
    IdeaState.PUBLISHED: {LT: "svarstomos", EN: "being-considered"},
    IdeaState.MATCHED: {LT: "tinka-kvietimui", EN: "fits-a-call"},
    IdeaState.PROJECT: {LT: "tapo-projektu", EN: "became-a-project"},
    IdeaState.ANSWERED: {LT: "atsakytos", EN: "answered"},
    IdeaState.DECLINED: {LT: "nepritarta", EN: "not-taken-up"},
}

# Path segments after the list's address.
SUGGEST = {LT: "siulyti", EN: "suggest"}
CHANGES = {LT: "kas-pasikeite", EN: "what-changed"}
FILE = {LT: "idejos", EN: "ideas"}
