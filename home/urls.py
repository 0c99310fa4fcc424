"""Addresses outside the page tree: call alerts."""

from django.urls import path, register_converter

from .calls.alerts import views
from .calls.alerts.addresses import CONFIRM, STOP, WORDS

app_name = "alerts"


class AlertWord:
    """Matches the first path segment in either language."""

    regex = "|".join(WORDS.values())
    to_python = to_url = staticmethod(str)


class AlertToken:
    regex = r"[0-9a-f]{32}\.[A-Za-z0-9_-]{43}"
    to_python = to_url = staticmethod(str)


register_converter(AlertWord, "alert_word")
register_converter(AlertToken, "alert_token")

urlpatterns = [
    path("<alert_word:word>/", views.ask, name="ask"),
    path("<alert_word:word>/<alert_token:token>/", views.confirm, name=CONFIRM),
    path("<alert_word:word>/<alert_token:token>/stop/", views.stop, name=STOP),
]
