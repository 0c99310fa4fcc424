"""Delete contact messages that have been kept as long as CONTACT_MESSAGES_KEPT_DAYS says. For cron, daily."""

from django.core.management.base import BaseCommand

from home import services


class Command(BaseCommand):
    help = "Deletes contact messages older than CONTACT_MESSAGES_KEPT_DAYS (by default a year)."

    def handle(self, **options):
        self.stdout.write(f"Deleted: {services.purge()}.")
