"""Authors of ideas: visible to the office only, and deleted after a time."""

from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# How long the office knows who wrote; the form promises it.
KEPT_AFTER_ANSWER = timedelta(days=30)
KEPT_AT_MOST = timedelta(days=365)


class IdeaSenderQuerySet(models.QuerySet):
    def outdated(self, at=None):
        """Who has had an answer for long enough, and who has waited longer than anybody should be remembered."""
        at = at or timezone.now()
        answered = Q(idea__answered_on__lt=timezone.localdate(at - KEPT_AFTER_ANSWER))
        return self.filter(answered | Q(idea__created_at__lt=at - KEPT_AT_MOST))


class IdeaSender(models.Model):
    """Who wrote: for an answer, never for the public. A row of its own, so that the idea can outlive it."""

    idea = models.OneToOneField("home.Idea", on_delete=models.CASCADE, related_name="sender", verbose_name=_("idea"))
    name = models.CharField(_("written by"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    # Which letters have left: each leaves once, whatever is decided and changed later.
    told_published_at = models.DateTimeField(null=True, editable=False)
    told_answered_at = models.DateTimeField(null=True, editable=False)

    objects = IdeaSenderQuerySet.as_manager()

    class Meta:
        verbose_name = _("sender of an idea")
        verbose_name_plural = _("senders of ideas")
        default_permissions = ("view",)  # who may see names; nobody types them in the admin

    def __str__(self):
        return str(_("Sender of idea no. %(number)s") % {"number": self.idea_id})
