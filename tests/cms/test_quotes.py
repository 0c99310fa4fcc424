"""Titles that have quotation marks of their own, in quotation marks."""

import pytest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from cms.l10n.quotes import inner_quotes
from cms.models import SiteSettings
from home.models import Application


@pytest.mark.parametrize(
    ("title", "quoted"),
    [
        ("UAB „Knygutė“", "UAB ‚Knygutė‘"),
        ("Bendruomenių sąskrydis „Viena juosta“", "Bendruomenių sąskrydis ‚Viena juosta‘"),
        ("The “One sash” gathering", "The ‘One sash’ gathering"),
        ("„A” ir „B“", "‚A‘ ir ‚B‘"),
        ("Be kabučių", "Be kabučių"),
        ("Pamiršta „uždaryti", "Pamiršta „uždaryti"),
    ],
)
def test_marks_within_marks_are_single(title, quoted):
    assert inner_quotes(title) == quoted


@pytest.mark.parametrize("letter", ["applied", "decided"])
@pytest.mark.parametrize(("language", "quoted"), [("lt", "„UAB ‚Knygutė‘“"), ("en", "“UAB ‚Knygutė‘”")])
def test_letters_quote_an_organisation_once(letter, language, quoted):
    message = Application(organisation="UAB „Knygutė“", created_at=timezone.now(), language=language)
    with override(language):
        text = render_to_string(f"home/email/{letter}.txt", {"message": message, "site_settings": SiteSettings()})
    assert quoted in text
