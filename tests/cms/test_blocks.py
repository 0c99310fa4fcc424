"""The blocks of a body, as visitors read them and as editors get them refused."""

import re
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.blocks.stream_block import StreamValue

from cms.blocks import BodyBlock
from cms.media.videos import find_player
from cms.models import CustomDocument
from cms.translations.completeness import missing_in_english
from tests.support.factories import make_admin, make_home, make_image, make_page

pytestmark = pytest.mark.django_db


def stream(*blocks):
    return StreamValue(BodyBlock(), [{"type": name, "value": value} for name, value in blocks], is_lazy=True)


def page_with(*blocks, **kwargs):
    return make_page(make_home(), body_lt=stream(*blocks), body_en=stream(*blocks), **kwargs)


def html(client, page, language="lt"):
    response = client.get(page.url_in(language))
    assert response.status_code == 200
    return re.sub("[ \n]+", " ", response.content.decode())


def refusal(*blocks):
    """Return what an editor reads beside the fields of a body that is not accepted."""
    block = BodyBlock()
    with pytest.raises(ValidationError) as caught:
        block.clean(block.to_python([{"type": name, "value": value} for name, value in blocks]))
    return str(caught.value.as_json_data())


def accepted(*blocks):
    block = BodyBlock()
    return block.clean(block.to_python([{"type": name, "value": value} for name, value in blocks]))


def make_document(title="Prašymas", name="prasymas.pdf", content=b"%PDF-1.4 %%EOF", **kwargs):
    document = CustomDocument(title=title, **kwargs)
    document.file.save(name, ContentFile(content), save=False)
    document._set_document_file_metadata()
    document.save()
    return document


# --- What visitors read -------------------------------------------------------


def test_words_are_rendered_as_html_not_as_boxes(client):
    page = page_with(
        ("heading", {"text": "Ką darome", "level": "h2"}),
        ("paragraph", "<p>Audžiame <b>kartu</b>.</p>"),
        ("quote", {"text": "Ateikite.", "author": "Pirmininkė"}),
        ("accordion", {"items": [{"title": "Kas gali?", "text": "<p>Visi.</p>"}]}),
        ("contact", {"name": "Biuras", "role": "Padeda", "email": "a@example.org", "phone": "+370 600 00000"}),
    )
    text = html(client, page)
    assert "<h2>Ką darome</h2>" in text and "Audžiame <b>kartu</b>" in text and "block-heading" not in text
    assert '<blockquote class="quote__text">' in text and "Pirmininkė" in text
    assert "<summary" in text and "Visi." in text
    assert 'href="mailto:a@example.org"' in text and 'href="tel:+37060000000"' in text


def test_what_editors_type_is_escaped(client):
    page = page_with(
        ("heading", {"text": "<script>alert(1)</script>", "level": "h2"}),
        ("quote", {"text": "<img src=x onerror=alert(1)>", "author": "<b>"}),
        ("contact", {"name": "<i>", "role": '"><script>', "email": "", "phone": ""}),
        ("embed", {"title": '"><script>alert(2)</script>', "url": "https://vimeo.com/1"}),
    )
    text = html(client, page)
    assert "<script>alert" not in text and "<img src=x" not in text and "&lt;script&gt;alert(1)" in text


def test_a_table_names_its_columns_and_rows_and_writes_sums_as_lithuanians_do(client):
    table = {
        "caption": "Parama",
        "columns": [{"type": "text", "heading": "Projektas"}, {"type": "number", "heading": "Eur"}],
        "rows": [{"values": ["Suolai", "34874.99"]}, {"values": ["Nieko", None]}],
    }
    page = page_with(("table", {"table": table, "has_row_headings": True}))
    text = html(client, page)
    assert "<caption>Parama</caption>" in text and '<th scope="row">Suolai</th>' in text
    assert '<th scope="col" class="table__number">Eur</th>' in text and "34\xa0874,99" in text
    assert "None" not in text and 'tabindex="0" aria-label="Parama"' in text
    assert "34,874.99" in html(client, page, "en")


