"""A weekly e-mail to editors who ask for it: which English texts are missing or outdated."""

from dataclasses import dataclass

from django import forms
from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab
from wagtail.permissions import policy_registry
from wagtail.users.models import UserProfile

from cms.i18n import content_language
from cms.mail.outbox import enqueue, row
from cms.mail.rendering import NoLongerNeeded, RenderedEmail, admin_address, renders, written
from cms.models import BasePage, EditorPreferences

from .listing import NOT_PUBLIC, behind, standing, translatable, with_units

SHOWN = 20
FROM_HOUR = 7  # on Monday, or later in the week after opting in or a downtime
KIND = "translations.digest"


@dataclass(frozen=True)
class Behind:
    """One page in the e-mail."""

    name: str
    url: str
    outdated: int
    missing: int
    days: int


def subscribers():
    """Return the editors who opted in and have an address."""
    ticked = EditorPreferences.objects.filter(wants_translation_digest=True).values("user")
    return get_user_model().objects.filter(pk__in=ticked, is_active=True).exclude(email="")


def language_of(user):
    with override(UserProfile.get_for_user(user).get_preferred_language()):
        return content_language()


@transaction.atomic
def write_digests(at):
    """Queue this week's e-mails to editors with something to do. Returns how many."""
    today = timezone.localtime(at)
    if today.weekday() == 0 and today.hour < FROM_HOUR:
        return 0
    year, week, _day = today.isocalendar()
    letters = [
        row(
            kind=KIND,
            dedupe_key=f"{KIND}:{user.pk}:{year}-{week}",
            language=language_of(user),
            to=user.email,
            name=user.get_full_name(),
            at=at,
            context={"user": user.pk},
        )
        for user in subscribers()
        if behind(user).exists()
    ]
    enqueue(*letters)
    return len(letters)


def facts(page, at):
    return Behind(
        name=page.get_admin_display_title(),
        url=admin_address("wagtailadmin_pages:edit", page.pk),
        outdated=page.outdated_units,
        missing=page.missing_units,
        days=(at - page.behind_since).days,
    )


@renders("translations")
def letter(mail):
    user = subscribers().filter(pk=mail.context["user"]).first()
    if user is None:
        raise NoLongerNeeded
    pages, at = behind(user), timezone.now()
    if not (number := pages.count()):
        raise NoLongerNeeded
    first = with_units(pages).order_by("behind_since", "path")[:SHOWN]
    values = {
        "number": number,
        "pages": [facts(page, at) for page in first],
        "lithuanian_only": standing(translatable(user), NOT_PUBLIC).count(),
        "report": admin_address("cms_english"),
        "account": admin_address("wagtailadmin_account"),
    }
    subject, body = written("cms/email/translation_digest.txt", values)
    return RenderedEmail(subject, body, user.email, headers={"List-Unsubscribe": f"<{values['account']}>"})


class DigestForm(forms.ModelForm):
    class Meta:
        model = EditorPreferences
        fields = ["wants_translation_digest"]


class DigestPanel(BaseSettingsPanel):
    """The opt-in on the account page."""

    name = "translations"
    title = _("English of the pages")
    tab = notifications_tab
    order = 200
    form_class = DigestForm

    def is_active(self):
        return policy_registry.get_by_type(BasePage).user_has_any_permission(self.user, ["add", "change", "publish"])

    def get_form(self):
        preferences = EditorPreferences.objects.filter(user=self.user).first() or EditorPreferences(user=self.user)
        data = self.request.POST if self.request.method == "POST" else None
        return self.form_class(data, instance=preferences, prefix=self.name)
