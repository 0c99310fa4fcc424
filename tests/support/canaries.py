"""An office with one thing of every kind that not everybody may see, and the people who work in it.

Each secret is a word that stands nowhere else, so that a test finds it wherever it comes out.
"""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from cms.models import OutgoingMail
from events.models import Answer, Audience, EventPage, Question
from home import models as home
from news.models import NewsTag
from search.models import Promotion, SynonymSet
from tests.support import factories as make
from tests.support.factories_calls import make_call, make_call_index
from tests.support.factories_documents import make_act, make_file, make_library, make_official, make_year
from tests.support.factories_ideas import make_idea, make_idea_index
from tests.support.factories_people import make_about, make_body, make_members_page, make_organisation
from tests.support.funders import make_programme
from tests.support.projects import (
    make_indicator,
    make_measure,
    make_priority,
    make_project,
    make_project_index,
    make_strategy,
)
from tests.support.registrations import add_pool, register

RIGHTS = {
    "door": ["add_attendance"],
    # Changing without seeing is no way to see.
    "half": [
        "change_registration",
        "add_certificate",
        "change_application",
        "change_contactmessage",
        "delete_application",
    ],
    "office": ["view_registration", "change_registration", "change_seatpool", "add_attendance", "add_certificate"],
}
ROLES = {
    "v": "visitor",
    "m": "member",
    "d": "door",
    "h": "half",
    "t": "translator",
    "e": "editor",
    "o": "office",
    "s": "superuser",
}

# Who may meet each secret anywhere, by the letters of the roles.
SECRETS = {
    "Registrantka": "dos",
    "registrantka@example.org": "os",
    "Palydovinskas": "dos",
    "Atsakymelis": "os",
    "Alergijukas": "s",
    "Lankytojauskas": "s",
    "lankytoja@example.org": "s",
    "Zinutelyte": "s",
    "Pareiskejauskas": "s",
    "pareiskejas@example.org": "s",
    "Idejininkas": "s",
    "idejininkas@example.org": "s",
    "Nenuspresta": "es",
    "Atidetoji": "es",
    "prenumeratorius@example.org": "s",
    "kolege@example.org": "s",
    "Juodrastukas": "tes",
    "Uzdarytoji": "tes",
    "slaptazodukas": "s",
    "https://vaizdas.example.org/kambarys": "tes",
    "Busimasis": "es",
}


def make_people():
    """Return {letter of a role: its user}; none for visitors."""
    people = {"v": None}
    for letter, role in ROLES.items():
        if letter != "v":
            people[letter] = get_user_model().objects.create_user(role, f"{role}@example.com", make.PASSWORD)
    people["s"].is_superuser = True
    people["s"].save()
    for letter, group in (("t", "Vertėjai"), ("e", "Redaktoriai")):
        people[letter].groups.add(Group.objects.get(name=group))
    for letter in "dho":
        names = ["access_admin", *RIGHTS[ROLES[letter]]]
        people[letter].user_permissions.set(Permission.objects.filter(codename__in=names))
    return people


def from_visitor(model, name, email, **values):
    message = {"message": "Zinutelyte", "language": "lt", "submit_key": email}
    return model.objects.create(name=name, email=email, phone="+37060000001", **{**message, **values})


def make_office():
    """Return {name: thing} for whatever stands in an address."""
    front = make.make_home()
    things = {"home": front, **make_event(front), **make_sections(front), **make_letters(front)}
    private = make.make_page(front, title="Uzdarytoji", title_en="Uzdarytoji", slug="vidaus", slug_en="inner")
    restriction = PageViewRestriction.objects.create(
        page_id=private.pk, restriction_type="groups", password="slaptazodukas"
    )
    draft = make.make_page(
        front, title="Juodrastukas", title_en="Juodrastukas", live=False, slug="rengiama", slug_en="made"
    )
    collection = Collection.get_first_root_node().add_child(name="Vidaus")
    lock = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type="password", password="slaptazodukas"
    )
    revision = draft.save_revision()
    user = get_user_model().objects.create_user("kolege", "kolege@example.org", make.PASSWORD)
    return {
        **things,
        "page": private,
        "draft": draft,
        "restriction": restriction,
        "lock": lock,
        "collection": collection,
        "revision": revision,
        "user": user,
    }


def make_event(front):
    index = make.make_event_index(front)
    event = make.make_event(
        index, title="Popietė", title_en="Afternoon", mode="hybrid", online_url="https://vaizdas.example.org/kambarys"
    )
    pool = add_pool(event)
    questions = [
        Question.objects.create(event=event, label_lt=f"Klausimas {n}", label_en=f"Question {n}", is_sensitive=bool(n))
        for n in (0, 1)
    ]
    now = timezone.now()
    one = register(pool, 2, at=now, name="Registrantka", email="registrantka@example.org", companions=["Palydovinskas"])
    for question, value in zip(questions, ("Atsakymelis", "Alergijukas"), strict=True):
        Answer.objects.create(registration=one, question=question, value=value)
    attendee = one.attendees.get(position=1)
    certificate = attendee.certificates.create()
    letter = OutgoingMail.objects.filter(to="registrantka@example.org").first()
    return {
        "event": EventPage.objects.get(pk=event.pk),
        "pool": pool,
        "question": questions[0],
        "registration": one,
        "attendee": attendee,
        "certificate": certificate,
        "letter": letter,
        "event_index": index,
    }


def make_sections(front):
    strategy = make_strategy(front)
    measure = make_measure(make_priority(strategy))
    call = make_call(make_call_index(front), opens_in=-1, closes_in=5, measure=measure)
    make_project(make_project_index(front), call=call, measure=measure)
    make_library(front)
    make_idea_index(front)
    make_members_page(make_about(front))
    waiting = make_idea(
        "new", title_lt="Nenuspresta", text_lt="Nenuspresta", sender=("Idejininkas", "idejininkas@example.org")
    )
    make_idea("withheld", title_lt="Atidetoji", text_lt="Atidetoji")
    news = make.make_news(make.make_news_index(front))
    make_indicator(measure)
    make_body(members=[{"organisation": make_organisation(sector="community")}], kind="board")
    make_official(live=False, title_lt="Busimasis", title_en="Busimasis")
    make_act()
    make_year(2025, 40)
    make.make_venue()
    make.make_topic()
    make_programme()
    home.Term.objects.create(term_lt="VVG", term_en="LAG")
    home.Place.objects.create(name_lt="Centras", name_en="Centre", slug="centras")
    Audience.objects.create(name_lt="Jaunimas", name_en="Youth", slug="jaunimas")
    NewsTag.objects.create(name="Ežeras", slug="ezeras")
    Promotion.objects.create(query="ežeras", page_id=news.pk)
    SynonymSet.objects.create(terms="ežeras, tvenkinys")
    Redirect.objects.create(old_path="/senas", redirect_link="/lt/")
    return {"idea": waiting, "news": news, "call": call, "image": make.make_image(), "document": make_file()}


def make_letters(front):
    make.make_page(front, home.ContactPage, title="Kontaktai", title_en="Contacts")
    message = from_visitor(home.ContactMessage, "Lankytojauskas", "lankytoja@example.org")
    decided = {"organisation": "Klubas", "sector": "community", "state": "accepted", "decided_at": timezone.now()}
    application = from_visitor(home.Application, "Pareiskejauskas", "pareiskejas@example.org", **decided)
    subscriber = home.CallSubscriber.objects.create(
        email="prenumeratorius@example.org", key="prenumeratorius@example.org", language="lt"
    )
    return {"message": message, "application": application, "subscriber": subscriber}