def test_documents_say_type_and_size_in_the_link_and_their_language(client):
    document = make_document(content=b"%PDF-1.4" + b" " * 2_000_000 + b"%%EOF")
    page = page_with(("documents", {"heading": "Dokumentai", "documents": [{"document": document.pk, "label": ""}]}))
    lithuanian, english = html(client, page), html(client, page, "en")
    assert re.search(r"<a [^>]*>.*Prašymas.*PDF, 2,0\xa0MB.*?</a>", lithuanian)
    assert "PDF, 2.0\xa0MB" in english and '<span lang="lt">Prašymas</span>' in english
    document.title_en = "Application"
    document.save()
    assert "<span>Application</span>" in html(client, page, "en")


def test_a_button_leads_to_its_page_in_the_language_of_the_reader(client):
    page = page_with()
    both, lithuanian_only = make_page(page), make_page(page, title_en="")
    hidden = make_page(page, live=False)
    for target in (both, lithuanian_only, hidden):
        page.body_lt = page.body_en = stream(("button", {"text": "Eiti", "page": target.pk, "url": ""}))
        page.save()
        pairs = {language: html(client, page, language) for language in ("lt", "en")}
        if target == hidden:
            assert "Eiti" not in pairs["lt"] + pairs["en"]
            continue
        assert f'href="{target.url_in("lt")}">Eiti' in pairs["lt"]
        if target == both:
            assert f'href="{target.url_in("en")}">Eiti' in pairs["en"]
        else:
            assert f'href="{target.url_in("lt")}" hreflang="lt">Eiti (in Lithuanian)<' in pairs["en"]


def test_a_body_costs_the_same_number_of_queries_however_long_it_is(client):
    page = page_with()
    targets = [make_page(page) for _ in range(4)]
    document = make_document()
    images = [make_image(title=str(n)) for n in range(4)]

    def fill(times):
        blocks = []
        for n in range(times):
            link = f'<a linktype="page" id="{targets[n].pk}">x</a> <a linktype="document" id="{document.pk}">y</a>'
            blocks += [
                ("paragraph", f"<p>{link}</p>"),
                ("image", {"image": images[n].pk, "alt_text": "a"}),
                ("gallery", {"pictures": [{"image": images[n].pk, "alt_text": "b"}]}),
                ("button", {"text": "z", "page": targets[n].pk}),
                ("accordion", {"items": [{"title": "t", "text": f"<p>{link}</p>"}]}),
            ]
        page.body_lt = page.body_en = stream(*blocks)
        page.save()
        html(client, page)  # makes the renditions

    def count():
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            html(client, page)
        return len(queries)

    fill(1)
    once = count()
    fill(4)
    assert count() == once


# --- Pictures -----------------------------------------------------------------


def picture(image, **kwargs):
    return "image", {"image": image.pk, "alt_text": "", "is_decorative": False, "caption": "", **kwargs}


def alt_of(text):
    return re.search(r'<figure class="figure">.*?<img [^>]*\balt="([^"]*)"', text)[1]


def test_a_picture_speaks_the_language_of_the_text(client):
    image = make_image(alt_text_lt="Suolas", alt_text_en="A bench")
    page = page_with(picture(image))
    assert alt_of(html(client, page)) == "Suolas" and alt_of(html(client, page, "en")) == "A bench"
    page.body_lt = stream(picture(image, alt_text="Naujas suolas"))
    page.save()
    assert alt_of(html(client, page)) == "Naujas suolas"


def test_an_ornament_says_nothing(client):
    page = page_with(picture(make_image(alt_text_lt="Suolas"), is_decorative=True))
    assert alt_of(html(client, page)) == ""


def test_a_caption_ends_before_the_name_of_who_made_the_picture(client):
    image = make_image(alt_text_lt="Suolas", alt_text_en="A bench", credit_lt="A. Ąžuolas", credit_en="A. Ąžuolas")
    for caption, said in (("Prie ežero", "Prie ežero. <span"), ("Prie ežero?", "Prie ežero? <span"), ("", "> <span")):
        page = page_with(picture(image, caption=caption))
        assert f'{said} class="figure__credit">A. Ąžuolas</span>' in html(client, page)


