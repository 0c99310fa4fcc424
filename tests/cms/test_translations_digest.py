"""The weekly letter about English that is behind: to whoever ticked it, once a week, in their language."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import Group, Permission
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cms import jobs
from cms.mail import outbox
from cms.models import EditorPreferences, OutgoingMail, TranslationUnit
from cms.translations.digest import write_digests
from tests.support.factories import make_admin, make_home, make_page

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("Europe/Vilnius"))


@pytest.fixture
def page():
    """Public in both languages; its summary changed a fortnight ago."""
    page = make_page(make_home(), title="Apie mus", title_en="About", summary_lt="Trumpai", summary_en="In short")
    page.save_revision().publish()
    page.summary_lt = "Ilgai"
    page.save_revision()
    TranslationUnit.objects.filter(key="summary").update(since=timezone.now() - timedelta(days=14, hours=1))
    return page


def subscriber(language="en", **kwargs):
    user = make_admin(language, **{"email": f"{language}@example.org", **kwargs})
    EditorPreferences.objects.create(user=user, wants_translation_digest=True)
    return user


def sent():
    outbox.send_due(timezone.now() + timedelta(days=60))
    found, mail.outbox[:] = list(mail.outbox), []
    return found


def test_it_comes_once_a_week_in_the_language_of_the_reader(page):
    subscriber("lt"), subscriber("en"), make_admin(email="unticked@example.org")
    for hours in (0, 1, 26, 26 * 5):
        write_digests(MONDAY + timedelta(hours=hours))
    letters = {letter.to[0]: letter for letter in sent()}
    assert set(letters) == {"lt@example.org", "en@example.org"}
    english = letters["en@example.org"]
    assert english.subject == "English is behind Lithuanian on 1 page"
    assert "Apie mus\nOutdated: 1. Behind for 14 days.\n" in english.body
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in english.body
    assert reverse("wagtailadmin_account") in english.body and english.extra_headers["List-Unsubscribe"]
    languages = dict(OutgoingMail.objects.values_list("to", "language"))
    assert languages == {"lt@example.org": "lt", "en@example.org": "en"}
    write_digests(MONDAY + timedelta(days=7))
    assert len(sent()) == 2


def test_not_before_monday_morning(page):
    subscriber()
    assert write_digests(MONDAY - timedelta(hours=3)) == 0
    assert write_digests(MONDAY) == 1


def test_nothing_behind_is_no_letter(page):
    subscriber()
    TranslationUnit.objects.update(state="confirmed")
    assert write_digests(MONDAY) == 0


def test_what_was_settled_meanwhile_is_not_told(page):
    subscriber()
    write_digests(MONDAY)
    TranslationUnit.objects.update(state="confirmed")
    assert sent() == [] and OutgoingMail.objects.get().state == OutgoingMail.State.DROPPED


def test_pages_that_were_never_in_english_are_only_counted(page):
    make_page(page, title="Tik lietuviškai", title_en="")
    subscriber()
    write_digests(MONDAY)
    [letter] = sent()
    assert "Tik lietuviškai" not in letter.body and "1 more page is public in Lithuanian only" in letter.body


def test_unticking_stops_it_also_what_waits(page):
    user = subscriber()
    write_digests(MONDAY)
    EditorPreferences.objects.filter(user=user).update(wants_translation_digest=False)
    assert sent() == []
    write_digests(MONDAY + timedelta(days=7))
    assert sent() == []


@pytest.mark.parametrize("change", [{"is_active": False}, {"email": ""}])
def test_who_left_or_has_no_address_is_not_written_to(page, change):
    user = subscriber()
    type(user).objects.filter(pk=user.pk).update(**change)
    assert write_digests(MONDAY) == 0


def test_nobody_is_told_of_pages_they_may_not_edit(page):
    user = subscriber()
    user.is_superuser = False
    user.save()
    assert write_digests(MONDAY) == 0


def test_the_job_is_registered_and_asks_little(page):
    subscriber()
    with CaptureQueriesContext(connection) as queries:
        assert "translation_digest" in jobs.run_due(MONDAY, only=["translation_digest"])
    assert len(queries) < 20 and OutgoingMail.objects.count() == 1


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_tick_stands_in_the_account(client, page, language):
    user = make_admin(language, email="a@example.org", first_name="Ona", last_name="Onaitė")
    client.force_login(user)
    url = reverse("wagtailadmin_account")
    html = client.get(url).content.decode()
    assert 'name="translations-wants_translation_digest"' in html
    names = {"name_email-first_name": "Ona", "name_email-last_name": "Onaitė", "name_email-email": "a@example.org"}
    data = {**names, "locale-preferred_language": language, "theme-theme": "system", "theme-density": "default"}
    data |= {"theme-contrast": "system", "theme-keyboard_shortcuts": "on"}
    response = client.post(url, {**data, "translations-wants_translation_digest": "on"})
    assert response.status_code == 302 and EditorPreferences.objects.get(user=user).wants_translation_digest
    assert client.post(url, data).status_code == 302
    assert not EditorPreferences.objects.get(user=user).wants_translation_digest


def test_who_edits_no_pages_is_not_asked(client, page):
    user = make_admin()
    user.is_superuser = False
    user.save()
    group = Group.objects.create(name="Tik registracijos")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(group)
    client.force_login(user)
    assert "wants_translation_digest" not in client.get(reverse("wagtailadmin_account")).content.decode()
