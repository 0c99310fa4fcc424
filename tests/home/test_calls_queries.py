"""What calls cost the database: the same with three hundred as with three."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Locale

from cms.models import BasePage
from home.models import CallChange, CallDocument, CallPage, CallQuestion
from tests.home.test_projects_queries import make_document
from tests.support import database
from tests.support.costs import assert_within
from tests.support.factories import make_event, make_event_index, make_home, make_image, make_page, make_site_settings
from tests.support.factories_calls import make_call, make_call_index
from tests.support.factories_documents import make_file, make_library, make_official
from tests.support.projects import make_measure, make_priority, make_project, make_project_index, make_strategy

pytestmark = pytest.mark.django_db
BUDGET = 10
NUMBER = 300


def add_calls(index, measures):
    """Add rows as publishing would leave them, a hundred times faster."""
    common = {"content_type": ContentType.objects.get_for_model(CallPage), "locale": Locale.objects.first()}
    common |= {"depth": index.depth + 1, "live_en": True, "last_published_at": timezone.now()}
    paths = [BasePage._get_path(index.path, index.depth + 1, n) for n in range(1, NUMBER + 1)]
    pages = BasePage.objects.bulk_create(
        BasePage(
            path=path,
            title=f"K {n}",
            title_en=f"C {n}",
            slug=f"k-{n}",
            slug_en=f"c-{n}",
            url_path=f"{index.url_path}k-{n}/",
            url_path_en=f"{index.url_path_en}c-{n}/",
            **common,
        )
        for n, path in enumerate(paths)
    )
    BasePage.objects.filter(pk=index.pk).update(numchild=NUMBER)
    for n, page in enumerate(pages):
        call = CallPage(basepage_ptr_id=page.pk, measure=measures[n % len(measures)], applicants=["ngo", "person"])
        call.opens_at = timezone.now() + timedelta(days=n - 200)
        call.closes_at, call.total = call.opens_at + timedelta(days=30), Decimal(1000 + n)
        call.save_base(raw=True)
    database.gather_statistics()


@pytest.fixture
def home():
    home = make_home()
    for number in range(6):
        make_page(home, show_in_menus=True, title=f"Skyrius {number}", title_en=f"Section {number}")
    settings = make_site_settings()
    settings.footer_links.create(page=BasePage.objects.child_of(home).first())
    settings.social_links.create(name="Facebook", url="https://example.org/")
    return home


@pytest.fixture
def index(home):
    index = make_call_index(home, show_in_menus=True)
    priorities = [make_priority(make_strategy(home), str(code)) for code in range(1, 4)]
    index.measures = [make_measure(priority) for priority in priorities for _number in range(4)]
    return index


LISTS = [
    "/lt/kvietimai/",
    "/en/calls/?page=5",
    "/en/calls/state/open/applicants/ngo/",
    "/lt/kvietimai/kvietimai.csv",
    "/en/calls/calls.json",
    "/lt/kvietimai/ics/",
    "/en/calls/atom/",
    "/lt/",
]


def test_three_hundred_calls_take_ten_queries(client, index):
    add_calls(index, index.measures)
    assert_within(BUDGET, client, *LISTS)


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_call_with_everything_takes_ten_queries(client, home, index, language):
    event = make_event(make_event_index(home))
    call = make_call(index, -3, 20, measure=index.measures[0], info_event=event, applicants=["ngo"])
    for n in range(4):
        call.questions.add(CallQuestion(question_lt=f"K{n}", answer_lt="A", question_en=f"Q{n}", answer_en="A"))
        call.changes.add(CallChange(text_lt=f"P{n}", text_en=f"C{n}"))
        files = {"document": make_document(f"D{n}"), "document_in_english": make_document(f"E{n}")}
        call.documents.add(CallDocument(is_form=n > 1, **files))
    call.listing_image = make_image(1600, 1200, title="N", alt_text_lt="Kiemas", alt_text_en="Yard")
    call.save()
    projects = make_project_index(home)
    for _number in range(5):
        make_project(projects, ("running", timezone.localdate()), call=call, money=[("eu", 1000, 0)])
    make_library(home)
    for _n in range(4):
        official = make_official("form", file_en=make_file("Text", "en"))
        official.calls.set([call])
        official.save()
    assert_within(BUDGET, client, call.url_in(language))
