"""People who may write in one language only."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils.text import slugify
from wagtail.users.models import UserProfile

from tests.support.factories import PASSWORD


def make_member(group="Vertėjai", language="lt", **kwargs):
    """Return somebody of a ready-made group, whose admin speaks the given language."""
    name = kwargs.pop("username", f"{slugify(group)}-{language}")
    user = get_user_model().objects.create_user(name, f"{name}@example.org", PASSWORD, **kwargs)
    user.groups.add(Group.objects.get(name=group))
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
    return user
