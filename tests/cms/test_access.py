"""Every address × every role × GET and POST: who gets in is a decision, and no secret comes out to anybody else.

The decisions are in access.txt, one line for each address: its name, then the letters of the roles (ROLES in
support/canaries.py) that GET and POST let in. A new address without a line fails, with the line that it would have.
"""

import logging
import re
from collections import defaultdict
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, get_resolver
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site, Task, Workflow

from events.tokens import ACCEPT, MANAGE, VERIFY, make_token
from home.calls.alerts import addresses
from tests.support.canaries import SECRETS, make_office, make_people

pytestmark = [pytest.mark.django_db, pytest.mark.once]
DECISIONS = Path(__file__).with_name("access.txt")
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^()]*\)")
# Holders of these links see what is theirs.
OWN = ("events:", "alerts:")
METHODS = {"s": "GET"}  # a superuser may do everything; this shows that the addresses lead somewhere


def addresses_of(resolver, names=(), start=""):
    """Yield (name, route) of every address; what has no name is called by its view."""
    for pattern in resolver.url_patterns:
        route = start + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield ":".join([*names, pattern.name or pattern.lookup_str.rpartition(".")[2] + "@" + route]), route
        else:
            yield from addresses_of(pattern, (*names, *filter(None, [pattern.namespace])), route)


class Addresses:
    """Fills in what stands in addresses, with the things that not everybody may see."""

    def __init__(self, things):
        self.things = things
        pk = {name: thing.pk for name, thing in things.items()}
        one = things["registration"]
        self.values = {
            **dict.fromkeys(("page_id", "parent_page_id", "page_to_move_id", "page_pk"), pk["page"]),
            "destination_id": pk["home"],
            "user_id": pk["user"],
            "image_id": pk["image"],
            "document_id": pk["document"],
            "doc_id": pk["document"],
            "collection_id": pk["collection"],
            "revision_id": pk["revision"],
            "page_view_restriction_id": pk["restriction"],
            "restriction_id": pk["lock"],
            "content_type_app_name": "home",
            "content_type_model_name": "standardpage",
            "app_label": "home",
            "model_name": "standardpage",
            "app_name": "news",
            "object_id": pk["page"],
            "action_name": "approve",
            "action": "delete",
            "filter_spec": "max-100x100",
            "key": "news",
            "kind": "csv",
            "code": things["attendee"].checkin_code,
            "verb": "cancel",
            "own_word": "mano-registracija",
            "word": None,
            "revision_id_a": "earliest",
            "revision_id_b": "latest",
            "uidb64": "MQ",
            "token": "x",
            "path": "images/x.jpg",
            **dict.fromkeys(("session_id", "uploaded_file_id", "task_state_id", "workflow_state_id", "pk"), 1),
            "task_id": first(Task),
            "workflow_pk": first(Workflow),
            "redirect_id": first(Redirect),
        }
        self.special = {
            "desk": {"called": one, "letter": things["letter"], "send_again": things["letter"], "pool": things["pool"]}
            | {"add": things["pool"], "question": things["question"], "person": one, "correct": one, "act": one}
            | {"certify": things["attendee"], "certificate": things["certificate"], "revoke": things["certificate"]},
            "wagtailadmin_pages": {"revisions_compare": things["draft"]},
            "wagtailadmin_workflows": {},
        }
        self.models = {"applications": "application", "contact_messages": "message", "wagtailusers_users": "user"}
        self.models |= {"wagtailadmin_collections": "collection", "desk": "event", "wagtailadmin_api": "page"}

    def fill(self, name, route):
        """Return the addresses to try: {} of a route become values."""
        if route.endswith("([\\w\\-]+/)*)$") or name == "wagtail_serve":
            return [self.things["page"].url_in("lt"), self.things["event"].url_in("lt")]
        if name == "open_data":
            return [self.things["home"].url_in("lt") + "idejos/idejos.json"]
        if name == "wagtaildocs_serve":
            return [self.things["document"].url]
        if name == "default@admin/^.*/$":
            return ["/admin/nera/tokio/"]
        namespace, _colon, own = name.rpartition(":")
        tokens = self.tokens(namespace, own)
        path = PARAMETER.sub(
            lambda found: str(tokens.get(found[1], self.value(found[1] or found[2], namespace, own))), route
        )
        path = "/" + path.replace("^", "").replace("$", "").replace("\\.", ".")
        return [path, f"{path}?export=csv"] if own in ("index", "list") else [path]

    def tokens(self, namespace, own):
        if namespace == "events":
            purpose = {"accept": ACCEPT, "verify": VERIFY}.get(own, MANAGE)
            return {"word": "mano-registracija", "token": make_token(purpose, self.things["registration"])}
        if namespace == "alerts":
            return {
                "word": "kvietimu-pranesimai",
                "token": addresses.make_token(own if own != "ask" else "stop", self.things["subscriber"]),
            }
        return {"word": "paieska"} if namespace == "search" else {}

    def value(self, parameter, namespace, own):
        known = self.special.get(namespace.split(":")[0], {}).get(own)
        if known and parameter == "pk":
            return known.pk
        if parameter == "pk" and (
            found := re.search(r"(?:wagtailsnippets|wagtailsnippetchoosers)_(\w+?)_(\w+)$", namespace)
        ):
            model = apps.get_model(found[1], found[2])
            return self.things["idea"].pk if model.__name__ == "Idea" else first(model)
        if parameter == "pk" and (thing := self.models.get(namespace.split(":")[0])):
            return self.things[thing].pk
        if parameter == "pk" and "wagtailsites" in namespace:
            return first(Site)
        if parameter == "pk" and own.startswith(("cms_", "news_", "events_")):
            return self.things["event" if own.startswith("events_") else "page"].pk
        if parameter == "code" and own == "verify_certificate":
            return self.things["certificate"].code
        return self.values[parameter]


