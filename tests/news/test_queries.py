"""What a page of news costs the database: little, and the same with a thousand posts as with twenty."""

from datetime import date, timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from wagtail.models import Locale

from cms.models import BasePage, CustomDocument, SiteSettings
from news.models import Attachment, NewsPage, NewsTag, RelatedPage
from tests.support import database
from tests.support.costs import queries
from tests.support.factories import make_home, make_image, make_news, make_news_index, make_page, make_topic
from tests.support.funders import fund_richly

pytestmark = pytest.mark.django_db

BUDGET = 10


def add_posts(index, number, topics, image):
    """Add rows as publishing would leave them, a hundred times faster."""
    common = {
        "content_type": ContentType.objects.get_for_model(NewsPage),
        "locale": Locale.objects.first(),
        "depth": index.depth + 1,
        "live_en": True,
        "listing_image": image,
    }
    start = index.numchild
    pages = [
        BasePage(
            path=BasePage._get_path(index.path, index.depth + 1, start + n),
            title=f"N {n}",
            draft_title=f"N {n}",
            title_en=f"E {n}",
            slug=f"n-{n}",
            slug_en=f"e-{n}",
            url_path=f"{index.url_path}n-{n}/",
            url_path_en=f"{index.url_path_en}e-{n}/",
            **common,
        )
        for n in range(1, number + 1)
    ]
    BasePage.objects.bulk_create(pages)
    for n, page in enumerate(pages):
        post = NewsPage(basepage_ptr_id=page.pk, published_on=date(2026, 6, 1) - timedelta(days=n))
        post.category = topics[n % len(topics)]
        post.save_base(raw=True)
    BasePage.objects.filter(pk=index.pk).update(numchild=start + number)
    database.gather_statistics()


@pytest.fixture
def site():
    home = make_home()
    index = make_news_index(home, show_in_menus=True)
    for number in range(6):
        make_page(home, show_in_menus=True, title=f"Skyrius {number}", title_en=f"Section {number}")
    settings = SiteSettings.for_site(home.get_site())
    settings.organisation_name_lt, settings.organisation_name_en = "Grupė", "Group"
    settings.save()
    for page in BasePage.objects.child_of(home)[:3]:
        settings.footer_links.create(page=page)
    for name in ("Facebook", "Fediverse"):
        settings.social_links.create(name=name, url="https://example.org/")
    settings.save()
    return index


@pytest.fixture
def image():
    return make_image(1600, 1200, alt_text_lt="Ežeras", alt_text_en="Lake")


@pytest.fixture
def topics():
    return [make_topic(f"Tema {number}", f"Topic {number}") for number in range(6)]


@pytest.fixture
def post(site, image, topics):
    """A post with everything a post can have."""
    related = [make_page(site.get_parent()) for _ in range(3)]
    post = make_news(site, title="Pilnas", title_en="Full", listing_image=image, category=topics[0])
    for page in related:
        RelatedPage.objects.create(page=post, related=page)
    for number in range(3):
        document = CustomDocument(title=f"D{number}", file=ContentFile(b"x", f"d{number}.pdf"))
        document._set_document_file_metadata()
        document.save()
        Attachment.objects.create(page=post, document=document)
    for number in range(3):
        post.tags.add(NewsTag.objects.create(name=f"T{number}", slug=f"t{number}", name_en=f"T{number}"))
    post.save()
    fund_richly(post)
    return post


LISTS = [
    "/lt/naujienos/",
    "/en/news/?page=3",
    "/lt/naujienos/tema/tema-1/",
    "/en/news/topic/topic-1/2026/",
    "/en/news/2026/",
]


def test_a_list_costs_the_same_with_a_thousand_posts(client, site, image, topics):
    add_posts(site, 40, topics, image)
    few = {url: len(queries(client, url)) for url in LISTS}
    site.refresh_from_db()
    BasePage.objects.filter(pk__in=NewsPage.objects.values("pk")).delete()
    site.refresh_from_db()
    add_posts(site, 1000, topics, image)
    for url in LISTS:
        many = queries(client, url)
        assert len(many) == few[url] <= BUDGET, "\n\n".join([url, *many])


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_post_costs_the_same_among_a_thousand(client, site, image, topics, post, language):
    alone = queries(client, post.url_in(language))
    add_posts(site, 1000, topics, image)
    many = queries(client, post.url_in(language))
    assert len(alone) <= len(many) <= BUDGET, "\n\n".join(many)
