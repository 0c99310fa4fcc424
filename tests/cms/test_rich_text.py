"""Rich text: links that know their reader, addresses that become links, fields that are really empty."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils.translation import override
from wagtail.fields import RichTextField
from wagtail.rich_text import RichText
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from cms.blocks import BodyBlock
from cms.editor.rich_text import RichTextArea
from cms.indexing.reports import english_links_to_lithuanian_only
from cms.models import CustomDocument
from cms.translations.completeness import is_filled
from cms.web.links import page_at
from cms.web.privacy import showing
from home.models import ContactPage
from tests.support.factories import make_admin, make_home, make_news_index, make_page

pytestmark = pytest.mark.django_db


def link(page, text="skaityti"):
    return f'<p><a linktype="page" id="{page.pk}">{text}</a></p>'


def read(html, language="lt"):
    with override(language):
        return str(RichText(html)).strip()


@pytest.fixture
def home():
    return make_home()


# --- Links ----------------------------------------------------------------------


def test_a_link_leads_to_the_address_of_the_readers_language(home, client):
    target = make_page(home, title="Apie mus", title_en="About us")
    page = make_page(
        home, body_lt=[("paragraph", RichText(link(target)))], body_en=[("paragraph", RichText(link(target)))]
    )
    assert '<a href="/lt/apie-mus/">skaityti</a>' in client.get(page.url_in("lt")).content.decode()
    assert '<a href="/en/about-us/">skaityti</a>' in client.get(page.url_in("en")).content.decode()


def test_a_link_out_of_english_says_so(home):
    target = make_page(home, title="Įstatai", title_en="")
    assert read(link(target), "lt") == '<p><a href="/lt/istatai/">skaityti</a></p>'
    assert read(link(target), "en") == '<p><a href="/lt/istatai/" hreflang="lt">skaityti (in Lithuanian)</a></p>'


def test_a_link_to_what_nobody_can_read_is_only_words(home):
    hidden = make_page(home, live=False)
    for language in ("lt", "en"):
        assert read(link(hidden), language) == "<p>skaityti</p>"
        assert read('<p><a linktype="page" id="99999">a</a> <a linktype="page" id="x">b</a></p>') == "<p>a b</p>"
        assert read('<p><a linktype="document" id="99999">a</a></p>') == "<p>a</p>"


def test_links_elsewhere_tell_nothing_about_this_window(home):
    others = '<a href="mailto:a@example.org">b</a> <a href="#c">c</a>'
    html = f'<p><a href="https://example.org/?a=1&amp;b=2">a</a> {others}</p>'
    assert read(html) == html.replace('b=2"', 'b=2" rel="noopener"')


def test_the_words_of_a_link_may_be_bold_and_its_neighbours_stay(home):
    page, only = make_page(home, slug="a"), make_page(home, slug="b", title_en="")
    html = f"{link(only, '<b>vienas</b>')}, {link(page, 'du')}, <abbr>trys</abbr>"
    assert read(html, "en").startswith(
        '<p><a href="/lt/b/" hreflang="lt"><b>vienas</b> (in Lithuanian)</a></p>, <p><a href="/en/'
    )
    assert read(html, "en").endswith("du</a></p>, <abbr>trys</abbr>")


def test_many_links_cost_as_many_queries_as_one(home, django_assert_num_queries):
    pages = [make_page(home) for _ in range(5)]
    document = CustomDocument.objects.create(title="a", file=ContentFile(b"%PDF-", "a.pdf"))
    html = "".join(link(page) for page in pages) + f'<p><a linktype="document" id="{document.pk}">b</a></p>'
    read(html)  # the addresses of sites are cached
    with showing(home), django_assert_num_queries(3):  # the pages, the document, and which pages are private
        assert read(html).count("<a href") == 6


# --- Pasted addresses -------------------------------------------------------------


def choose(client, url):
    """Submit the "external link" tab of the link chooser."""
    fields = {"external-link-chooser-url": url, "external-link-chooser-link_text": "skaityti"}
    url = reverse("wagtailadmin_choose_page_external_link")
    response = client.post(url, fields, headers={"host": "www.example.lt"})
    assert response.status_code == 200
    return response.json()


@pytest.fixture
def editor(client, ui_language):
    client.force_login(make_admin(ui_language))
    return client


@pytest.mark.parametrize("start", ["", "http://localhost", "http://www.example.lt", "https://www.example.lt"])
@pytest.mark.parametrize("path", ["/lt/apie-mus/", "/en/about-us/", "/lt/apie-mus", "/en/about-us"])
def test_an_address_of_either_language_becomes_a_link_to_the_page(home, editor, start, path):
    page = make_page(home, title="Apie mus", title_en="About us")
    answer = choose(editor, start + path)
    assert answer["step"] == "external_link_chosen" and answer["result"]["id"] == page.pk
    assert answer["result"]["parentId"] == home.pk


def test_deep_addresses_and_the_front_page_too(home, editor):
    child = make_page(make_page(home, slug="apie", slug_en="about"), slug="tikslai", slug_en="goals")
    assert choose(editor, "/lt/apie/tikslai/")["result"]["id"] == child.pk
    assert choose(editor, "/en/about/goals/")["result"]["id"] == child.pk
    assert choose(editor, "/en/")["result"]["id"] == choose(editor, "/lt/")["result"]["id"] == home.pk


@pytest.mark.parametrize(
    "path", ["/lt/apie-mus/?a=1", "/en/about-us/#goals", "http://www.example.lt/en/about-us/#goals"]
)
def test_what_stands_behind_the_address_is_asked_about(home, editor, ui_language, path):
    page = make_page(home, title="Apie mus", title_en="About us")
    answer = choose(editor, path)
    assert answer["step"] == "confirm_external_to_internal"
    assert answer["internal"]["id"] == page.pk and answer["external"]["url"] == path
    question = {"lt": "Paversti", "en": "Convert"}[ui_language]
    assert question in answer["html"]


@pytest.mark.parametrize(
    "url", ["https://example.org/lt/apie-mus/", "https://example.org/", "/lt/nera/", "/static/a.css"]
)
def test_other_addresses_stay_as_they_are(home, editor, url):
    make_page(home, title="Apie mus", title_en="About us")
    answer = choose(editor, url)
    assert answer["step"] == "external_link_chosen" and answer["result"].get("id") is None
    assert answer["result"]["url"] == url


def test_nonsense_is_refused_beside_the_field(home, editor):
    assert choose(editor, "javascript:alert(1)")["step"] == "external_link"
    assert editor.get(reverse("wagtailadmin_choose_page_external_link")).json()["step"] == "external_link"


def test_only_editors_reach_the_chooser(home, client):
    make_page(home, title="Apie mus", live=False)
    response = client.post(
        reverse("wagtailadmin_choose_page_external_link"), {"external-link-chooser-url": "/lt/apie-mus/"}
    )
    assert response.status_code == 302 and "login" in response.url


def test_an_address_pasted_onto_words_becomes_a_link_to_the_page(home, ui_language):
    page = make_page(home, title="Apie mus", title_en="About us")
    news = make_news_index(home)
    for url in ("/lt/apie-mus/", "/en/about-us/", "http://localhost/en/about-us/"):
        assert f'<a linktype="page" id="{page.pk}">' in typed(f'<p><a href="{url}">a</a></p>')
    for url in ("https://example.org/en/about-us/", "/en/about-us/#goals", f"{news.url}2026/", "mailto:a@example.org"):
        assert f'<a href="{url}">' in typed(f'<p><a href="{url}">a</a></p>')


def test_an_address_is_found_once_a_language(home):
    page = make_page(home, title="Apie mus", title_en="About us")
    assert page_at("/lt/apie-mus/").pk == page_at("/en/about-us/").pk == page.pk
    for url in ("/en/apie-mus/", "/apie-mus/", "/pl/apie-mus/", "", "/", "//example.org/lt/apie-mus/", "/lt/%00/"):
        assert page_at(url) is None


# --- Empty fields -------------------------------------------------------------------


def typed(html):
    """Return what is stored when an editor's browser sends this rich text."""
    widget = RichTextArea(features=["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link", "hr"])
    return widget.value_from_datadict({"text": widget.format_value(html)}, {}, "text")


