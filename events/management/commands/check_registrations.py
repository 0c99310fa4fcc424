"""Whether the registrations are as they must be. For cron and after every restore: exit code 1 on a breach."""

from django.core.management.base import BaseCommand

from events.integrity import breaches


class Command(BaseCommand):
    help = "Verifies the invariants of registration: seats, persons, forms, order, letters, forgetting."

    def handle(self, **options):
        found = list(breaches())
        for invariant, sentence in found:
            self.stderr.write(f"{invariant}: {sentence}")
        if found:
            raise SystemExit(1)
        self.stdout.write("All registrations are as they must be.")
