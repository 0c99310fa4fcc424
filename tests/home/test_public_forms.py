"""Every form that visitors are given, found by walking all public addresses: what it says when it is sent empty."""

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.forms.fields import DateField, EmailField, Field, IntegerField
from django.test import Client
from django.utils.translation import override
from wagtail.models import Collection, CollectionViewRestriction

from events import services
from events.addresses import lost_link_url, own_url
from events.models import Question, SeatPool
from events.tokens import MANAGE, VERIFY
from home.calls.alerts.addresses import CONFIRM, full_url
from home.models import CallSubscriber
from tests.support.factories import make_page
from tests.support.forms import form_url, send
from tests.support.private_tree import Tree, restrict
from tests.support.registrations import person

pytestmark = pytest.mark.django_db
LANGUAGES = ("lt", "en")
ERROR = ".field__error"
KINDS = ("text", "date", "number", "yes_no")
# Fields that must have been met on the walk, so that no form is left out unseen.
MET = {"companions", "guardian_name", "details", "message", "organisation", "sector", "title", "username", "password"}


@pytest.fixture
def tree():
    tree = Tree()
    SeatPool.objects.update(max_party=5, asks_names=True, asks_guardian=True)
    tree.pool.refresh_from_db()
    for number, kind in enumerate(KINDS):
        words = {"label_lt": f"Klausimas {number}?", "label_en": f"Question {number}?"}
        asked = {"type": kind, "per": "person", "is_required": True, "position": number}
        Question.objects.create(event=tree.pages["EventPage"], **asked, **words)
    return tree


def addresses(tree, language):
    """Yield the address of everything that may have a form."""
    yield from tree.addresses(language)
    yield from tree.others(language)
    who = person(name=f"Ona {language}", email=f"{language}@example.org", language=language)
    one = services.register(pool=tree.pool, submit_key=language, person=who, party_size=2, companions=(), answers=())
    key = f"{language}@example.org"
    subscriber = CallSubscriber.objects.create(email=key, key=key, language=language)
    with override(language):
        yield from (own_url(one, purpose, language) for purpose in (MANAGE, VERIFY))
        yield lost_link_url()
    yield full_url(CONFIRM, subscriber, language).removeprefix(settings.SITE_URL.rstrip("/"))
    for how in ("password", "login"):
        page = make_page(tree.pages["HomePage"], title=f"Slapta {how} {language}", title_en=f"Secret {how} {language}")
        restrict(page, how)
        yield page.url_in(language)
    collection = Collection.get_first_root_node().add_child(name=language)
    found = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type="password", password="slaptai"
    )
    yield f"/documents/authenticate_with_password/{found.pk}/"


def read(response):
    return BeautifulSoup(response.content, "html.parser")


def asking_forms(client, url):
    """Yield (address, names of the fields, hidden values) of each form in which something is to be filled in."""
    response = client.get(url, follow=True)
    if not response["Content-Type"].startswith("text/html"):
        return
    url = response.redirect_chain[-1][0] if response.redirect_chain else url
    for form in read(response).select("main form[method=post]"):
        names = [one["name"] for one in form.select("input:not([type=hidden]), textarea, select")]
        hidden = {one["name"]: one.get("value", "") for one in form.select("input[type=hidden], button[name]")}
        if names:
            yield form.get("action") or url, names, hidden


def sentences(response):
    """Return the errors listed on top, and those beside the fields."""
    soup = read(response)
    return [[" ".join(one.text.split()) for one in soup.select(place)] for place in (".error-summary li", ERROR)]


def generic(language):
    """Return Django's sentences about any field."""
    with override(language):
        fields = (Field, DateField, EmailField, IntegerField)
        return {str(text) for field in fields for text in field.default_error_messages.values()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_sent_empty_or_with_a_wrong_address_says_once_what_to_enter(tree, language):
    client = Client(headers={"accept-language": language})
    met, seen = set(), set()
    for address in list(addresses(tree, language)):
        for url, names, hidden in asking_forms(client, address):
            if url in seen:
                continue
            seen.add(url)
            met |= {*names, *hidden}
            for typed in ("", "ona@", "ona@gmial.com"):
                mistake = {name: typed for name in ("email", "guardian_contact") if name in names}
                top, beside = sentences(client.post(url, hidden | mistake))
                assert top and not generic(language) & {*top, *beside}, url
                assert len(set(top)) == len(top) and {*beside} <= {*top} and len(set(beside)) == len(beside), (url, top)
                assert len(top) - len(beside) <= 1, "only that it was sent too quickly is said of no field"
    assert met >= MET


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answers_of_each_person_are_asked_for_by_a_sentence_of_its_own(tree, language):
    event = tree.pages["EventPage"]
    url = form_url(event, language)
    response = send(Client(), event, language, url, party_size="2", asked_people="2")
    top, beside = sentences(response)
    assert len(set(top)) == len(top) == 2 * len(KINDS), top
    assert sorted(top) == sorted(beside) and not generic(language) & set(top)
    starts = {"lt": "2-as dalyvis. Atsakykite į klausimą „Klausimas", "en": "Person 2. Answer the question “Question"}
    assert sum(one.startswith(starts[language]) for one in top) == len(KINDS)
