"""Who pays for an event, wherever the event speaks: letters, attendance sheet, certificate, search engines."""

import json
import re
from email import message_from_bytes

import pytest
from bs4 import BeautifulSoup
from django.core import mail as postbox
from django.urls import reverse
from django.utils.translation import override

from cms.funding.statements import Fund
from cms.mail import outbox
from events import certificates, typesetting
from events.models import Certificate
from tests.support.factories import make_admin, make_event, make_event_index, make_home, make_news, make_news_index
from tests.support.funders import PART, WHOLE, fund, make_programme
from tests.support.registrations import NOON, add_pool, register

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    return make_event(make_event_index(make_home()), title="Vakaras", title_en="Evening")


def funded(event, **kwargs):
    fund(event, make_programme(**kwargs))
    return event


def municipal(event):
    return funded(
        event, name="Gijuvėnų savivaldybė", name_en="Gijuvėnai Municipality", fund=Fund.MUNICIPAL, eu_share=None
    )


def sent_letter(event, language):
    register(add_pool(event), language=language)
    outbox.send_due(NOON)
    return postbox.outbox[0]


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_letter_says_it_in_both_parts_and_carries_the_emblem(event, language):
    letter = sent_letter(funded(event), language)
    message = message_from_bytes(letter.message().as_bytes())
    parts = {part.get_content_type(): part for part in message.walk()}
    assert PART[language] in letter.body
    found = BeautifulSoup(parts["text/html"].get_payload(decode=True), "html.parser")
    (words,) = found.select("font[face]")
    assert words.get_text() == PART[language] and words["color"] == "#003399"
    assert set(words["face"].split(", ")) <= {"Ubuntu", "Arial", "Verdana", "Tahoma"}
    assert not words.find_parents(["a", "i", "em", "u"])
    assert found.img["src"] == f"cid:{parts['image/png']['Content-ID'].strip('<>')}"
    assert parts["image/png"].get_payload(decode=True).startswith(b"\x89PNG")


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_letter_paid_by_a_town_has_neither_words_nor_emblem_of_the_union(event, language):
    letter = sent_letter(municipal(event), language)
    source = letter.message().as_string()
    assert {"lt": "Gijuvėnų savivaldybė", "en": "Gijuvėnai Municipality"}[language] in letter.body
    assert "image/png" not in source and "Sąjung" not in letter.body and "Union" not in letter.body


def test_a_letter_of_an_event_that_nobody_pays_for_is_as_before(event):
    letter = sent_letter(event, "lt")
    assert "image/png" not in letter.message().as_string() and letter.body.endswith("\n")


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_attendance_sheet_has_both_in_black(client, event, language):
    add_pool(funded(event, eu_share=100))
    client.force_login(make_admin("lt"))
    answer = client.get(reverse("desk:sheet", args=[event.pk]), {"language": language})
    found = BeautifulSoup(answer.content, "html.parser").caption
    assert found.select_one(".funding__statement").get_text() == WHOLE[language]
    assert found.select_one(".funding__emblem")["src"].endswith("eu-emblem-black.svg")
    assert not found.select("a")


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.breaks("I11")  # nobody was there
def test_the_certificate_has_both_in_a_typeface_of_the_list(event, language):
    event = municipal(funded(event))
    one = register(add_pool(event), language=language, name="Žydrė Ąžuolaitė")
    certificate = Certificate.objects.create(attendee=one.attendees.get(), code="AB12CD34")
    with override(language):
        said = json.loads(certificates.words(certificate)["funders"])
    town = {"lt": "Gijuvėnų savivaldybė", "en": "Gijuvėnai Municipality"}[language]
    assert [(one["statement"], one["has_emblem"]) for one in said] == [(PART[language], True), ("", False)]
    assert said[1]["programmes"] == town
    pdf = certificates.pdf(certificate)
    assert re.search(rb"/FontName ?/\w+\+UbuntuStatement-Bold", pdf) and len(re.findall(rb"/Type ?/Page\b", pdf)) == 1


@pytest.mark.parametrize("name", ["李雷", "Jonas 🎉 Kalnas", "Jonas \u0331\ue000Kalnas", "สมชาย"])
@pytest.mark.breaks("I11")  # nobody was there
def test_no_character_keeps_a_certificate_from_being_printed(event, name):
    event.title = "Šventė 🎉🇱🇹 „Ąžuolas“ 1\ufe0f\u20e3"
    event.save()
    one = register(add_pool(event), name=name)
    certificate = Certificate.objects.create(attendee=one.attendees.get(), code="AB12CD34")
    pdf = certificates.pdf(certificate)
    assert pdf.startswith(b"%PDF-") and len(re.findall(rb"/Type ?/Page\b", pdf)) == 1
    options = {"font_paths": certificates.FONTS, "pdf_standards": certificates.STANDARDS}
    assert typesetting.settable(event.title, **options) == "Šventė „Ąžuolas“ 1"
    assert typesetting.settable("Jonas 🎉 Kalnas", **options) == "Jonas Kalnas"


@pytest.mark.parametrize(("language", "union"), [("lt", "Europos Sąjunga"), ("en", "European Union")])
def test_search_engines_are_told_too(client, event, language, union):
    fund(event, make_programme("Draugai", "Friends", fund=Fund.PRIVATE, eu_share=None))
    post = make_news(make_news_index(event.get_parent().get_parent()))
    for page in (municipal(funded(event)), funded(post, name="Kita")):
        found = BeautifulSoup(client.get(page.url_in(language)).content, "html.parser")
        data = json.loads(found.find("script", type="application/ld+json").string)
        assert {"@type": "Organization", "name": union} in data["funder"]
        if page == event:
            assert len(data["funder"]) == 2 and len(data["sponsor"]) == 1
