"""What the form above the list offers: only audiences and places that exist, in the order of the alphabet."""

from django.utils.translation import gettext as _

from cms.collation import sort_key

from .selection import MODES


def finder_choices(selection):
    from .models import Audience, Venue

    return {
        "audience": options(Audience, selection.audience),
        "place": options(Venue, selection.place),
        "mode": [{"value": "", "title": _("Any"), "is_chosen": not selection.mode}]
        + [{"value": key, "title": label, "is_chosen": key == selection.mode} for key, label in MODES.items()],
    }


def options(model, chosen):
    things = sorted(model.objects.all(), key=lambda thing: sort_key(thing.name))
    every = [{"value": "", "title": _("All"), "is_chosen": not chosen}]
    return every + [{"value": thing.slug, "title": thing.name, "is_chosen": thing.slug == chosen} for thing in things]
