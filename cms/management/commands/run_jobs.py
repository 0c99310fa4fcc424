"""All work that is due. For cron, every minute; twice at once does no harm."""

import os
import time

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from cms import jobs


class Command(BaseCommand):
    help = "Sends letters, promotes from waiting lists, reminds, publishes and purges: whatever is due."

    def add_arguments(self, parser):
        parser.add_argument("names", nargs="*", metavar="JOB", help="only these, due or not")
        parser.add_argument("--every", type=float, metavar="SECONDS", help="go on until stopped")

    def handle(self, *, names, every, **options):
        ok, started_by = self.run(names), os.getppid()
        while every:
            time.sleep(every)
            if os.getppid() != started_by:  # whoever it should have gone on for is no more
                return
            close_old_connections()
            self.run(names)
        if not ok:
            raise SystemExit(1)

    def run(self, names):
        outcomes = jobs.run_due(only=names)
        for name, outcome in outcomes.items():
            if isinstance(outcome, Exception):
                self.stderr.write(f"{name}: {type(outcome).__name__}")
            elif outcome:
                self.stdout.write(f"{name}: {outcome}")
        return not any(isinstance(outcome, Exception) for outcome in outcomes.values())
