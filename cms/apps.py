from django.apps import AppConfig
from django.core.management import call_command
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = _("Website")

    def ready(self):
        autodiscover_modules("register")
        post_migrate.connect(make_cache_table, sender=self)


def make_cache_table(using, **kwargs):
    """Create the cache table after migrating, if CACHE_URL keeps the cache in the database."""
    call_command("createcachetable", database=using, verbosity=0)
