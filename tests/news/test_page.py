"""One post: what stands on it and what it tells those who share or index it, in both languages."""

import json
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse

from cms.models import CustomDocument, SiteSettings
from news.models import Attachment, NewsTag, RelatedPage
from tests.support.admin import edit_page
from tests.support.factories import make_admin, make_home, make_image, make_news, make_news_index, make_page, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def index(home):
    return make_news_index(home)


def read(client, page, language="lt"):
    response = client.get(page.url_in(language))
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def both(client, page):
    return read(client, page), read(client, page, "en")


def meta(page):
    tags = page.find_all("meta")
    return {tag.get("property") or tag.get("name"): tag.get("content") for tag in tags}


def json_ld(page):
    return json.loads(page.find("script", type="application/ld+json").string)


def words(element):
    return " ".join(element.get_text(" ").split()).replace("\N{NO-BREAK SPACE}", " ")


def body(text):
    return [("paragraph", f"<p>{text}</p>")]


def test_each_language_shows_its_own_words_and_dates(client, index):
    post = make_news(
        index,
        title="Nauji suolai",
        title_en="New benches",
        summary_lt="Aštuoni.",
        summary_en="Eight.",
        body_lt=body("Lietuviškas tekstas"),
        body_en=body("English text"),
        category=make_topic("Projektai", "Projects"),
        published_on=date(2026, 4, 8),
        corrected_on=date(2026, 12, 12),
        funding_text_lt="<p>Parėmė savivaldybė.</p>",
        funding_text_en="<p>Funded by the municipality.</p>",
    )
    lt, en = both(client, post)
    assert lt.h1.get_text() == "Nauji suolai" and en.h1.get_text() == "New benches"
    assert words(lt.select_one(".meta")) == "2026 m. balandžio 8 d. Projektai"
    assert words(en.select_one(".meta")) == "8 April 2026 Projects"
    assert lt.select_one(".meta a")["href"] == "/lt/naujienos/tema/projektai/"
    assert en.select_one(".meta a")["href"] == "/en/news/topic/projects/"
    assert "2026 m. gruodžio 12 d." in words(lt.main) and "Corrected on 12 December 2026" in words(en.main)
    assert "Lietuviškas tekstas" in words(lt.main) and "Parėmė savivaldybė." in words(lt.main)
    assert "English text" in words(en.main) and "Funded by the municipality." in words(en.main)
    for foreign in ("Lietuviškas tekstas", "Parėmė", "Aštuoni", "Projektai"):
        assert foreign not in words(en.main)


def test_the_picture_has_words_in_the_readers_language_or_says_whose_they_are(client, index):
    image = make_image(alt_text_lt="Suolas", credit_lt="Biuras")
    post = make_news(index, title_en="", listing_image=image, image_caption_lt="Prie ežero")
    type(post).objects.filter(pk=post.pk).update(live_en=True, title_en="Bench")
    lt, en = both(client, post)
    assert lt.select_one(".figure img")["alt"] == "Suolas" and "lang" not in lt.select_one(".figure img").attrs
    assert en.select_one(".figure img")["alt"] == "Suolas" and en.select_one(".figure img")["lang"] == "lt"
    assert "Prie ežero" in words(lt.figure) and "Biuras" in words(lt.figure)
    assert "Prie ežero" not in words(en.figure)


def test_attachments_name_their_kind_and_size(client, index):
    document = CustomDocument(title="Žemėlapis", title_en="Map", file=ContentFile(b"x" * 1_200_000, "map.pdf"))
    document._set_document_file_metadata()
    document.save()
    post = make_news(index)
    Attachment.objects.create(page=post, document=document)
    lt, en = both(client, post)
    assert words(lt.select_one(".documents__item")).startswith("Žemėlapis PDF, 1,2 MB")
    assert words(en.select_one(".documents__item")).startswith("Map PDF, 1.2 MB")


def test_english_tags_are_only_those_with_an_english_name(client, index):
    post = make_news(index)
    post.tags.add(NewsTag.objects.create(name="Šventės", slug="sventes", name_en="Feasts"))
    post.tags.add(NewsTag.objects.create(name="Čia", slug="cia"))
    post.save()
    lt, en = both(client, post)
    assert "Čia, Šventės" in words(lt.main)
    assert "Feasts" in words(en.main) and "Čia" not in words(en.main)


def test_related_pages_are_those_the_reader_may_read(client, home, index):
    both_languages, lithuanian = make_page(home, title="Apie", title_en="About"), make_page(home, title_en="")
    draft = make_page(home, title="Juodraštis", live=False)
    post = make_news(index)
    for other in (lithuanian, both_languages, draft):
        RelatedPage.objects.create(page=post, related=other)
    lt, en = both(client, post)
    hrefs = [[a["href"] for a in page.select(".article__side a")] for page in (lt, en)]
    assert hrefs == [[lithuanian.url_in("lt"), both_languages.url_in("lt")], [both_languages.url_in("en")]]


