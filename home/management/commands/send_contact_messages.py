"""Mail to the office what could not be mailed when it was written. For cron, every few minutes."""

from django.core.management.base import BaseCommand

from home import services


class Command(BaseCommand):
    help = "Mails contact messages that the office has not received yet."

    def handle(self, **options):
        sent = services.mail_waiting()
        left = services.count_waiting()
        self.stdout.write(f"Mailed: {sent}. Still waiting: {left}.")
