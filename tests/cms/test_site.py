"""What the organisation says once and every page repeats: settings, alert, footer."""

from datetime import UTC, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from cms.context_processors import site
from cms.models import FooterLink, SiteSettings, SocialLink
from tests.support.admin import inline_formset, nested_form_data
from tests.support.factories import make_admin, make_home, make_page, make_site_settings

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 12, 24, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def home():
    return make_home()


@pytest.mark.parametrize(
    ("start", "end", "is_shown"),
    [
        (None, None, True),
        (NOW - HOUR, NOW + HOUR, True),
        (NOW, None, True),
        (NOW + HOUR, None, False),
        (None, NOW + HOUR, True),
        (None, NOW, False),
        (NOW - 2 * HOUR, NOW - HOUR, False),
    ],
)
def test_the_alert_keeps_its_time(start, end, is_shown):
    settings = SiteSettings(alert_text_lt="Nedirbame", alert_from=start, alert_until=end)
    with override("lt"):
        assert settings.is_alert_shown(NOW) is is_shown


def test_the_alert_speaks_only_a_language_it_has_words_in(client, home):
    private = make_page(home, title="Šventės", title_en="")
    make_site_settings(alert_text_lt="Biuras nedirba", alert_text_en="", alert_link=private)
    assert "Biuras nedirba" in client.get("/lt/").content.decode()
    assert 'class="alert"' not in client.get("/en/").content.decode()
    make_site_settings(alert_text_en="The office is closed")
    english = client.get("/en/").content.decode()
    assert "The office is closed" in english and "Biuras nedirba" not in english
    assert "sventes" not in english  # nothing to read there in English
    assert "/lt/sventes/" in client.get("/lt/").content.decode()


def test_an_alert_that_is_over_is_gone(client, home):
    make_site_settings(alert_text_lt="Biuras nedirba", alert_until=timezone.now() - HOUR)
    assert "Biuras nedirba" not in client.get("/lt/").content.decode()


def footer_of(client, url):
    return client.get(url).content.decode().split("<footer")[1]


def test_the_footer_is_that_of_the_language(client, home):
    settings = make_site_settings(
        address_lt="Audėjų g. 7",
        address_en="7 Audėjų Street",
        footer_text_lt="Užsukite",
        footer_text_en="",
        legal_code="300000000",
    )
    both = make_page(home, title="Privatumas", title_en="Privacy")
    one = make_page(home, title="Tik lietuviškai", title_en="")
    draft = make_page(home, title="Juodraštis", title_en="", live=False)
    for n, (page, label) in enumerate([(both, "Duomenys"), (one, ""), (draft, "")]):
        FooterLink.objects.create(site_settings=settings, page=page, label_lt=label, sort_order=n)
    SocialLink.objects.create(site_settings=settings, name="Fediverse", url="https://example.org/@gija")
    lithuanian, english = footer_of(client, "/lt/"), footer_of(client, "/en/")
    for word in ("Gijuvėnų VVG", "Audėjų g. 7", "Užsukite", "Duomenys", "Tik lietuviškai", "300000000", "Fediverse"):
        assert word in lithuanian
    for word in (
        "Gijuvėnai LAG",
        "7 Audėjų Street",
        "Privacy",
        "/en/privacy/",
        "300000000",
        "https://example.org/@gija",
    ):
        assert word in english
    for word in ("Gijuvėnų VVG", "Audėjų g. 7", "Užsukite", "Duomenys", "Tik lietuviškai"):
        assert word not in english
    assert "Juodraštis" not in lithuanian


def test_settings_are_fetched_once_a_request_and_only_when_asked_for(home, django_assert_num_queries):
    make_site_settings(alert_link=make_page(home))
    request = RequestFactory().get("/lt/")
    with django_assert_num_queries(0):
        first, second = site(request), site(request)
    with django_assert_num_queries(2):  # the site, its settings with the page of the alert
        assert first["site_settings"].phone == second["site_settings"].phone
        assert first["site_settings"].alert_link.title


@pytest.mark.parametrize("links", [1, 15])
def test_the_footer_costs_the_same_for_any_number_of_links(client, home, django_assert_max_num_queries, links):
    settings = make_site_settings()
    for n in range(links):
        FooterLink.objects.create(site_settings=settings, page=make_page(home), sort_order=n)
        SocialLink.objects.create(site_settings=settings, name=f"Tinklas {n}", url="https://example.org/")
    client.get("/en/")
    with django_assert_max_num_queries(10):
        client.get("/en/")


def edit_url(settings):
    return reverse("wagtailsettings:edit", args=["cms", "sitesettings", settings.site_id])


def saved(client, settings, **changes):
    empty = inline_formset([])
    return client.post(edit_url(settings), nested_form_data({"social_links": empty, "footer_links": empty, **changes}))


def test_one_form_holds_both_languages(client, home, ui_language):
    settings = make_site_settings()
    client.force_login(make_admin(ui_language))
    html = client.get(edit_url(settings)).content.decode()
    for field in ("organisation_name", "tagline", "address", "opening_hours", "footer_text", "alert_text"):
        assert f'name="{field}_lt"' in html and f'name="{field}_en"' in html
    page = make_page(home, title="Privatumas", title_en="Privacy")
    links = inline_formset([{"page": str(page.pk), "label_lt": "Duomenys", "label_en": "Data", "id": "", "ORDER": "1"}])
    networks = inline_formset([{"name": "Fediverse", "url": "https://example.org/", "id": "", "ORDER": "1"}])
    response = saved(
        client,
        settings,
        organisation_name_lt="Žąsų VVG",
        organisation_name_en="Geese LAG",
        email="zasys@example.org",
        footer_links=links,
        social_links=networks,
    )
    assert response.status_code == 302
    settings.refresh_from_db()
    assert (settings.organisation_name_lt, settings.organisation_name_en) == ("Žąsų VVG", "Geese LAG")
    assert [(link.label_lt, link.label_en) for link in settings.footer_links.all()] == [("Duomenys", "Data")]
    assert settings.networks[0].name == "Fediverse"


def test_an_alert_that_ends_before_it_starts_is_refused_and_kept_in_the_form(client, home):
    settings = make_site_settings()
    client.force_login(make_admin("en"))
    response = saved(
        client,
        settings,
        alert_text_lt="Biuras nedirba",
        alert_from="2026-12-24 12:00",
        alert_until="2026-12-24 11:00",
    )
    assert response.status_code == 200
    html = response.content.decode()
    assert "The alert must end after it starts." in html and "Biuras nedirba" in html


@pytest.mark.parametrize("address", ["/lt/", "/en/"])
def test_a_site_nobody_has_named_yet_still_has_a_name(client, home, address, settings):
    settings.WAGTAIL_SITE_NAME = "Grupė"
    page = BeautifulSoup(client.get(address).content, "html.parser")
    assert page.select_one(".header__name").get_text() == page.select_one(".footer__title").get_text() == "Grupė"
