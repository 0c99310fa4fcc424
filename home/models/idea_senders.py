"""Authors of ideas: visible to the office only, and deleted after a time."""

from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# The retention of the author's data, as the form promises.
KEPT_AFTER_ANSWER = timedelta(days=30)
KEPT_AT_MOST = timedelta(days=365)


class IdeaSenderQuerySet(models.QuerySet):
    def outdated(self, at=None):
        """Select authors whose retention period after the answer, or in total, is over."""
        at = at or timezone.now()
        answered = Q(idea__answered_on__lt=timezone.localdate(at - KEPT_AFTER_ANSWER))
        return self.filter(answered | Q(idea__created_at__lt=at - KEPT_AT_MOST))


class IdeaSender(models.Model):
    """The author of an idea, never public. A separate row, so that it can be deleted before the idea."""

    idea = models.OneToOneField("home.Idea", on_delete=models.CASCADE, related_name="sender", verbose_name=_("idea"))
    name = models.CharField(_("written by"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    # The e-mails already queued: each is sent once, whatever is changed later.
    told_published_at = models.DateTimeField(null=True, editable=False)
    told_answered_at = models.DateTimeField(null=True, editable=False)

    objects = IdeaSenderQuerySet.as_manager()

    class Meta:
        verbose_name = _("sender of an idea")
        verbose_name_plural = _("senders of ideas")
        default_permissions = ("view",)  # controls who sees names; nobody enters them in the admin

    def __str__(self):
        return str(_("Sender of idea no. %(number)s") % {"number": self.idea_id})
