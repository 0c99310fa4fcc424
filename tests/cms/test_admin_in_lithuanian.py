"""A Lithuanian colleague meets no English in the admin, an English one no Lithuanian of ours.

Each screen is opened twice, on the demo with an office at work in it; admin_screens.py tells the languages apart.
"""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import trans_real
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log, registry
from wagtail.models import Collection, Comment, PageViewRestriction, Site, Task, Workflow

from cms.models import CustomDocument, CustomImage, Programme
from events.models import Audience, EventIndexPage, EventPage, Venue
from home import models as home
from home.models import Application, Body, ContactMessage, HomePage, MembersPage, Organisation, StandardPage
from news.models import NewsCategory, NewsIndexPage, NewsPage, NewsTag
from tests.support.admin_screens import strangers, typed
from tests.support.factories import make_admin

pytestmark = [pytest.mark.django_db, pytest.mark.once]

# Name of the address, then what stands in it: a thing (see below), a word, =a word that is a thing too, ?a query.
PAGE, SNIPPET, BULK = "wagtailadmin_pages", "wagtailsnippets", "wagtail_bulk_action"
SCREENS = """
    wagtailadmin_home
    wagtailadmin_account
    cms_two_step
    wagtailadmin_explore_root
    wagtailadmin_explore home
    wagtailadmin_explore news_index
    wagtailadmin_explore event_index
    wagtailadmin_explore nothing
    wagtailadmin_pages:add =news newspage news_index
    wagtailadmin_pages:add events eventpage event_index
    wagtailadmin_pages:add =home standardpage home
    wagtailadmin_pages:edit home
    wagtailadmin_pages:edit news
    wagtailadmin_pages:edit event
    wagtailadmin_pages:edit moderated
    wagtailadmin_pages:edit locked
    wagtailadmin_pages:edit scheduled
    wagtailadmin_pages:edit twin
    wagtailadmin_pages:add_subpage home
    wagtailadmin_pages:delete home
    wagtailadmin_pages:unpublish news_index
    wagtailadmin_pages:convert_alias twin
    wagtailadmin_pages:copy news_index
    wagtailadmin_pages:move news
    wagtailadmin_pages:move_confirm news home
    wagtailadmin_pages:usage news
    wagtailadmin_pages:history moderated
    wagtailadmin_pages:workflow_history moderated
    wagtailadmin_pages:workflow_history_detail moderated state
    wagtailadmin_pages:confirm_workflow_cancellation moderated
    wagtailadmin_pages:revisions_compare moderated earliest latest
    wagtailadmin_pages:revisions_compare moderated earliest latest ?language=en
    wagtailadmin_pages:history moderated ?language=lt
    wagtailadmin_pages:set_privacy news
    wagtailadmin_pages:search ?q=Naujienos
    wagtailadmin_pages:search ?q=0000
    wagtailadmin_pages:type_use =news newspage
    wagtailadmin_choose_page
    wagtailadmin_choose_page_child home
    wagtailadmin_choose_page_search ?q=0000
    wagtailadmin_choose_page_external_link
    wagtailadmin_choose_page_email_link
    wagtailadmin_choose_page_phone_link
    wagtailadmin_choose_page_anchor_link
    wagtail_bulk_action cms basepage delete ?id=home&next=/
    wagtail_bulk_action cms basepage move ?id=news&next=/
    wagtail_bulk_action cms basepage publish ?id=news&next=/
    wagtail_bulk_action cms basepage unpublish ?id=news&next=/
    wagtail_bulk_action cms customimage delete ?id=image&next=/
    wagtail_bulk_action cms customimage add_tags ?id=image&next=/
    wagtail_bulk_action cms customdocument add_to_collection ?id=document&next=/
    wagtail_bulk_action auth =user set_active_state ?id=user&next=/
    wagtail_bulk_action auth =user assign_role ?id=user&next=/
    wagtailadmin_collections:index
    wagtailadmin_collections:add
    wagtailadmin_collections:edit collection
    wagtailadmin_collections:delete collection
    wagtailadmin_workflows:index
    wagtailadmin_workflows:add
    wagtailadmin_workflows:edit workflow
    wagtailadmin_workflows:disable workflow
    wagtailadmin_workflows:usage workflow
    wagtailadmin_workflows:task_index
    wagtailadmin_workflows:edit_task task
    wagtailadmin_workflows:task_chooser
    wagtailadmin_reports:locked_pages
    wagtailadmin_reports:workflow
    wagtailadmin_reports:workflow_tasks
    wagtailadmin_reports:site_history
    wagtailadmin_reports:aging_pages
    wagtailadmin_reports:page_types_usage
    cms_english
    cms_english ?english=outdated&behind=90
    wagtail_bulk_action cms basepage confirm_english ?id=news&next=/
    wagtail_bulk_action cms basepage publish_english ?id=news&next=/
    wagtailadmin_pages:edit outdated
    cms_import_xliff
    cms_review
    cms_retention
    desk:index
    desk:letters
    desk:roster event
    desk:questions event
    events_repeat event
    news_starts
    home_help
    home_help_task =news
    home_help_task english
    home_help_task =event
    home_help_task sheet
    home_help_task =call
    home_help_task =document
    home_help_task =account
    wagtailredirects:index
    wagtailredirects:add
    wagtailredirects:edit redirect
    wagtailredirects:start_import
    wagtailsettings:edit cms sitesettings site
    wagtailembeds:chooser
    wagtailsnippets_news_newscategory:list
    wagtailsnippets_news_newscategory:add
    wagtailsnippets_news_newscategory:edit category
    wagtailsnippets_news_newstag:delete tag
    wagtailsnippets_news_newscategory:history category
    wagtailsnippets_news_newstag:list
    wagtailsnippets_events_venue:list
    wagtailsnippets_events_venue:edit venue
    wagtailsnippets_events_audience:usage audience
    wagtailsnippetchoosers_events_venue:choose
    news_posts:index
    events_events:index
    contact_messages:index
    contact_messages:inspect message
    wagtailsnippets_home_body:list
    wagtailsnippets_home_body:add
    wagtailsnippets_home_body:edit body
    wagtailsnippets_home_organisation:list
    wagtailsnippets_home_organisation:add
    wagtailsnippets_home_organisation:usage organisation
    applications:index
    wagtailsnippets_home_body:history body
    wagtailsnippets_home_organisation:edit organisation
    wagtailsnippets_home_organisation:add ?application=accepted
    applications:edit application
    applications:edit accepted
    applications:letter accepted
    applications:inspect application
    applications:delete application
    wagtailadmin_pages:edit members
    wagtailadmin_pages:edit governance
    wagtailadmin_pages:edit about
    wagtailadmin_pages:edit contact
    calls:index
    wagtailadmin_explore calls
    wagtailadmin_pages:add =home callpage calls
    wagtailadmin_pages:edit calls
    wagtailadmin_pages:edit call
    wagtailadmin_pages:history call
    projects:index
    wagtailadmin_pages:add =home projectpage projects
    wagtailadmin_pages:edit project
    wagtailadmin_pages:edit strategy
    wagtailsnippets_home_priority:list
    wagtailsnippets_home_priority:add
    wagtailsnippets_home_priority:edit priority
    wagtailsnippets_home_indicator:list
    wagtailsnippets_home_indicator:add
    wagtailsnippets_home_indicator:edit indicator
    wagtailsnippets_home_place:list
    wagtailsnippets_home_place:add
    wagtailsnippetchoosers_home_place:choose
    wagtailsnippets_cms_programme:list
    wagtailsnippets_cms_programme:add
    wagtailsnippets_cms_programme:edit programme
    wagtailsnippets_home_officialdocument:list
    wagtailsnippets_home_officialdocument:add
    wagtailsnippets_home_officialdocument:edit official
    wagtailsnippets_home_officialdocument:history official
    wagtailsnippets_home_officialdocument:unpublish official
    wagtailsnippets_home_legalact:list
    wagtailsnippets_home_legalact:add
    wagtailsnippets_home_legalact:edit act
    wagtailsnippets_home_annualfacts:list
    wagtailsnippets_home_annualfacts:add
    wagtailsnippets_home_annualfacts:edit year
    wagtailsnippets_home_term:list
    wagtailsnippets_home_term:add
    wagtailsnippets_home_term:edit term
    wagtailsnippets_home_term:delete term
    wagtailadmin_pages:edit library
    wagtailadmin_pages:edit glossary
    wagtailsnippets_home_idea:list
    wagtailsnippets_home_idea:list ?state=new
    wagtailsnippets_home_idea:add
    wagtailsnippets_home_idea:edit idea
    wagtailsnippets_home_idea:history idea
    wagtailsnippets_home_idea:delete idea
    wagtailadmin_pages:edit ideas
    wagtailadmin_pages:add =home surveypage surveys
    wagtailadmin_pages:edit survey
    wagtailadmin_pages:edit surveys
    cms_link_words
    wagtailforms:index
    wagtaildocs:index
    wagtaildocs:add
    wagtaildocs:add_multiple
    wagtaildocs:edit document
    wagtaildocs:delete document
    wagtaildocs_chooser:choose
    wagtailimages:index
    wagtailimages:add
    wagtailimages:add_multiple
    wagtailimages:edit image
    wagtailimages:delete image
    wagtailimages:image_usage image
    wagtailimages_chooser:choose
    wagtailimages_chooser:select_format image
    wagtailsites:index
    wagtailsites:add
    wagtailsites:edit site
    wagtailsites:delete site
    wagtailusers_users:index
    wagtailusers_users:add
    wagtailusers_users:edit user
    cms_remove_two_step user
    wagtailusers_users:delete user
    wagtailusers_groups:index
    wagtailusers_groups:add
    wagtailusers_groups:edit group
    wagtailusers_groups:delete group
    wagtailadmin_login
    wagtailadmin_password_reset
    wagtailadmin_password_reset_done
    wagtailadmin_password_reset_confirm wrong wrong
"""
STRANGERS = ("wagtailadmin_login", "wagtailadmin_password_reset")  # seen before anybody is known
# What is sent, from which screen: first forms that come back with errors, then acts and what is said after them.
SENT = """
    wagtailadmin_login username=ona password=ne
    wagtailadmin_collections:add
    wagtailadmin_pages:set_privacy news restriction_type=password
    wagtailadmin_choose_page_email_link
    wagtailredirects:add
    wagtailimages:add
    wagtaildocs:add
    wagtailsites:add
    wagtailusers_users:add username=a+b password1=a password2=b
    wagtailsnippets_events_venue:add
    wagtailsnippets_home_body:add
    wagtailsnippets_home_organisation:add
    wagtailsnippets_home_officialdocument:add
    wagtailsnippets_home_legalact:add
    wagtailsnippets_home_annualfacts:add year=abc members=-1
    wagtailsnippets_home_term:add
    wagtailsnippets_home_priority:add
    wagtailsnippets_home_indicator:add
    wagtailsnippets_home_place:add
    wagtailsnippets_home_idea:edit idea state=declined
    wagtailadmin_pages:edit call
    applications:letter declined
    applications:letter accepted send=1
    applications:letter application
    applications:edit application state=accepted
    wagtailadmin_collections:add name=Renginiai parent=1
    wagtailadmin_pages:lock news
    wagtailadmin_pages:unlock locked
    wagtailadmin_pages:unpublish news
    wagtailadmin_workflows:disable workflow
    wagtailredirects:delete redirect
    wagtailadmin_logout
"""
# Pieces of English that stay in the Lithuanian admin, and why.
ENGLISH = {
    "VVG": "the name of the site in the settings of this test",
    "LT": "sign of a language",
    "EN": "sign of a language",
    "English": "a language by its own name, for those who look for it",
    "Search": "hard-coded in Wagtail's header.html and home.html, said to screen readers only",
    "Actions": "hard-coded in Wagtail's _actions.html, said to screen readers only",
    "None": "what Python calls nobody: in hidden counters, and in the report of aging pages where no user published",
    "1–1 iš 1 (None)": "Wagtail's search has no name for what it counts, in English neither",
    "Page": "Wagtail's form of a workflow has no label, said to screen readers only",
    "Role": "Wagtail's form for roles has no label; for administrators",
    "Port": "Wagtail's list of sites has no labels; for administrators",
    "Rikiuoti pagal „Port“ didėjimo tvarka.": "the same",
    "Site name": "the same",
    "Root page": "the same",
    "Can publish": "the right to publish a programme: Wagtail makes its name of Django's, untranslated",
    "Submit key": "a technical field of contact messages that nobody needs to see",
    "Related page → Puslapis": "the model of home and news has no name of its own yet",
}
# Words that may stand in any piece, and why.
ENGLISH_WORDS = {
    "wagtail": "the program's name",
    "vvg": "what such groups are called, an example in a help text",
    "javascript": "a language's name",
    "youtube": "a company's name",
    "vimeo": "a company's name",
    **dict.fromkeys(("aegis", "fas", "google", "microsoft", "authenticator"), "apps that make codes"),
    "root": "how Wagtail's migrations have named the first page and the first collection",
}
# Pieces of Lithuanian in the English admin. But for the first, Wagtail asks for their translation while it is imported,
# before anybody's language is known: what it gets is in the language of the site.
LITHUANIAN = """
    Lietuviškai
    Pasirinkti puslapį (Kvietimas)
    Pasirinkti puslapį (Projektas)
    Pasirinkti puslapį (Strategija)
    Use server language: Lietuviškai
    Rūšis
    Visi
    Laikinas
    Pastovus
    Pasirinkti
    Paieška
    Paveikslėlis yra dekoratyvinis
    Alternatyvusis tekstas
    Formatas
    Kolekcija
    Pridėti
    Redaguoti
    Ištrinti
    Pridėti kolekcijas
    Redaguoti kolekcijas
    Ištrinti kolekcijas
    Pridėti ir redaguoti savo paveikslėlius
    Redaguoti bet kurį paveikslėlį
    Rinktis šios kolekcijos paveikslėlius
"""


