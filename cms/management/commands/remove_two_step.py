"""Removes two-step sign-in for somebody who has lost the phone and the recovery codes."""

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from cms.security.two_step.changes import remove


class Command(BaseCommand):
    help = "Removes two-step sign-in from an account, ends its sessions and tells its user by e-mail."

    def add_arguments(self, parser):
        parser.add_argument("username")

    def handle(self, *, username, **options):
        model = get_user_model()
        try:
            user = model.objects.get_by_natural_key(username)
        except model.DoesNotExist:
            raise CommandError(f"There is no user {username!r}.") from None
        if not remove(user):
            raise CommandError(f"{username!r} does not use two-step sign-in.")
        self.stdout.write(f"{username} signs in with the password alone from now on.")
