"""Addresses of registrants' own pages, in both languages. They outlive the event's page."""

from django.urls import path, register_converter

from . import views
from .kinds import OWN_WORDS
from .tokens import ACCEPT, MANAGE, VERIFY

app_name = "events"


class OwnWord:
    """Matches the first path segment in either language."""

    regex = "|".join(OWN_WORDS.values())

    def to_python(self, value):
        return value

    to_url = to_python


class Token:
    regex = "[0-9a-f]{32}-[A-Za-z0-9_-]{22}"
    to_python = to_url = staticmethod(str)


register_converter(OwnWord, "own_word")
register_converter(Token, "registration_token")

OWN = "<own_word:word>/<registration_token:token>/"
urlpatterns = [
    path("<own_word:word>/", views.lost_link, name="lost_link"),
    path(OWN, views.own, {"purpose": MANAGE}, name=MANAGE),
    path(f"{OWN}data/", views.own_data, {"purpose": MANAGE}, name="data"),
    path(f"{OWN}ics/", views.own_calendar, {"purpose": MANAGE}, name="calendar"),
    path(f"{OWN}place/", views.offer, {"purpose": ACCEPT}, name=ACCEPT),
    path(f"{OWN}email/", views.verify, {"purpose": VERIFY}, name=VERIFY),
]
