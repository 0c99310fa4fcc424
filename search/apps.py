from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("Search")

    def ready(self):
        from . import checks, documents, signals  # noqa: F401
        from .backend import checks as backend_checks  # noqa: F401
