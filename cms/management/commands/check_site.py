"""Verifies the database. For cron and after every restore: exit code 1 if something is wrong."""

from django.core.management.base import BaseCommand

from cms import integrity


class Command(BaseCommand):
    help = "Verifies the page tree, its addresses and the registrations. Exit code 1 if something is wrong."

    def add_arguments(self, parser):
        parser.add_argument("--repair", action="store_true", help="repair the page tree and say what was changed")

    def handle(self, repair=False, **options):
        for sentence in integrity.repair() if repair else []:
            self.stdout.write(sentence)
        found = integrity.faults()
        for sentence in found:
            self.stderr.write(sentence)
        if found:
            raise SystemExit(1)
        self.stdout.write("Everything is as it must be.")
