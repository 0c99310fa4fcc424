"""A rate limiter, exact over a sliding window."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from cms.models import RateLimitCounter


@dataclass(frozen=True)
class RateLimit:
    """At most `most` of something within `window`."""

    name: str
    most: int
    window: timedelta = timedelta(hours=1)

    def by(self, *who, count=1):
        """Return an attempt to count. `who`: client and target, or the e-mail address to be notified."""
        text = "\0".join([self.name, *map(str, who)])
        return Attempt(self, salted_hmac("cms.rate_limit", text, algorithm="sha256").hexdigest(), count)

    def recent(self, hits, now):
        """Return hits within the window. A hit from the far future comes from a wrong clock and is dropped."""
        seconds = self.window.total_seconds()
        return [(moment, number) for moment, number in hits if now - seconds < moment < now + seconds]


@dataclass(frozen=True)
class Attempt:
    limit: RateLimit
    key: str
    count: int


def hit(*attempts, at=None):
    """Count all attempts and return True, or count none and return False if any would exceed its limit.

    The rows stay locked between reading and writing, so simultaneous requests cannot pass together.
    """
    at = at or timezone.now()
    with transaction.atomic():
        expires_at = {attempt.key: at + attempt.limit.window for attempt in attempts}
        counters = RateLimitCounter.objects.lock(expires_at)
        for attempt in attempts:
            counter = counters[attempt.key]
            counter.hits = attempt.limit.recent(counter.hits, at.timestamp())
            if sum(number for _moment, number in counter.hits) + attempt.count > attempt.limit.most:
                return False
            counter.hits.append((at.timestamp(), attempt.count))
        RateLimitCounter.objects.bulk_update(counters.values(), ["hits"])
    return True