def test_neighbours_by_date_stay_within_the_language(client, index):
    posts = [make_news(index, title=f"P{day}", title_en=f"E{day}", published_on=date(2026, 1, day)) for day in (1, 2)]
    make_news(index, title="L2", title_en="", published_on=date(2026, 1, 2))
    last = make_news(index, title="P3", title_en="E3", published_on=date(2026, 1, 3))
    make_news(index, title="D", title_en="D", live=False, published_on=date(2026, 1, 4))

    def neighbours(page):
        return {link["rel"][0]: link["href"] for link in page.select(".neighbours a")}

    lt, en = both(client, last)
    assert neighbours(lt) == {"prev": "/lt/naujienos/l2/"}
    assert neighbours(en) == {"prev": "/en/news/e2/"}
    assert neighbours(read(client, posts[1])) == {"prev": "/lt/naujienos/p1/", "next": "/lt/naujienos/l2/"}
    assert neighbours(read(client, posts[0])) == {"next": "/lt/naujienos/p2/"}


def test_reading_on_prefers_the_same_topic_and_repeats_no_neighbour(client, index):
    topic, other = make_topic("Projektai", "Projects"), make_topic("Kvietimai", "Calls")
    for day in range(1, 13):
        make_news(index, title=f"P{day}", category=topic if day < 5 else other, published_on=date(2026, 1, day))
    post = make_news(index, title="Čia", category=topic, published_on=date(2026, 2, 1))
    page = read(client, post)
    assert [card.get_text() for card in page.select(".card__link")] == ["P4", "P3", "P2"]
    assert page.select_one(".neighbours a")["href"] == "/lt/naujienos/p12/"
    alone = read(client, make_news(index, title="Dar", category=topic, published_on=date(2025, 1, 1)))
    assert [card.get_text() for card in alone.select(".card__link")] == ["Čia", "P4", "P3"]


def test_a_post_tells_search_engines_what_it_is(client, index, rf):
    settings = SiteSettings.for_site(index.get_site())
    settings.organisation_name_lt, settings.organisation_name_en = "Gijuvėnų grupė", "Gijuvėnai Group"
    settings.save()
    hostile = "</script><script>alert(1)</script> & <!--"
    post = make_news(index, title=hostile, title_en="Benches", summary_en="Eight.", published_on=date(2026, 4, 8))
    lt, en = both(client, post)
    assert json_ld(lt)["headline"] == hostile
    assert "alert(1)" not in [script.string for script in lt.find_all("script")]
    data = json_ld(en)
    assert data["@type"] == "NewsArticle" and data["inLanguage"] == "en" and data["headline"] == "Benches"
    assert data["datePublished"].startswith("2026-04-08T00:00:00+03:00")
    assert data["publisher"]["name"] == "Gijuvėnai Group" and data["publisher"]["logo"].endswith(".png")
    assert data["url"] == "http://localhost/en/news/benches/"
    assert data["image"] == f"http://testserver/og/{post.pk}.png"
    assert data["description"] == "Eight."


def test_shared_links_speak_the_language_of_the_page(client, index):
    post = make_news(index, title="Suolai", title_en="Benches", search_description_lt="Aštuoni.", seo_title_en="Eight")
    lt, en = map(meta, both(client, post))
    assert (lt["og:title"], lt["og:description"], lt["description"]) == ("Suolai", "Aštuoni.", "Aštuoni.")
    assert en["og:title"] == "Eight" and "og:description" not in en and "Aštuoni" not in en["description"]
    assert (lt["og:locale"], lt["og:locale:alternate"], en["og:locale"]) == ("lt_LT", "en_GB", "en_GB")
    assert (lt["og:type"], en["og:url"]) == ("article", "http://localhost/en/news/benches/")
    assert read(client, post, "en").title.get_text().startswith("Eight")


def test_the_shared_picture_is_always_a_raster(client, index):
    image = make_image(2000, 1500, alt_text_lt="Ežeras", alt_text_en="Lake")
    woven, photo = make_news(index), make_news(index, listing_image=image)
    address = meta(read(client, woven))["og:image"]
    response = client.get(address)
    assert response.headers["Content-Type"] == "image/png" and response.content[:4] == b"\x89PNG"
    assert "public" in response.headers["Cache-Control"] and "Set-Cookie" not in response.headers
    assert response.content == client.get(address).content
    tags = meta(read(client, photo))
    assert tags["og:image"].startswith("http://testserver/media/") and tags["og:image"].endswith(".jpg")
    assert (tags["og:image:width"], tags["og:image:height"], tags["og:image:alt"]) == ("1200", "630", "Ežeras")
    assert client.get("/og/999999.png").status_code == 404