def office(demo_user):
    """Let things be at work: a page in each state, somebody's comment, a diary with every kind of line in it."""
    soon = timezone.now() + timedelta(days=3)
    index = NewsIndexPage.objects.first()
    moderated, locked, scheduled, private = NewsPage.objects.order_by("pk")[:4]
    moderated.save_revision(user=demo_user)
    state = moderated.get_workflow().start(moderated, demo_user)
    Comment.objects.create(page=moderated, user=demo_user, text="Ar tikrai?", contentpath="title")
    locked.locked, locked.locked_by, locked.locked_at = True, demo_user, timezone.now()
    locked.save()
    scheduled.go_live_at = soon
    scheduled.save_revision(user=demo_user, approved_go_live_at=soon)
    scheduled.save()
    PageViewRestriction.objects.create(page=private, restriction_type="password", password="x")
    for action, _label in registry.get_choices():
        log(moderated, action, user=demo_user)
    private.translation_units.filter(key="title").update(state="outdated", source_hash="other")
    made = {"moderated": moderated, "locked": locked, "scheduled": scheduled, "news_index": index, "state": state}
    return made | {"outdated": private}


# What the organisation keeps, by the name that SCREENS use.
OF_THE_GROUP = {
    "about": home.AboutPage,
    "act": home.LegalAct,
    "call": home.CallPage,
    "calls": home.CallIndexPage,
    "contact": home.ContactPage,
    "glossary": home.GlossaryPage,
    "governance": home.GovernancePage,
    "idea": home.Idea,
    "ideas": home.IdeaIndexPage,
    "indicator": home.Indicator,
    "library": home.DocumentIndexPage,
    "official": home.OfficialDocument,
    "priority": home.Priority,
    "programme": Programme,
    "project": home.ProjectPage,
    "projects": home.ProjectIndexPage,
    "strategy": home.StrategyPage,
    "survey": home.SurveyPage,
    "surveys": home.SurveyIndexPage,
    "term": home.Term,
    "year": home.AnnualFacts,
}


