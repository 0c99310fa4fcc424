"""The tasks that the help explains, in the order in which an office needs them."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.i18n import content_language


@dataclass(frozen=True)
class Task:
    key: str  # used in the URL and as the template name
    name: Any
    when: Any

    @property
    def template(self):
        return f"home/admin/help/{content_language()}/{self.key}.html"


TASKS = {
    task.key: task
    for task in (
        Task("news", _("Publish news"), _("A post with a picture, from the first word to the list of news.")),
        Task("english", _("Publish in English"), _("The English of a page: written, checked, shown or hidden.")),
        Task("event", _("Hold an event with registration"), _("Date, place, number of seats, questions, next year.")),
        Task("sheet", _("Print an attendance sheet"), _("The paper that participants sign and the funder checks.")),
        Task("call", _("Announce a call"), _("Dates, sums, forms, answers, and in the end the decision.")),
        Task("document", _("Add an official document"), _("A report, minutes or rules, with its earlier versions.")),
        Task(
            "account",
            _("Protect your account"),
            _("A code from your phone after the password."),
        ),
    )
}