def first(model):
    found = model._default_manager.order_by("pk").first()
    return found.pk if found else 1


@contextmanager
def nothing_happened():
    """Take back whatever was done meanwhile; not by a block of its own, as services want the outermost."""
    mark = transaction.savepoint()
    yield
    transaction.set_rollback(False)
    transaction.savepoint_rollback(mark)


def words(response):
    return (b"".join(response) if response.streaming else response.content).decode(errors="ignore")


def is_in(response):
    """Whether a request got what it asked for: neither refused nor sent to the door. Errors are another test's."""
    if response.status_code in (301, 302, 303):
        refused = ("/admin/login/", "/_util/login/")
        return not any(part in response.url for part in refused) and response.url != "/admin/"
    return response.status_code <= 400 or response.status_code >= 500


class Walk:
    """What some roles find, going through every address."""

    def __init__(self, roles):
        self.things, people = make_office(), make_people()
        self.addresses = Addresses(self.things)
        self.clients = {letter: self.signed_in(people[letter]) for letter in roles}
        self.got_in, self.leaks = defaultdict(set), []

    @staticmethod
    def signed_in(user):
        client = Client(raise_request_exception=False)
        if user:
            client.force_login(user)
        return client

    def everywhere(self):
        for name, route in addresses_of(get_resolver()):
            for letter in self.clients:
                for method in METHODS.get(letter, "GET POST").split():
                    for path in self.addresses.fill(name, route):
                        self.knock(name, letter, method, path)
        return self

    def knock(self, name, letter, method, path):
        client = self.clients[letter]
        cookies = dict(client.cookies)
        with nothing_happened():
            response = client.generic(method, path, b"", "application/x-www-form-urlencoded")
            text = words(response)
        client.cookies.clear()
        client.cookies.update(cookies)
        if is_in(response):
            self.got_in[name].add((letter, method))
        if not name.startswith(OWN):
            seen = [secret for secret, seen_by in SECRETS.items() if letter not in seen_by and secret in text]
            self.leaks += [(name, letter, method, path, secret) for secret in seen]


def decided(roles):
    """Return {name of an address: pairs of role and method that get in} as the file has it."""
    found = {}
    for line in DECISIONS.read_text().splitlines():
        name, get, post = line.split(" ")
        pairs = {(letter, "GET") for letter in get} | {(letter, "POST") for letter in post}
        found[name] = {pair for pair in pairs if pair[0] in roles}
    return found


@pytest.fixture
def _quiet():
    logging.disable(logging.CRITICAL)  # refusals are what this is about
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.breaks("I11")  # a certificate of somebody who was not there
@pytest.mark.usefixtures("_quiet")
@pytest.mark.parametrize("roles", ["vmdho", "t", "e", "s"])
def test_who_gets_in_everywhere_is_decided_and_no_secret_comes_out(roles):
    walk = Walk(roles).everywhere()
    assert walk.leaks == []
    known = decided(roles)
    every = [name for name, _route in addresses_of(get_resolver())]
    assert [name for name in every if name not in known] == [], "Decide who gets in, and write it into access.txt"
    differing = {name: (walk.got_in[name], known[name]) for name in every if walk.got_in[name] != known[name]}
    assert not differing, "These let in others than tests/cms/access.txt says"
    assert set(known) == set(every), "These addresses are gone: take their lines out of tests/cms/access.txt"
