"""The “Funders” tab of the page form."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import InlinePanel

MORE_WORDS = _(
    "Only what the funders above do not say by themselves, in the wording the funder requires. Shown after them."
)


def funder_panels():
    """Return the funders' panels. Most pages have no funder, so they are on their own tab."""
    return [
        InlinePanel(
            "funders",
            label=_("funder"),
            heading=_("Funders"),
            help_text=_(
                "The wording and the emblem appear on the page and in its e-mails, printouts and certificates."
            ),
        )
    ]
