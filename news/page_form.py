"""The form of a post. A future date schedules it."""

from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from cms.editor.forms import BasePageForm

from .publication_time import start_of


class NewsPageForm(BasePageForm):
    def clean(self):
        data = super().clean()
        day, expires = data.get("published_on"), data.get("expire_at")
        if day and day > localdate():
            if self.is_public:
                self.add_error("published_on", _("The post is already public: its date cannot be in the future."))
            elif expires and expires <= start_of(day):
                self.add_error("published_on", _("The post would stop being public before this day."))
        if data.get("corrected_on") and data["corrected_on"] > localdate():
            self.add_error("corrected_on", _("The date of a correction cannot be in the future."))
        return data

    def save(self, commit=True):
        """On the page itself: who may not publish has no field for it, and the day holds for whoever does."""
        if "published_on" in self.fields:
            self.follow_the_date(self.instance)
        return super().save(commit)

    def follow_the_date(self, post):
        before = self.initial.get("published_on")
        if before and post.go_live_at == start_of(before):
            post.go_live_at = None  # set by the date that stood there
        begins = start_of(post.published_on)
        if begins > now() and not self.is_public:
            post.go_live_at = max(begins, post.go_live_at or begins)
