"""When a post was published and changed, in local time. Editors enter days; publishing adds the time."""

from datetime import datetime, time

from django.utils.timezone import get_default_timezone, localtime, make_aware, now

from cms.i18n import EN, content_language


def start_of(day):
    return make_aware(datetime.combine(day, time.min), get_default_timezone())


def published_at(post):
    """Return the moment the active language was first published if that was on the post's own date, else its start.

    Posts that were public before dates to come were scheduled are not told to readers of feeds as news of tomorrow.
    """
    moment = post.first_published_en_at if content_language() == EN else post.first_published_at
    local = moment and localtime(moment, get_default_timezone())
    is_of_that_day = local and (local.date() == post.published_on or start_of(post.published_on) > now())
    return local if is_of_that_day else start_of(post.published_on)


def changed_at(post):
    """Return the moment the active language was last published or corrected."""
    moments = [published_at(post), getattr(post, f"last_published_{content_language()}_at")]
    if post.corrected_on:
        moments.append(start_of(post.corrected_on))
    return localtime(max(filter(None, moments)), get_default_timezone())
