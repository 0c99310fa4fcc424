"""What an English page does with a row without English (cms/translations/fallbacks.py), for every translated model."""

import re
from collections import defaultdict
from itertools import count

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import IntegrityError, models, transaction
from django.test import Client
from modeltranslation.translator import translator
from wagtail.fields import StreamField

from cms.models import BasePage
from cms.translations.completeness import names_without_english
from cms.translations.fallbacks import MARKED, OMITTED, REQUIRED, rule_of
from cms.translations.fields import translated_fields
from events.models import EventPage

MODELS = [model for model in translator.get_registered_models(abstract=False) if not model._meta.proxy]
FIELDS = [(model, name) for model in MODELS for name in translated_fields(model)]
# Part of the address of a map and of the data for machines, where a postal address is no text.
POSTAL = {("Venue", "address")}
SENTINEL = re.compile(r"Zq\d+zq")
MOST_OF_A_KIND = 3


def of_rule(*rules):
    return [(model, name) for model, name in FIELDS if rule_of(model, name) in rules]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_translated_model_says_what_english_needs_of_it(model):
    named = {*getattr(model, "required_in_english", ()), *getattr(model, "shown_in_lithuanian", ())}
    assert named <= set(translated_fields(model))
    for name in translated_fields(model):
        needs = name in getattr(model, "required_in_english", ())
        if rule_of(model, name) == REQUIRED and not needs:
            assert not model._meta.get_field(f"{name}_en").blank  # its form refuses
        field = model._meta.get_field(f"{name}_lt")
        if needs and not isinstance(field, StreamField):
            assert name in names_without_english(model(**{f"{name}_lt": "Žodžiai"}))  # its page is not published


def filled_in_lithuanian_only():
    """Write a text of its own into each field that may lack English. Return {text: (model, field)}."""
    texts, number = {}, count(1)
    for model, name in of_rule(MARKED, OMITTED):
        field = model._meta.get_field(f"{name}_lt")
        is_text = not isinstance(field, StreamField | models.URLField | models.EmailField)
        if not is_text or field.model is not model:
            continue  # a column of the parent
        text = f"Zq{next(number)}zq"
        try:
            with transaction.atomic():
                models.QuerySet(model).update(**{f"{name}_lt": f"{text}ž", f"{name}_en": "", name: f"{text}ž"})
        except IntegrityError:
            continue  # of a name that may stand once
        texts[text] = (model.__name__, name)
    return texts


def english_pages(client):
    """Yield (address, parsed page), some of each kind: the pages, and what they link to."""
    seen, waiting = set(), []
    kinds = defaultdict(int)
    for page in BasePage.objects.visible("en").filter(depth__gt=1).specific():
        url = page.url_in("en")
        waiting.append((type(page).__name__, url))
        if isinstance(page, EventPage):
            waiting.append(("registration", f"{url}register/"))
    while waiting:
        kind, url = waiting.pop(0)
        if url in seen or kinds[kind] >= (1 if kind.startswith("/") else MOST_OF_A_KIND):
            continue
        seen.add(url)
        response = client.get(url)
        if response.status_code != 200 or "html" not in response["Content-Type"]:
            continue
        kinds[kind] += 1
        html = BeautifulSoup(response.content, "html.parser")
        yield url, html
        links = (a["href"].split("#")[0] for a in html.select("a[href^='/en/']"))
        waiting += [(re.sub(r"[^/]+/$", "", link), link) for link in links if "?" not in link and link not in seen]


def unmarked(html):
    """Return the sentinels outside elements that say they are Lithuanian."""
    found = set()
    for element in html.find_all(True):
        around = [element, *element.parents]
        own = list(element.find_all(string=True, recursive=False))
        words = " ".join([*own, *(str(value) for value in element.attrs.values())])
        if not any(one.get("lang") == "lt" for one in around if one.name not in ("html", "[document]")):
            found |= set(SENTINEL.findall(words))
    return found


@pytest.mark.once
def test_no_english_page_of_the_demo_shows_lithuanian_without_saying_so(demo, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        texts = filled_in_lithuanian_only()
        cache.clear()
        wrong, shown = set(), set()
        for url, html in english_pages(Client()):
            assert "None" not in (html.title.get_text(), *(one.get_text(strip=True) for one in html.select("dd, p")))
            shown |= set(SENTINEL.findall(str(html)))
            wrong |= {(*texts[text], url) for text in unmarked(html) if texts[text] not in POSTAL}
        transaction.set_rollback(True)
    assert not wrong
    marked = {(model.__name__, name) for model, name in of_rule(MARKED) if model.__name__ != "Idea"}
    # An organiser's question is asked, a picture described; addresses are not written anew above.
    assert marked & set(texts.values()) <= {texts[text] for text in shown}
