"""Every line on the first page of the admin × every role: it is said only to those who can act on it."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import GroupPagePermission

from cms.dashboard import lines_for
from cms.models import BasePage, OutgoingMail
from home.models import Application, ContactMessage
from tests.support.factories import make_admin, make_event, make_event_index, make_home, make_page, make_site_settings
from tests.support.factories_calls import make_call, make_call_index
from tests.support.factories_ideas import make_idea, make_idea_index
from tests.support.factories_people import make_body
from tests.support.factories_today import all_has_run, member
from tests.support.projects import make_project, make_project_index
from tests.support.registrations import add_pool, register

pytestmark = pytest.mark.django_db

# Of one's own account, and what needs no decision.
OWN = ("Protect your account", "Old data")
# The letters of the roles that are told each line; see `make_roles`.
LINES = {
    "draft needs your approval": "sm",
    "page is due for review": "smepr",
    "no English version": "smeptr",
    "The English of 1 page is older": "smeptr",
    "call “Vieša” closes": "smepr",
    "call “Rengiama” was to open": "smp",
    "project “Rengiamas” must be public": "smp",
    "registration needs your approval": "smo",
    "new registrations since yesterday": "smocp",
    "on a waiting list": "smocp",
    "e-mail could not be delivered": "smo",
    "person without e-mail needs": "smo",
    "event is over": "smepr",
    "registered for an event that is not public": "smp",
    "idea needs your decision": "smeo",
    "visitor message has not been answered": "smo",
    "e-mail to the office could not be delivered": "sm",
    "application to join needs a decision": "smo",
    "Due for review since": "sme",
}


def with_rights(name, *codenames, pages=(), lithuanian=True):
    """Return somebody with exactly these rights, of models and of all pages."""
    group = Group.objects.create(name=name)
    names = ["access_admin", *codenames, *(["edit_lithuanian"] if lithuanian else [])]
    group.permissions.set(Permission.objects.filter(codename__in=names))
    for codename in pages:
        permission = Permission.objects.get(codename=f"{codename}_basepage", content_type__app_label="cms")
        GroupPagePermission.objects.create(group=group, page=BasePage.get_first_root_node(), permission=permission)
    return member(name, name)


def make_roles():
    """Return {letter: somebody}.

    Superuser, moderator, editor, translator; d: door; o: office, which answers but edits no page; c: sees names and
    changes nothing; h: may change without seeing; p: publishes and sees names; r: writes pages, publishes none; l: may
    decide and publish, but not change Lithuanian.
    """
    visitors = ("idea", "contactmessage", "application", "registration")
    may_change, may_see = ([f"{verb}_{model}" for model in visitors] for verb in ("change", "view"))
    return {
        "s": make_admin("en"),
        "m": member("m", "Moderatoriai"),
        "e": member("e", "Redaktoriai"),
        "t": member("t", "Vertėjai"),
        "d": with_rights("door", "add_attendance"),
        "o": with_rights("office", *may_change, *may_see),
        "c": with_rights("curious", *may_see),
        "h": with_rights("half", *may_change[1:]),
        "p": with_rights("publisher", "view_registration", pages=("add", "change", "publish")),
        "r": with_rights("writer", pages=("change",)),
        "l": with_rights("l", "change_idea", "view_idea", "change_body", "change_sitesettings", lithuanian=False),
    }


def make_duties():
    """Let there be one of everything."""
    home, now = make_home(), timezone.now()
    make_site_settings()
    make_idea_index(home)
    calls, events = make_call_index(home), make_event_index(home)
    make_call(calls, -10, 1, title="Vieša")
    make_call(calls, -1, 40, title="Rengiama", live=False)
    make_project(
        make_project_index(home), title="Rengiamas", contract_on=timezone.localdate() - timedelta(days=1), live=False
    )
    make_page(home, title_en="", review_on=timezone.localdate())
    outdated = make_page(home)
    outdated.title = "Kitaip"
    outdated.save_revision()
    make_event(events, now - timedelta(days=2))
    pool = add_pool(make_event(events), 1)
    register(pool, email="", phone="+370 600 33444", at=now)
    register(pool, at=now)
    register(add_pool(make_event(events), 1, needs_approval=True), at=now)
    hidden = add_pool(make_event(events), 1)
    register(hidden, at=now)
    BasePage.objects.filter(pk=hidden.event_id).update(live=False, expired=True)
    make_idea("new")
    make_body(review_on=timezone.localdate(), name_lt="Grupė")
    ContactMessage.objects.create(message="Labas", language="lt", submit_key="a")
    Application.objects.create(organisation="Slėnis", sector="business", language="lt")
    for kind in ("events.confirmed", "home.application"):
        OutgoingMail.objects.create(kind=kind, dedupe_key=kind, to="a@example.org", state="failed", language="lt")
    author = member("author", "Redaktoriai")
    draft = make_page(home, live=False)
    draft.save_revision(user=author)
    draft.get_workflow().start(draft, author)


def test_each_line_is_said_to_those_who_can_act_on_it_and_to_nobody_else():
    make_duties()
    all_has_run()
    with override("en"):
        said = {
            letter: [line.text for line in lines_for(user, timezone.now())] for letter, user in make_roles().items()
        }
    told = {words: "".join(one for one in said if any(words in text for text in said[one])) for words in LINES}
    assert {words: set(letters) for words, letters in told.items()} == {key: set(value) for key, value in LINES.items()}
    unexpected = [text for text in said["s"] if not any(words in text for words in LINES) and not text.startswith(OWN)]
    assert not unexpected, "a line without a decision who is told it"
