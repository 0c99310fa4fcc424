"""Whether the page tree is as it must be. For cron and after every restore: exit code 1 if something is wrong."""

from django.core.management.base import BaseCommand

from cms.tree.repair import faults
from cms.tree.repair import repair as mend


class Command(BaseCommand):
    help = "Finds pages without a parent, wrong addresses and wrong counts in the page tree."

    def add_arguments(self, parser):
        parser.add_argument("--repair", action="store_true", help="mend them too and say what was changed")

    def handle(self, repair=False, **options):
        for sentence in mend() if repair else []:
            self.stdout.write(sentence)
        found = faults()
        for sentence in found:
            self.stderr.write(sentence)
        if found:
            raise SystemExit(1)
        self.stdout.write("All pages are as they must be.")
