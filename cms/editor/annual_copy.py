"""Copies for the next year. Apps register models here, and the admin offers the button.

Whatever is made is a draft that nobody sees, and its English is not published.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.coreutils import find_available_slug

from cms.i18n import EN, LT
from cms.models import BasePage

YEARS = re.compile(r"(?<!\d)(\d{4})(?:([-–/])(\d{4}))?(?!\d)")
DATE_BEHIND = re.compile(r"-\d{4}-\d{2}-\d{2}(-\d+)?$")
TITLES = {"title": LT, "title_en": EN}

_rounds = []


@dataclass(frozen=True)
class Round:
    model: type
    year_of: Any  # function of an object: its year, None if it has no annual copy
    make: Any  # function of an object, the number of years and a user: returns the copy

    def next_year(self, instance):
        """Return the year of the next copy, never a past one."""
        year = self.year_of(instance)
        return year and max(year + 1, timezone.localdate().year)


def comes_round(model, year_of):
    """Register the function that makes the annual copy of a model."""

    def remember(make):
        _rounds.append(Round(model, year_of, make))
        return make

    return remember


def round_of(instance):
    return next((found for found in _rounds if isinstance(instance, found.model)), None)


def models():
    return [found.model for found in _rounds]


def same_weekday(day, years):
    """Return the offset in days to the same weekday nearest the same date: a Thursday stays a Thursday.

    The result is in the requested year: a copy of 1 January 2027 for 2028 is not dated 31 December 2027.
    """
    try:
        there = day.replace(year=day.year + years)
    except ValueError:  # 29 February
        there = day.replace(year=day.year + years, day=28)
    later = round((there - day).days / 7) * 7
    return later + 7 * (there.year - (day + timedelta(days=later)).year)


def with_year(text, year, years):
    """Replace the year in a text, alone or in a range (2026, 2026–2027); other years stay."""

    def later(found):
        first, dash, second = found.groups()
        named = [int(number) for number in (first, second) if number]
        if year not in named or named[-1] - named[0] > 1:
            return found[0]
        return (dash or "").join(str(number + years) for number in named)

    return YEARS.sub(later, text or "")


def draft_of(page, values, user=None, process_child_object=None):
    """Copy a page to a draft next to it, with changed values and without its publication history."""
    action = CopyPageAction(
        page=page,
        update_attrs={"go_live_at": None, "expire_at": None, **values},
        copy_revisions=False,
        keep_live=False,
        user=user,
        process_child_object=process_child_object,
    )
    return action.execute(skip_permission_checks=True)


def named_later(page, year, years):
    """Return titles and available slugs with the later year."""
    titles = {name: with_year(getattr(page, name), year, years) for name in TITLES}
    slugs = {name: DATE_BEHIND.sub("", with_year(getattr(page, name), year, years)) for name in ("slug", "slug_en")}
    # save() finds a free English slug.
    return {**titles, **slugs, "slug": find_available_slug(page.get_parent(), slugs["slug"])}


def may_make(user, instance):
    """Return whether a user may view the original and add a copy."""
    if isinstance(instance, BasePage):
        may_edit = instance.permissions_for_user(user).can_edit()
        return may_edit and instance.get_parent().permissions_for_user(user).can_add_subpage()
    return instance.snippet_viewset.permission_policy.user_has_permission(user, "add")