@pytest.mark.parametrize("html", ["", "<p></p>", "<p> </p><p></p>", "<p>\xa0</p>", "<p><b> </b></p>"])
def test_an_emptied_field_is_empty(html):
    assert typed(html) == ""


def test_a_line_alone_is_not_nothing():
    assert "<hr" in typed("<hr/>")


def test_what_is_typed_stays(home):
    stored = typed("<p>„Ąžuolas“ – <b>medis</b></p><ul><li>a</li></ul>")
    assert "„Ąžuolas“ – <b>medis</b>" in stored and "<li" in stored


def test_what_the_features_do_not_allow_is_dropped_but_its_words_stay():
    stored = typed(
        '<h1>a</h1><p style="color:red"><span>b</span><script>c</script></p><table><tr><td>d</td></tr></table>'
    )
    assert all(tag not in stored for tag in ("<h1", "style", "<span", "<script", "<table"))
    assert "a" in stored and "b" in stored and "d" in stored


def test_the_editors_form_stores_emptied_fields_as_empty(home, editor):
    page = make_page(home, ContactPage, introduction_lt="<p>a</p>", introduction_en="<p>b</p>")
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = editor.get(url).context["form"]
    data = {
        name: form[name].value() or "" for name in form.fields if "introduction" not in name and "thank" not in name
    }
    data |= {name: rich_text("") for name in form.fields if "introduction" in name or "thank" in name}
    data["comments"] = inline_formset([])
    for name in form.formsets:
        data[name] = inline_formset([])
    assert editor.post(url, nested_form_data(data)).status_code == 302
    page.refresh_from_db()
    draft = page.get_latest_revision_as_object()
    assert draft.introduction_lt == draft.introduction_en == "" and not is_filled(draft.introduction_en)


