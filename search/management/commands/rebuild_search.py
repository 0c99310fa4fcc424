"""Rebuilds the search index: after an upgrade that asks for it, or when in doubt. Searches keep working.

That of the admin (`search/backend`) too: both hold what the normaliser made.
"""

from django.core.management import call_command
from django.core.management.base import BaseCommand

from search import indexing

WIDTH = 40


class Command(BaseCommand):
    help = "Index every page and document anew, in batches; searches go on meanwhile."

    def add_arguments(self, parser):
        parser.add_argument("--batch", type=int, default=indexing.BATCH, help="objects in one transaction")

    def handle(self, *, batch, verbosity, **options):
        done = indexing.rebuild(self.tell if verbosity else lambda done, total: None, batch)
        call_command("update_index", verbosity=0)
        if verbosity:
            self.stdout.write(f"{done} pages and documents are indexed.")

    def tell(self, done, total):
        """A bar that grows in place on a terminal; elsewhere only its last state."""
        if self.stdout.isatty() or done == total:
            bar = ("#" * (WIDTH * done // total)).ljust(WIDTH, ".")
            self.stdout.write(f"\r[{bar}] {done}/{total}", ending="\n" if done == total else "")
            self.stdout.flush()
