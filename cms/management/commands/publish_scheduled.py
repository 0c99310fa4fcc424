"""Wagtail's publish_scheduled, except that one page that cannot be published does not stop the others."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.management.commands.publish_scheduled import Command as WagtailCommand
from wagtail.models import Revision

from cms.translations.completeness import why_not_published


class Command(WagtailCommand):
    def handle(self, *args, **options):
        if not options["dryrun"]:
            self.publish_each()
        super().handle(*args, **options)

    def publish_each(self):
        """Publish what is due; what is refused loses its time, stays a draft and is reported."""
        for revision in Revision.objects.filter(approved_go_live_at__lt=timezone.now()).order_by("approved_go_live_at"):
            try:
                revision.publish(log_action="wagtail.publish.scheduled")
            except ValidationError as error:
                Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
                self.stderr.write(
                    f"{revision.object_str}: {why_not_published(error, revision.content_type.model_class())}"
                )