def test_a_picture_without_english_words_keeps_the_lithuanian_ones_and_says_so(client):
    page = page_with(picture(make_image(alt_text_lt="Suolas"), alt_text=""), title_en="")
    type(page).objects.filter(pk=page.pk).update(title_en="Page", live_en=True)  # the form would refuse it
    page.refresh_from_db()
    text = html(client, page, "en")
    assert alt_of(text) == "Suolas" and re.search(r'<img [^>]*lang="lt"', text)


def test_every_screen_finds_its_size_in_modern_formats(client):
    text = html(client, page_with(picture(make_image(width=1600, height=1000, alt_text_lt="a", alt_text_en="b"))))
    element = re.search(r"<picture>.*?</picture>", text)[0]
    assert re.findall(r'type="(image/\w+)"', element) == ["image/avif", "image/webp"]
    assert len(re.findall(r"\.avif \d+w", element)) == 3 and len(re.findall(r"\.jpg \d+w", element)) == 3
    assert element.count('sizes="(min-width: 42rem) 38rem, 92vw"') == 3
    assert re.search(r'<img [^>]*height="300"[^>]*width="480"', element) and 'loading="lazy"' in element


def test_a_small_picture_is_not_offered_twice(client):
    text = html(client, page_with(picture(make_image(width=500, height=300, alt_text_lt="a", alt_text_en="b"))))
    widths = re.findall(r"\.avif (\d+)w", text)
    assert len(widths) == len(set(widths)) == 2


def test_a_picture_whose_file_is_damaged_or_gone_does_not_take_the_page_with_it(client):
    image = make_image(alt_text_lt="Suolas", alt_text_en="b")
    page = page_with(picture(image))
    with open(image.file.path, "r+b") as f:
        f.truncate(300)
    assert "Suolas" in html(client, page)
    image.file.storage.delete(image.file.name)
    assert html(client, page)


# --- What editors are told ----------------------------------------------------


def test_a_picture_with_something_to_say_needs_words():
    silent, speaking = make_image(), make_image(alt_text_lt="Suolas")
    assert "alt_text" in refusal(picture(silent))
    assert "alt_text" in refusal(("gallery", {"pictures": [picture(silent)[1]]}))
    assert "alt_text" in refusal(picture(make_image(alt_text_en="A bench")))  # what would Lithuanians hear?
    assert accepted(picture(silent, alt_text="Suolas"), picture(silent, is_decorative=True), picture(speaking))


def test_english_is_refused_until_its_pictures_speak_english():
    silent = make_image(title="kiemas", alt_text_lt="Kiemas")
    gallery = ("gallery", {"pictures": [picture(silent)[1]]})
    page = page_with(picture(silent, is_decorative=True))
    assert missing_in_english(page) == []
    for blocks in ([picture(silent)], [gallery]):
        page.body_en = stream(*blocks)
        assert "kiemas" in "".join(map(str, missing_in_english(page)))


def test_a_button_needs_exactly_one_target():
    page = make_page(make_home())
    assert "url" in refusal(("button", {"text": "a", "page": None, "url": ""}))
    assert "url" in refusal(("button", {"text": "a", "page": page.pk, "url": "https://example.org/"}))
    assert "url" in refusal(("button", {"text": "a", "page": None, "url": "javascript:alert(1)"}))
    assert accepted(("button", {"text": "a", "page": page.pk, "url": ""}))
    assert accepted(("button", {"text": "a", "page": None, "url": "https://example.org/"}))


def test_a_subheading_needs_a_heading_above_it():
    sub, top = ("heading", {"text": "a", "level": "h3"}), ("heading", {"text": "b", "level": "h2"})
    assert "level" in refusal(sub, top)
    assert refusal(("paragraph", "<h3>a</h3><h2>b</h2>"))
    assert (
        accepted(top, sub) and accepted(("paragraph", "<h2>a</h2><h3>b</h3>")) and accepted(("paragraph", "<p>a</p>"))
    )


def test_an_empty_table_is_refused():
    assert "table" in refusal(("table", {"table": None}))


