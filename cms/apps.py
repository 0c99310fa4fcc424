from django.apps import AppConfig
from django.core.management import call_command
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = _("Website")

    def ready(self):
        from wagtail.signals import page_published

        from . import checks, jobs, logins, searchable_pages  # noqa: F401 - they register themselves
        from .preflight import checks as _checks  # noqa: F401
        from .today import accounts, sources  # noqa: F401
        from .translations import jobs as _jobs  # noqa: F401
        from .translations import policy_registration, states

        page_published.connect(states.note_published)
        autodiscover_modules("jobs")
        jobs.register_last()
        policy_registration.guard_rows()
        autodiscover_modules("today")
        autodiscover_modules("preflight")

        post_migrate.connect(make_cache_table, sender=self)


def make_cache_table(using, **kwargs):
    """Where CACHE_URL keeps the cache in the database, migrating is all it takes; elsewhere this does nothing."""
    call_command("createcachetable", database=using, verbosity=0)