def test_a_lost_picture_file_does_not_take_the_post_with_it(client, index):
    image = make_image(alt_text_lt="Ežeras", alt_text_en="Lake")
    post = make_news(index, listing_image=image)
    image.file.storage.delete(image.file.name)
    assert meta(read(client, post))["og:image"].endswith(f"/og/{post.pk}.png")


@pytest.mark.parametrize("slug", ["rss", "atom", "tema", "topic", "2026"])
def test_a_post_cannot_take_the_address_of_a_list_or_feed(index, slug):
    with pytest.raises(ValidationError, match="slug"):
        make_news(index, slug=slug)
    with pytest.raises(ValidationError, match="slug_en"):
        make_news(index, slug_en=slug)


def test_a_draft_is_previewed_with_what_is_not_yet_saved(index):
    related = [make_page(index.get_parent(), title=f"Susijęs {n}", title_en=f"Related {n}") for n in range(2)]
    document = CustomDocument(title="Žemėlapis", title_en="Map", file=ContentFile(b"x", "map.pdf"))
    document._set_document_file_metadata()
    document.save()
    post = make_news(index, title="Viešas", title_en="Public")
    post.related_pages = [RelatedPage(related=page, sort_order=n) for n, page in enumerate(reversed(related))]
    post.attachments = [Attachment(document=document)]
    post.tags.add(NewsTag.objects.create(name="Šventės", slug="sventes", name_en="Feasts"))
    post.save_revision()
    draft = post.get_latest_revision_as_object()
    for mode, expected in (("lt", ["Susijęs 1", "Susijęs 0"]), ("en", ["Related 1", "Related 0"])):
        page = BeautifulSoup(draft.make_preview_request(preview_mode=mode).content, "html.parser")
        side = page.select_one(".article__side")
        assert [
            link.get_text() for link in side.select("li a") if "elated" in str(link) or "Susij" in str(link)
        ] == expected
        assert {"lt": "Žemėlapis", "en": "Map"}[mode] in words(side) and {"lt": "Šventės", "en": "Feasts"}[
            mode
        ] in words(side)
    assert RelatedPage.objects.count() == 0


def test_an_unsaved_post_can_be_previewed_in_both_languages(index):
    from news.models import NewsPage

    post = NewsPage(title="Nauja", title_en="New", slug="nauja", slug_en="new")
    post.path, post.depth = f"{index.path}0001", index.depth + 1
    post.set_url_path(index)
    for mode, heading in (("lt", "Nauja"), ("en", "New")):
        response = post.make_preview_request(preview_mode=mode)
        assert response.status_code == 200 and f"<h1>{heading}</h1>" in response.content.decode()


@pytest.mark.parametrize("mode", ["lt", "en"])
def test_the_list_can_be_previewed_saved_or_not(home, mode):
    from news.models import NewsIndexPage

    index = NewsIndexPage(title="Žinios", title_en="Tidings", slug="zinios", slug_en="tidings")
    index.path, index.depth = f"{home.path}0009", home.depth + 1
    index.set_url_path(home)
    assert index.make_preview_request(preview_mode=mode).status_code == 200
    saved = make_news_index(home)
    make_news(saved, title="Pirma", title_en="First", category=make_topic())
    response = saved.make_preview_request(preview_mode=mode)
    assert response.status_code == 200 and {"lt": "Pirma", "en": "First"}[mode] in response.content.decode()


def test_a_text_of_thanks_of_before_is_edited_in_the_tab_of_funders_and_shown_once(client, index):
    texts = {"funding_text_lt": "<p>Parėmė savivaldybė.</p>", "funding_text_en": "<p>Funded by the town.</p>"}
    post = make_news(index, **texts)
    client.force_login(make_admin("en"))
    form = BeautifulSoup(client.get(reverse("wagtailadmin_pages:edit", args=[post.pk])).content, "html.parser")
    (field,) = form.select("[name=funding_text_lt]")
    # Wagtail names a tab once, in the language of whoever comes first.
    assert field.find_parent(id=["tab-funders", "tab-remejai"])
    lt, en = both(client, post)
    assert words(lt).count("Parėmė savivaldybė.") == 1 and words(en).count("Funded by the town.") == 1
    assert edit_page(client, post, "publish", title="Kitaip").status_code == 302
    post.refresh_from_db()
    assert "Parėmė savivaldybė." in post.funding_text_lt and "Funded by the town." in post.funding_text_en
