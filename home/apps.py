from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Organisation")

    def ready(self):
        from . import found, searching  # noqa: F401 - they register themselves
        from .ideas import letters, search  # noqa: F401 - jobs send the ones and index the others
