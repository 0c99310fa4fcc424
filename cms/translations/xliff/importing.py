"""What a translator's file would change, text by text, and the draft made from it. Nothing is published."""

from dataclasses import dataclass
from html import unescape
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.rich_text import get_text_for_indexing

from cms.models import BasePage
from cms.translations.diff import word_diff
from cms.translations.publishing import english_fields
from cms.translations.repeats import repeats_lithuanian
from cms.translations.states import fingerprint, rewritten, update
from cms.translations.units import RICH, owners, units_of

from .markup import cleaned, normal
from .writing import apply


@dataclass
class Proposal:
    """One text that the file says otherwise than the page does."""

    unit: object
    text: str
    warnings: list
    is_current: bool  # translated from the Lithuanian as it is now

    @property
    def pieces(self):
        return word_diff(self.unit.target or "", self.text)


@dataclass
class PageProposal:
    page: object
    proposals: list
    unchanged: int
    unknown: list  # (key, text)
    refusal: str = ""


def proposed(files, user):
    """Return (PageProposals, texts of pages that are not here or not this user's)."""
    found, foreign = [], []
    pages = {str(page.translation_key): page for page in pages_of(files)}
    for key, units in files.items():
        if page := pages.get(key):
            found.append(proposed_for(page, units, user))
        else:
            foreign += [(one.key, shown(one.text("target", True))) for one in units]
    return found, foreign


def pages_of(files):
    keys = [key for key in files if is_uuid(key)]
    return BasePage.objects.filter(translation_key__in=keys, alias_of=None, depth__gt=1).order_by("path").specific()


def is_uuid(text):
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def refusal_of(page, user):
    if not page.permissions_for_user(user).can_edit():
        return _("You may not edit this page.")
    lock = page.get_lock()
    return _("This page is locked.") if lock and lock.for_user(user) else ""


def proposed_for(page, brought, user):
    if refusal := refusal_of(page, user):
        return PageProposal(page, [], 0, [], refusal)
    units = {unit.key: unit for unit in units_of(page.get_latest_revision_as_object())}
    result = PageProposal(page, [], 0, [])
    for one in brought:
        unit = units.get(one.key)
        text = one.text("target", bool(unit) and unit.kind == RICH)
        if unit is None:
            result.unknown += [(one.key, shown(text))] if text else []
        elif not text or text == as_read(unit):
            result.unchanged += 1
        else:
            result.proposals.append(proposal(unit, one, text))
    return result


def as_read(unit):
    """Return the English of a unit as a file gives it back."""
    return normal(unit.target or "") if unit.kind == RICH else unit.target or ""


def proposal(unit, one, text):
    was = one.notes.get("source-hash") or fingerprint(one.text("source", unit.kind == RICH) or "")
    is_current = was == fingerprint(unit.source)
    warnings = [] if is_current else [_("The Lithuanian has changed since the export.")]
    if fingerprint(unit.target) != one.notes.get("target-hash", ""):
        warnings.append(_("The English has been edited here since the export."))
    if unit.kind == RICH:
        text = cleaned(text, unit.source)
        if text.count("<a ") != unit.source.count("<a "):
            warnings.append(_("The number of links differs from the Lithuanian."))
    else:
        text = text.replace("\x00", "")
    if repeats_lithuanian(unit.source, text):
        warnings.append(_("It repeats the Lithuanian."))
    return Proposal(unit, text, warnings, is_current)


def shown(text):
    return unescape(get_text_for_indexing(text or ""))[:200]


# --- taking it over --------------------------------------------------------------------


@transaction.atomic
def take_over(page, proposals, user):
    """Save a draft of the page with these texts. Raises ValidationError with sentences where one does not fit."""
    BasePage.lock_tree()
    draft = BasePage.objects.get(pk=page.pk).specific.get_latest_revision_as_object()
    apply(draft, {one.unit.key: one.text for one in proposals})
    refuse_what_does_not_fit(draft)
    revision = draft.save_revision(user=user, clean=False)
    log(instance=draft, action="cms.import_xliff", user=user, revision=revision, content_changed=True)
    current = {one.unit.key for one in proposals if one.is_current}
    update(draft, lambda unit, row: unit.key in current and rewritten(unit, row), user)
    return revision


def refuse_what_does_not_fit(draft):
    """A title has a length; what else a draft lacks is said when somebody publishes it."""
    for owner, _prefix, _labels in owners(draft):
        others = {one.name for one in owner._meta.get_fields()} - english_fields(type(owner))
        try:
            owner.clean_fields(exclude=others | {"slug_en"})
        except ValidationError as error:
            labels = {name: owner._meta.get_field(name).verbose_name for name in error.message_dict}
            raise ValidationError(
                [f"{labels[name]}: {' '.join(found)}" for name, found in error.message_dict.items()]
            ) from error
