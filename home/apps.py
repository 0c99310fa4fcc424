from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Organisation")

    def ready(self):
        from .ideas import letters  # noqa: F401 - they register themselves
        from .searchable import ideas, library, members  # noqa: F401
