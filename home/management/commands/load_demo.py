"""`manage.py load_demo`: the site of an invented local action group, to look at and to try things on."""

from django.core.management.base import BaseCommand, CommandError

from home.demo.loader import NotEmptyError, load


class Command(BaseCommand):
    help = "Load the demo in both languages. Running it again adds only what is missing and changes nothing else."

    def handle(self, **options):
        try:
            made = load()
        except NotEmptyError:
            raise CommandError("This database already holds another site; the demo is for an empty one.") from None
        if options["verbosity"]:
            self.stdout.write(f"The demo is loaded: {made} new pages." if made else "The demo was already complete.")