def decided_application(state):
    """Return an application whose letter is not written yet."""
    words = {"organisation": "Slėnis", "sector": "business", "language": "lt", "email": "slenis@example.org"}
    return Application.objects.create(state=state, decided_at=timezone.now(), submit_key=state, **words)


@pytest.fixture(scope="module")
def things(demo, django_db_blocker):
    """Return what the addresses speak of, by name."""
    with django_db_blocker.unblock():
        user = make_admin()
        made = office(user)
        made |= {
            "home": HomePage.objects.first(),
            "nothing": StandardPage.objects.filter(numchild=0).first(),
            "news": NewsPage.objects.last(),
            "event": EventPage.objects.filter(pools__isnull=False).first(),
            "event_index": EventIndexPage.objects.first(),
            "twin": NewsPage.objects.last().create_alias(user=user, update_slug="antrininkas"),
            "image": CustomImage.objects.first(),
            "document": CustomDocument.objects.first(),
            "collection": Collection.get_first_root_node().add_child(name="Nuotraukų albumas"),
            "workflow": Workflow.objects.first(),
            "task": Task.objects.first(),
            "redirect": Redirect.objects.create(old_path="/sena", redirect_link="https://example.org/"),
            "category": NewsCategory.objects.first(),
            "tag": NewsTag.objects.first(),
            "venue": Venue.objects.first(),
            "audience": Audience.objects.first(),
            "message": ContactMessage.objects.create(name="Ona", message="Laba diena", language="lt"),
            "application": Application.objects.create(organisation="Slėnis", sector="business", language="lt"),
            "accepted": decided_application("accepted"),
            "declined": decided_application("declined"),
            "body": Body.objects.filter(kind="board").first(),
            "organisation": Organisation.objects.filter(delegated__isnull=False).first(),
            "members": MembersPage.objects.first(),
            **{name: model.objects.first() for name, model in OF_THE_GROUP.items()},
            "site": Site.objects.first(),
            "group": Group.objects.first(),
            "user": user,
        }
        made |= {language: make_admin(language, username=f"kolega-{language}") for language in ("lt", "en")}
        yield made | {"content": typed()}