def test_an_emptied_paragraph_is_refused_like_any_missing_text():
    block = BodyBlock().child_blocks["paragraph"]
    value = block.value_from_datadict({"x": json.dumps(rich_json(""))}, {}, "x")
    assert value.source == ""
    with pytest.raises(ValidationError):
        block.clean(value)


def rich_json(text):
    return {
        "blocks": [
            {"key": "a", "text": text, "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": []}
        ],
        "entityMap": {},
    }


def test_every_rich_text_field_offers_the_same_few_tools(home):
    form_field = RichTextField().formfield()
    assert isinstance(form_field.widget, RichTextArea)
    tools = {"h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link", "hr"}
    tools |= {"superscript", "subscript", "clean-paste"}
    assert set(form_field.widget.features) == tools


# --- The report -----------------------------------------------------------------------


def test_the_report_names_english_pages_that_lead_to_lithuanian_ones(home):
    lithuanian_only, both = make_page(home, title_en=""), make_page(home)
    hidden = make_page(home, title_en="", live=False)

    def page(language, html, **kwargs):
        body = [("paragraph", RichText("<p>x</p>"))]
        bodies = {"body_lt": body, "body_en": body, f"body_{language}": [("paragraph", RichText(html))]}
        return make_page(home, **bodies, **kwargs)

    guilty = page("en", link(lithuanian_only) + link(lithuanian_only) + link(both))
    button = make_page(
        home, body_lt=[("heading", {"text": "a"})], body_en=[("button", {"text": "a", "page": lithuanian_only})]
    )
    field = make_page(home, ContactPage, introduction_lt="<p>a</p>", introduction_en=link(lithuanian_only))
    page("lt", link(lithuanian_only))  # Lithuanian text may
    page("en", link(both))
    page("en", link(hidden))  # only words for visitors
    page("en", link(lithuanian_only), live=False)
    page("en", link(lithuanian_only), live_en=False)
    assert set(english_links_to_lithuanian_only()) == {
        (source, lithuanian_only.basepage_ptr)
        for source in (guilty.basepage_ptr, button.basepage_ptr, field.basepage_ptr)
    }
    lithuanian_only.title_en, lithuanian_only.live_en = "Now in English", True
    lithuanian_only.save()
    assert english_links_to_lithuanian_only() == []
