"""How often one place or one address has asked for something lately: in the database, all processes share it."""

import hmac
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256

from django.conf import settings
from django.db import connection, models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Limit:
    """So many tries of one kind in a window of time."""

    kind: str
    most: int
    window: timedelta = timedelta(hours=1)

    def key_of(self, who, at):
        """Return what tells one visitor from another for the window, and afterwards tells nobody anything."""
        text = f"events.tries:{self.kind}:{who}:{int(at.timestamp() // self.window.total_seconds())}"
        return hmac.new(settings.SECRET_KEY.encode(), text.encode(), sha256).hexdigest()


class TriesQuerySet(models.QuerySet):
    def spend(self, *tries, at=None):
        """Count each (limit, who, how many) and say whether all are within their limits: one statement."""
        at = at or timezone.now()
        rows = {limit.key_of(who, at): (limit, count) for limit, who, count in tries}
        table, places = connection.ops.quote_name(self.model._meta.db_table), ", ".join(["(%s, %s, %s)"] * len(rows))
        sql = (
            f"INSERT INTO {table} (key, number, expires_at) VALUES {places} "  # noqa: S608 - a name, not a value
            f"ON CONFLICT (key) DO UPDATE SET number = {table}.number + excluded.number RETURNING key, number"
        )
        values = []
        for key, (limit, count) in sorted(rows.items()):  # in one order: nobody waits for each other
            values += [key, count, connection.ops.adapt_datetimefield_value(at + limit.window)]
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            return all(number <= rows[key][0].most for key, number in cursor.fetchall())

    def outdated(self, at=None):
        return self.filter(expires_at__lt=at or timezone.now())


class Tries(models.Model):
    key = models.CharField(max_length=64, unique=True, editable=False)
    number = models.PositiveIntegerField(default=0, editable=False)
    expires_at = models.DateTimeField(db_index=True, editable=False)

    objects = TriesQuerySet.as_manager()

    class Meta:
        verbose_name = _("tries")
        verbose_name_plural = _("tries")
        default_permissions = ()

    def __str__(self):
        return f"{self.number}"
