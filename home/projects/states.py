"""Status of a project, and its words; those in addresses are in no catalogue."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.i18n import EN, LT


class State(models.TextChoices):
    """Also the stages of a cooperation project: application submitted, approved, running, ended."""

    SUBMITTED = "submitted", _("Application submitted")
    APPROVED = "approved", _("Approved, not begun")
    RUNNING = "running", _("Under way")
    SUSPENDED = "suspended", _("Suspended")
    FINISHED = "finished", _("Finished")
    TERMINATED = "terminated", _("Terminated")


class Kind(models.TextChoices):
    LOCAL = "local", _("Local project")
    COOPERATION = "cooperation", _("Cooperation project")
    # The office, meetings, training: money of the strategy, but none of its actions.
    RUNNING = "running", _("Running the strategy")


# What somebody once said yes to, whatever became of it. All but the finished and the running ones are "other".
APPROVED = (State.APPROVED, State.RUNNING, State.SUSPENDED, State.FINISHED, State.TERMINATED)
ENDED = (State.FINISHED, State.TERMINATED)

SLUGS = {
    State.SUBMITTED: {LT: "pateikti", EN: "submitted"},
    State.APPROVED: {LT: "patvirtinti", EN: "approved"},
    State.RUNNING: {LT: "vykdomi", EN: "under-way"},
    State.SUSPENDED: {LT: "sustabdyti", EN: "suspended"},
    State.FINISHED: {LT: "baigti", EN: "finished"},
    State.TERMINATED: {LT: "nutraukti", EN: "terminated"},
}
# How a strand of the sash shows it: woven, half woven, sketched, bare warp.
DONE, NOW, OTHER, OPEN = "done", "now", "other", "open"