def test_a_draft_may_be_unfinished():
    block = BodyBlock(required=False)
    block.defer_required_validation()
    unfinished = [
        ("button", {"text": "", "page": None, "url": ""}),
        picture(make_image()),
        ("heading", {"text": "", "level": "h3"}),
        ("table", {"table": None}),
        ("embed", {"title": "", "url": ""}),
    ]
    try:
        assert block.clean(block.to_python([{"type": name, "value": value} for name, value in unfinished]))
    finally:
        block.restore_deferred_validation()  # the blocks inside are those of every other stream too


# --- Films --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "player"),
    [
        ("https://www.youtube.com/watch?v=abcdefghijk", "https://www.youtube-nocookie.com/embed/abcdefghijk"),
        ("https://www.youtube.com/watch?list=x&v=abcdefghijk", "https://www.youtube-nocookie.com/embed/abcdefghijk"),
        ("https://youtu.be/abcdefghijk?t=3", "https://www.youtube-nocookie.com/embed/abcdefghijk"),
        ("https://m.youtube.com/shorts/abcdefghijk", "https://www.youtube-nocookie.com/embed/abcdefghijk"),
        ("http://www.youtube.com/watch?v=abcdefghijk", "https://www.youtube-nocookie.com/embed/abcdefghijk"),
        ("HTTPS://WWW.YouTube.com/live/abcdefghijk?si=x", "https://www.youtube-nocookie.com/embed/abcdefghijk"),
        ("https://www.youtube-nocookie.com/embed/abcdefghijk", "https://www.youtube-nocookie.com/embed/abcdefghijk"),
        ("https://vimeo.com/123", "https://player.vimeo.com/video/123"),
        ("http://player.vimeo.com/video/123", "https://player.vimeo.com/video/123"),
        ("https://vimeo.com/channels/miestas/123", "https://player.vimeo.com/video/123"),
        ("https://vimeo.com/showcase/9/video/123", "https://player.vimeo.com/video/123"),
    ],
)
def test_films_of_known_providers_are_recognised(url, player):
    assert find_player(url)[1].split("?")[0] == player


@pytest.mark.parametrize(
    ("url", "end"),
    [
        ("https://youtu.be/abcdefghijk", "abcdefghijk?autoplay=1"),
        ("https://youtu.be/abcdefghijk?t=90", "?autoplay=1&start=90"),
        ("https://youtu.be/abcdefghijk?si=x&t=1m30s", "?autoplay=1&start=90"),
        ("https://www.youtube.com/watch?v=abcdefghijk&t=1h2s", "?autoplay=1&start=3602"),
        ("https://www.youtube.com/watch?v=abcdefghijk#t=5", "?autoplay=1&start=5"),
        ("https://www.youtube.com/embed/abcdefghijk?start=7", "?autoplay=1&start=7"),
        ("https://youtu.be/abcdefghijk?t=soon", "?autoplay=1"),
        ("https://vimeo.com/123/0a1b2c3d4e", "/123?h=0a1b2c3d4e&dnt=1&autoplay=1"),
        ("https://vimeo.com/123/0a1b2c3d4e?share=copy#t=1m", "/123?h=0a1b2c3d4e&dnt=1&autoplay=1#t=60s"),
        ("https://player.vimeo.com/video/123?h=0a1b2c3d4e", "/123?h=0a1b2c3d4e&dnt=1&autoplay=1"),
        ("https://vimeo.com/123?h=%22onload", "/123?dnt=1&autoplay=1"),
    ],
)
def test_a_film_keeps_its_beginning_and_the_key_of_an_unlisted_one(url, end):
    assert find_player(url)[1].endswith(end)


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/https://youtu.be/abcdefghijk",
        "https://youtu.be.evil.example/abcdefghijk",
        "https://www.youtube.com/",
        "https://www.youtube.com/watch?v=short",
        "ftp://youtu.be/abcdefghijk",
        "https://vimeo.com/user123",
        "https://example.org/film",
        "http://vimeo.com.example.org/123",
    ],
)
def test_anybody_elses_film_is_refused(url):
    assert find_player(url) is None
    assert "url" in refusal(("embed", {"title": "a", "url": url}))