def ask(screen, things, method="get", data=None):
    """Return what a Lithuanian and an English colleague are answered."""
    answers = []
    for language in ("lt", "en"):
        client = Client(headers={"accept-language": language})
        if not screen.startswith(STRANGERS):
            client.force_login(things[language])
        with transaction.atomic():
            answers.append(getattr(client, method)(address(screen, things), data, follow=True))
            transaction.set_rollback(True)  # so that the second finds what the first found
    assert [answer.status_code for answer in answers] == [200, 200]
    return answers


def keep_apart(answers, things):
    english, lithuanian = strangers(*answers, things["content"])
    left = {piece for piece, said in english.items() if piece not in ENGLISH and said - ENGLISH_WORDS.keys()}
    assert not left
    assert not lithuanian.keys() - set(lines(LITHUANIAN))


def lines(text):
    return [" ".join(line.split()) for line in text.strip().splitlines()]


def address(screen, things):
    """Turn a line of SCREENS into an address."""
    name, *arguments = screen.split()
    query = arguments.pop() if arguments and arguments[-1].startswith("?") else ""
    query = re.sub(r"id=(\w+)", lambda found: f"id={things[found[1]].pk}", query)
    return reverse(name, args=[things[a].pk if a in things else a.lstrip("=") for a in arguments]) + query


