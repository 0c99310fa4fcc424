"""What the strategy and its projects cost the database: the same with five hundred projects as with five."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from wagtail.models import Locale

from cms.models import BasePage, CustomDocument, SiteSettings
from home.models import (
    Place,
    ProjectBudget,
    ProjectDocument,
    ProjectPage,
    ProjectPartner,
    ProjectPhoto,
    ProjectStep,
)
from tests.support import database
from tests.support.costs import assert_within
from tests.support.factories import make_home, make_image, make_page
from tests.support.projects import make_indicator, make_measure, make_priority, make_project_index, make_strategy

pytestmark = pytest.mark.django_db

BUDGET, STRATEGY_BUDGET = 10, 15
STATES = ("approved", "running", "finished", "suspended")


def add_projects(index, number, measures, place):
    """Add rows as publishing would leave them, a hundred times faster."""
    common = {
        "content_type": ContentType.objects.get_for_model(ProjectPage),
        "locale": Locale.objects.first(),
        "depth": index.depth + 1,
        "live_en": True,
    }
    pages = BasePage.objects.bulk_create(
        BasePage(
            path=BasePage._get_path(index.path, index.depth + 1, n),
            title=f"P {n}",
            title_en=f"E {n}",
            slug=f"p-{n}",
            slug_en=f"e-{n}",
            url_path=f"{index.url_path}p-{n}/",
            url_path_en=f"{index.url_path_en}e-{n}/",
            **common,
        )
        for n in range(1, number + 1)
    )
    BasePage.objects.filter(pk=index.pk).update(numchild=number)
    for n, page in enumerate(pages):
        measure = measures[n % len(measures)]
        project = ProjectPage(basepage_ptr_id=page.pk, measure=measure, strategy=measure.priority.strategy)
        project.place, project.latitude, project.longitude = place, Decimal("55.1"), Decimal("24.2")
        project.save_base(raw=True)
    began = date(2024, 1, 1)
    ProjectStep.objects.bulk_create(
        ProjectStep(page_id=page.pk, state=STATES[(n + step) % 4], happened_on=began + timedelta(days=n + step))
        for n, page in enumerate(pages)
        for step in range(3)
    )
    ProjectBudget.objects.bulk_create(
        ProjectBudget(page_id=page.pk, source=source, amount=1000 + n, spent=n)
        for n, page in enumerate(pages)
        for source in ("eu", "own")
    )
    database.gather_statistics()


@pytest.fixture
def index():
    home = make_home()
    index = make_project_index(home, show_in_menus=True)
    for number in range(6):
        make_page(home, show_in_menus=True, title=f"Skyrius {number}", title_en=f"Section {number}")
    settings = SiteSettings.for_site(home.get_site())
    settings.organisation_name_lt, settings.organisation_name_en = "Grupė", "Group"
    settings.save()
    settings.footer_links.create(page=BasePage.objects.child_of(home).first())
    settings.social_links.create(name="Facebook", url="https://example.org/")
    strategy = make_strategy(home, document=make_document("Strategija"))
    make_strategy(strategy, title="Buvusi", title_en="Former")
    priorities = [make_priority(strategy, str(code)) for code in range(1, 5)]
    measures = [make_measure(priority, budget=50000) for priority in priorities for _number in range(5)]
    for measure in measures:
        make_indicator(measure, 10, [(date(2024, 12, 31), 3), (date(2025, 12, 31), 5)])
    index.measures, index.place = measures, Place.objects.create(name_lt="Linmarka", name_en="Linmarka")
    return index


def make_document(title):
    document = CustomDocument(title=title, file=ContentFile(b"x", f"{title}.pdf"))
    document._set_document_file_metadata()
    document.save()
    return document


STRATEGY = ["/lt/strategija/", "/en/strategy/"]


def test_the_strategy_with_five_hundred_projects_takes_fifteen_queries(client, index):
    add_projects(index, 500, index.measures, index.place)
    assert_within(STRATEGY_BUDGET, client, *STRATEGY)


LISTS = [
    "/lt/projektai/",
    "/en/projects/?page=3",
    "/lt/projektai/busena/vykdomi/metai/2024/",
    "/en/projects/place/linmarka/",
]


def test_lists_of_five_hundred_projects_take_ten_queries(client, index):
    add_projects(index, 500, index.measures, index.place)
    assert_within(BUDGET, client, *LISTS)


OPEN_DATA = ["/lt/projektai/projektai.csv", "/en/strategy/strategy.json", "/lt/strategija/rodikliai.csv"]


def test_open_data_of_five_hundred_projects_take_ten_queries(client, index):
    add_projects(index, 500, index.measures, index.place)
    assert_within(BUDGET, client, *OPEN_DATA)


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_project_with_everything_takes_ten_queries(client, index, language):
    add_projects(index, 5, index.measures, index.place)
    project = ProjectPage.objects.first()
    project.partners = [ProjectPartner(name_lt=f"P{n}", name_en=f"P{n}") for n in range(4)]
    project.photos = [ProjectPhoto(image=make_image(1600, 1200, title=f"N{n}")) for n in range(4)]
    project.documents = [ProjectDocument(document=make_document(f"D{n}")) for n in range(4)]
    project.save()
    project.listing_image = make_image(1600, 1200, title="N", alt_text_lt="Kiemas", alt_text_en="Yard")
    project.save()
    assert_within(BUDGET, client, project.url_in(language))