def test_a_film_asks_nothing_of_its_provider_before_a_click(client, monkeypatch):
    def no_network(*args, **kwargs):
        raise AssertionError("the page asked for something outside")

    monkeypatch.setattr("urllib.request.urlopen", no_network)
    monkeypatch.setattr("socket.socket.connect", no_network)
    text = html(client, page_with(("embed", {"title": "Šventė", "url": "https://youtu.be/abcdefghijk"})))
    assert "<iframe" not in text and "Šventė" in text
    assert '<a href="https://youtu.be/abcdefghijk" rel="noopener">' in text  # without JavaScript
    elsewhere = re.findall(r'<(?!a\b)\w+[^>]*\s(?:src|href|srcset)="(https?://[^"]*)"', text.split("<body")[1])
    assert not elsewhere


def test_the_policy_lets_in_the_players_and_nobody_else(client):
    policy = client.get(page_with().url_in("lt")).headers["Content-Security-Policy"]
    frames = re.search(r"frame-src ([^;]*)", policy)[1].split()
    films = ("https://youtu.be/abcdefghijk", "https://vimeo.com/123")
    players = {"{0.scheme}://{0.netloc}".format(urlsplit(player)) for _name, player in map(find_player, films)}
    assert set(frames) - {"'self'"} == players


# --- The picker of blocks -----------------------------------------------------


def test_every_block_has_icon_template_description_and_preview(client, ui_language):
    client.force_login(make_admin(ui_language))
    make_image(alt_text_lt="Suolas")
    make_document()
    for name, block in BodyBlock().child_blocks.items():
        assert block.meta.icon != "placeholder" and block.meta.template, name
        assert block.get_description() and block.meta.group and block.is_previewable, name
        response = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
        assert response.status_code == 200, name
        assert "site.css" in response.content.decode(), name


# --- Steps with numbers, examples elsewhere -----------------------------------------------

STEP = {"title": "Apklausa", "text": "", "number": 268, "unit": "atsakymai", "happened_on": "2026-03-02"}


@pytest.mark.parametrize(("language", "day"), [("lt", "2026 m. kovo 2 d."), ("en", "2 March 2026")])
def test_a_step_says_its_number_as_text_with_its_unit_date_and_evidence(client, language, day):
    document = make_document("Protokolas", title_en="Minutes")
    evidence = {"evidence_text": "Protokolas", "document": document.pk}
    page = html(client, page_with(("steps", {"steps": [{**STEP, "number": 1268, **evidence}]})), language)
    page = page.replace("\N{NO-BREAK SPACE}", " ")
    number = "1 268" if language == "lt" else "1,268"
    assert f'<span class="figures__number">{number}</span> atsakymai' in page
    assert f'<time datetime="2026-03-02">{day}</time>' in page and f'href="{document.url}">Protokolas (PDF)</a>' in page


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"unit": ""}, "Say what the number counts."),
        ({"url": "https://example.org/"}, "Say what the link leads to."),
        ({"number": -1}, "0"),
    ],
)
def test_a_step_that_cannot_be_understood_is_refused(wrong, field):
    with translation.override("en"):
        assert field in refusal(("steps", {"steps": [{**STEP, **wrong}]}))


def test_a_step_has_one_piece_of_evidence():
    page = make_page(make_home())
    two = {"url": "https://example.org/", "page": page.pk, "evidence_text": "Čia"}
    with translation.override("en"):
        assert "Give one piece of evidence" in refusal(("steps", {"steps": [{**STEP, **two}]}))
    assert accepted(("steps", {"steps": [{"title": "Susitikome"}]}))


def test_an_example_elsewhere_is_a_link_with_what_can_be_learned(client):
    example = {"title": "Kiemų sodas", "url": "https://example.org/", "text": "Trys kiemai tapo sodu."}
    page = html(client, page_with(("examples", {"examples": [example]})))
    assert 'href="https://example.org/"' in page and "Trys kiemai" in page
    assert refusal(("examples", {"examples": [{**example, "text": ""}]}))
