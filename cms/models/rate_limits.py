"""Recent attempts, counted in the database so that all processes and machines share one count."""

from django.db import connection, models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class RateLimitCounterQuerySet(models.QuerySet):
    def lock(self, expires_at):
        """Create missing rows and lock all of them until the transaction ends. Returns {key: counter}.

        `expires_at`: {key: date-time}. The upsert locks in the order of the keys, so two requests never deadlock.
        """
        table, values = connection.ops.quote_name(self.model._meta.db_table), []
        for key in sorted(expires_at):
            values += [key, connection.ops.adapt_datetimefield_value(expires_at[key])]
        rows = ", ".join(["(%s, '[]', %s)"] * len(expires_at))
        sql = (
            f"INSERT INTO {table} (key, hits, expires_at) VALUES {rows} "  # noqa: S608 - a name, not a value
            "ON CONFLICT (key) DO UPDATE SET expires_at = excluded.expires_at RETURNING *"
        )
        return {counter.key: counter for counter in self.raw(sql, values)}

    def outdated(self, at=None):
        return self.filter(expires_at__lt=at or timezone.now())


class RateLimitCounter(models.Model):
    """Recent requests of one client to one target. The key is a keyed hash: the row contains no address."""

    key = models.CharField(max_length=64, unique=True, editable=False)
    hits = models.JSONField(default=list, editable=False)  # [[seconds since 1970, number], …]
    expires_at = models.DateTimeField(db_index=True, editable=False)

    objects = RateLimitCounterQuerySet.as_manager()

    class Meta:
        verbose_name = _("rate limit counter")
        verbose_name_plural = _("rate limit counters")
        default_permissions = ()

    def __str__(self):
        return f"{len(self.hits)}"
