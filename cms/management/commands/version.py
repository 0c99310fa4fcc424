"""The version of the site, as pyproject.toml names it."""

import tomllib

from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Print the version of this site."
    requires_system_checks = []

    def handle(self, **options):
        project = tomllib.loads((settings.BASE_DIR / "pyproject.toml").read_text())["project"]
        self.stdout.write(project["version"])