@pytest.mark.parametrize("screen", lines(SCREENS))
def test_a_screen_speaks_one_language(screen, things):
    keep_apart(ask(screen, things), things)


@pytest.mark.parametrize("line", lines(SENT))
def test_an_answer_speaks_one_language(line, things):
    screen = " ".join(part for part in line.split() if "=" not in part)
    keep_apart(ask(screen, things, "post", dict(part.split("=") for part in line.split() if "=" in part)), things)


def test_there_are_many_screens():
    assert len(set(lines(SCREENS))) >= 100


def test_without_the_supplement_the_first_screen_speaks_two_languages(things, monkeypatch):
    monkeypatch.setattr(settings, "LOCALE_PATHS", settings.LOCALE_PATHS[:1])
    monkeypatch.setattr(trans_real, "_translations", {})
    with pytest.raises(AssertionError, match="All keyboard shortcuts"):
        keep_apart(ask("wagtailadmin_home", things), things)


@pytest.mark.parametrize(("said", "faults"), [("Pasirinkti programa", {"nominative"}), ("Pasirinkti programą", None)])
def test_a_nominative_after_an_act_is_seen(said, faults):
    answers = [HttpResponse(f"<p>{text}</p>") for text in (said, "Choose programme")]
    assert strangers(*answers, {})[0].get(said) == faults


def test_a_leak_of_lithuanian_is_seen():
    answers = [HttpResponse(f"<p>{said}</p>") for said in ("Išsaugoti juodraštį", "Save draft, juodraštis")]
    assert strangers(*answers, {}) == ({}, {"Save draft, juodraštis": {"juodraštis"}})


def test_what_people_have_typed_is_nobodys_language():
    answers = [HttpResponse(f"<h1>{said}</h1><p>Publish</p>") for said in ("Redaguoti „Home“", "Edit 'Pradžia'")]
    assert strangers(*answers, {"Home": None, "Pradžia": None}) == ({"Publish": {"publish"}}, {})
