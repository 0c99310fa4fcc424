"""Status of a project, and its words; those in addresses are in no catalogue."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.i18n import EN, LT


class State(models.TextChoices):
    """The status of a project, including the stages of cooperation projects."""

    SUBMITTED = "submitted", _("Application submitted")
    APPROVED = "approved", _("Approved, not begun")
    RUNNING = "running", _("Under way")
    SUSPENDED = "suspended", _("Suspended")
    FINISHED = "finished", _("Finished")
    TERMINATED = "terminated", _("Terminated")


class Kind(models.TextChoices):
    LOCAL = "local", _("Local project")
    COOPERATION = "cooperation", _("Cooperation project")
    # Office, meetings, training: paid by the strategy, but not one of its actions.
    RUNNING = "running", _("Running the strategy")


# Every status after approval. All except finished and under way count as "other".
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
# How a strand of the drawing shows it: woven, half woven, sketched, bare warp.
DONE, NOW, OTHER, OPEN = "done", "now", "other", "open"
