"""The library: official documents, their versions and files, legal acts and the figures of the years."""

import csv
import io
import json
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import CollectionViewRestriction

from cms import jobs
from home.documents.filters import Versions
from home.models import CallDocument, OfficialDocument
from tests.support.factories import make_home, make_page
from tests.support.factories_calls import make_call, make_call_index
from tests.support.factories_documents import make_act, make_file, make_library, make_official, make_year
from tests.support.searching import look_for, titles

pytestmark = pytest.mark.django_db
NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def library(home):
    return make_library(home)


def read(client, url):
    response = client.get(url)
    assert response.status_code == 200, url
    return BeautifulSoup(response.content, "html.parser")


def words(part):
    return " ".join(part.get_text(" ").replace(NBSP, " ").split())


def links(soup):
    return {words(link): link["href"] for link in soup.select("main .documents__link")}


def table(client, url):
    return list(csv.DictReader(io.StringIO(client.get(url).content.decode("utf-8-sig"))))


# --- Lists and files -----------------------------------------------------------------------


def test_the_link_says_title_type_and_size_and_leads_to_the_readers_file(client, library):
    files = {"file_lt": make_file("Lietuviškai"), "file_en": make_file("In English", "en")}
    make_official(title_lt="Ataskaita", title_en="Report", number="006", adopted_by="meeting", **files)
    for language, title, body in (("lt", "Ataskaita", "Visuotinis"), ("en", "Report", "General meeting")):
        soup = read(client, {"lt": "/lt/dokumentai/", "en": "/en/documents/"}[language])
        [(text, url)] = links(soup).items()
        assert text == f"{title} PDF, 1 kB" and url == files[f"file_{language}"].url
        assert "006" in words(soup.select_one(".documents__about"))
        assert body in words(soup.select_one(".documents__about")) or language == "lt"


def test_a_file_in_the_other_language_says_so_in_words(client, library):
    make_official(title_lt="Ataskaita", title_en="Report")
    make_official(title_lt="Santrauka", title_en="Summary", file_lt=None, file_en=make_file("Text", "en"))
    english, lithuanian = read(client, "/en/documents/"), read(client, "/lt/dokumentai/")
    assert list(links(english)) == ["Summary PDF, 1 kB", "Report PDF, 1 kB, in Lithuanian"]
    assert english.select_one('.documents__link[hreflang="lt"]') and not lithuanian.select(
        '[hreflang="lt"] .documents__meta'
    )
    note = next(text for text in links(lithuanian) if text.startswith("Santrauka"))
    assert note != "Santrauka PDF, 1 kB"


def test_documents_stand_by_kind_and_narrow_by_clean_addresses(client, library):
    for year in range(2018, 2026):
        make_official(title_lt=f"Ataskaita {year}", title_en=f"Report {year}", year=year)
    make_official("statutes", title_lt="Įstatai", title_en="Statutes", adopted_on=date(2023, 2, 9))
    soup = read(client, "/en/documents/")
    assert [words(h2) for h2 in soup.select("main .split h2")] == ["Statutes", "Annual reports"]
    assert len(links(soup)) == 1 + 5 and words(soup.select_one("main .more")) == "Annual reports (8)"
    assert len(links(read(client, "/en/documents/kind/annual-reports/"))) == 8
    assert len(links(read(client, "/lt/dokumentai/rusis/metines-ataskaitos/metai/2020/"))) == 1
    assert (
        client.get("/en/documents/rusis/metines-ataskaitos/")
        .headers["Location"]
        .endswith("/en/documents/kind/annual-reports/")
    )
    asked = client.get("/en/documents/?kind=statutes&year=")
    assert asked.status_code == 302 and asked.headers["Location"].endswith("/en/documents/kind/statutes/")


@pytest.mark.parametrize("path", ["metai/1999/", "rusis/slapti/", "metai/2025/x/", "dokumentas/nera/", "kvietimas/9/"])
def test_what_is_not_there_is_not_found(client, library, path):
    make_official()
    assert client.get(f"/lt/dokumentai/{path}").status_code == 404


def test_drafts_are_nowhere(client, library):
    draft = make_official(live=False)
    assert not links(read(client, "/lt/dokumentai/"))
    assert client.get(f"/lt/dokumentai/dokumentas/{draft.slug}/").status_code == 404
    assert table(client, "/lt/dokumentai/dokumentai.csv") == []


def test_documents_of_a_call_are_found_by_it(client, home, library):
    call = make_call(make_call_index(home), opens_in=1, closes_in=9, title="Kvietimas Nr. 7", title_en="Call No. 7")
    form = make_official("form", title_lt="Paraiška", title_en="Application form")
    form.calls.set([call])
    form.save()
    make_official("form", title_lt="Kita", title_en="Other")
    for url in (f"/en/documents/call/{call.slug}/", f"/lt/dokumentai/kvietimas/{call.slug}/"):
        assert len(links(read(client, url))) == 1
    assert "Call No. 7" in words(read(client, f"/en/documents/document/{form.slug}/").main)
    calls = {row["title_en"]: row["calls"] for row in table(client, "/en/documents/documents.csv")}
    assert calls == {"Application form": "Kvietimas Nr. 7", "Other": ""}


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_call_lists_what_the_library_has_for_it(client, home, library, language):
    call = make_call(make_call_index(home), opens_in=1, closes_in=9)
    both = {"file_lt": make_file("Tvarka"), "file_en": make_file("Rules", "en")}
    old = make_official("procedure", title_lt="Sena tvarka", title_en="Old rules")
    new = make_official("procedure", title_lt="Tvarka", title_en="Rules", supersedes=old, **both)
    form = make_official("form", title_lt="Paraiška", title_en="Application")
    draft = make_official("form", title_lt="Juodraštis", title_en="Draft", live=False)
    make_official("form", title_lt="Kito kvietimo", title_en="Of another call")
    for official in (old, new, form, draft):
        official.calls.set([call])
        official.save()
    for file in (form.file_lt, both["file_en"], make_file(title="Gairės", title_en="Guide")):
        call.documents.add(CallDocument(document=file))  # the first two are those of the library
    call.save()
    side = read(client, call.url_in(language)).select_one(".article__side")
    foreign = {"lt": "", "en": ", in Lithuanian"}[language]
    names = {"lt": ["Paraiška", "Gairės", "Tvarka"], "en": ["Application", "Guide", "Rules"]}[language]
    assert [words(link).split(" PDF")[0] for link in side.select(".documents__link")] == names
    assert words(side.select(".documents__link")[0]).endswith(f"kB{foreign}")
    assert side.select(".documents__link")[2]["href"] == both[f"file_{language}"].url
    assert [link["href"] for link in side.select(".documents__about a")] == [
        library.document_url(official, language) for official in (form, new)
    ]


def test_a_call_shows_documents_where_there_is_no_library(client, home):
    call = make_call(make_call_index(home), opens_in=1, closes_in=9)
    form = make_official("form", title_lt="Paraiška")
    form.calls.set([call])
    form.save()
    side = read(client, call.url_in("lt")).select_one(".article__side")
    assert len(side.select(".documents__link")) == 1 and not side.select(".documents__about a")


# --- One document and its versions -----------------------------------------------------------


@pytest.mark.parametrize(("url", "acts"), [("/lt/dokumentai/", "teises-aktai/"), ("/en/documents/", "legal-acts/")])
def test_the_way_back_from_a_document_is_the_library(client, library, url, acts):
    official, language = make_official(), url[1:3]
    for below in (library.document_url(official, language), url + acts):
        ways = [link["href"] for link in read(client, below).select(".breadcrumbs__link")]
        assert ways == [f"/{language}/", url]
    assert [link["href"] for link in read(client, url).select(".breadcrumbs__link")] == [f"/{language}/"]


def test_a_document_has_an_address_of_its_own_in_both_languages(client, library):
    official = make_official(
        title_lt="Įstatai", title_en="Statutes", kind="statutes", number="12", signatory_lt="Pirmininkė",
        signatory_en="Chair", adopted_by="meeting", file_en=make_file("Text", "en"),
    )  # fmt: skip
    lithuanian, english = (
        read(client, "/lt/dokumentai/dokumentas/istatai/"),
        read(client, "/en/documents/document/istatai/"),
    )
    assert words(english.h1) == "Statutes" and "Chair" in words(english.main) and "20 April 2026" in words(english.main)
    assert words(lithuanian.h1) == "Įstatai" and "Pirmininkė" in words(lithuanian.main)
    assert list(links(english)) == ["Statutes PDF, 1 kB, in English", "Statutes PDF, 1 kB, in Lithuanian"]
    wrong = client.get("/en/documents/dokumentas/istatai/")
    assert wrong.status_code == 301 and wrong.headers["Location"].endswith("/en/documents/document/istatai/")
    alternates = {link["hreflang"]: link["href"] for link in english.select('link[rel="alternate"][hreflang]')}
    assert alternates["lt"].endswith("/lt/dokumentai/dokumentas/istatai/")
    official.title_lt = "Visai kitaip"
    official.save()
    assert read(client, "/lt/dokumentai/dokumentas/istatai/").title.get_text().startswith("Visai kitaip")


def test_of_all_versions_one_is_valid_and_the_others_lead_to_it(client, library):
    first = make_official("statutes", date(2016, 1, 1), title_lt="Įstatai 2016", title_en="Statutes 2016")
    second = make_official(
        "statutes", date(2020, 1, 1), title_lt="Įstatai 2020", title_en="Statutes 2020", supersedes=first
    )
    third = make_official(
        "statutes", date(2024, 1, 1), title_lt="Įstatai 2024", title_en="Statutes 2024", supersedes=second
    )
    assert [text.split(" PDF")[0] for text in links(read(client, "/en/documents/"))] == ["Statutes 2024"]
    old = read(client, f"/en/documents/document/{first.slug}/")
    assert old.select_one(".notice a")["href"].endswith(f"/{third.slug}/")
    assert [words(item).split(" –")[0] for item in old.select(".split ol li")] == [
        *("Statutes 2024", "Statutes 2020", "Statutes 2016"),
    ]
    assert [row["is_valid"] for row in table(client, "/en/documents/documents.csv")] == ["True", "False", "False"]
    assert links(read(client, "/en/documents/year/2016/"))


@pytest.mark.parametrize("hidden", [0, 1, 2])
def test_exactly_one_version_is_valid_whichever_is_taken_back(library, hidden):
    chain = []
    for number in range(3):
        older = chain[-1] if chain else None
        chain.append(make_official("statutes", date(2016 + number, 1, 1), supersedes=older))
    chain[hidden].live = False
    chain[hidden].save()
    versions = Versions.of(OfficialDocument.objects.all())
    valid = [one for one in chain if one.pk in versions.public and not any(versions.later(one.pk))]
    assert valid == [chain[1 if hidden == 2 else 2]]
    assert versions.chain(chain[0].pk) == [one.pk for one in reversed(chain) if one.live]


# --- Legal acts and figures ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "url"), [("lt", "/lt/dokumentai/teises-aktai/"), ("en", "/en/documents/legal-acts/")]
)
def test_legal_acts_stand_by_level_with_links_that_say_what_they_are(client, library, language, url):
    new = make_act(
        "Naujos taisyklės", "New rules", number="1V-74", issued_on=date(2024, 1, 22), checked_on=date(2026, 10, 1)
    )
    make_act("Senos taisyklės", "Old rules", superseded_by=new)
    make_act("Reglamentas", "Regulation", level="eu")
    soup = read(client, url)
    titles_shown = [words(link.span) for link in soup.select(".documents__link")]
    assert (
        titles_shown
        == {
            "lt": ["Reglamentas", "Naujos taisyklės", "Senos taisyklės"],
            "en": ["Regulation", "New rules", "Old rules"],
        }[language]
    )
    assert soup.select_one(".documents__link")["href"] == f"https://example.org/{language}"
    assert len(soup.select(".documents__about a")) == 1 and "1V-74" in words(soup.main)
    other = {"lt": "legal-acts", "en": "teises-aktai"}[language]
    assert client.get(f"{url.rsplit('/', 2)[0]}/{other}/").status_code == 301


def test_the_report_of_a_year_shows_its_figures_with_those_of_the_year_before(client, library):
    make_year(2024, 21)
    make_year(
        2025, 23, legal_persons=9, staff=1, received="34874.99", spent="30000", plan_lt="Statysim", plan_en="Build"
    )
    report = make_official(title_lt="Ataskaita", title_en="Report", year=2025)
    other = make_official("minutes", title_lt="Protokolas", title_en="Minutes", year=2025)
    soup = read(client, f"/en/documents/document/{report.slug}/")
    cells = [words(cell) for cell in soup.select("main tbody td")]
    assert cells == ["23", "21", "9", "1", "EUR 34,874.99", "EUR 30,000.00"] and "Plans for 2026" in words(soup.main)
    assert len(read(client, "/en/documents/kind/annual-reports/").select("main tbody tr")) == 2
    assert not read(client, f"/en/documents/document/{other.slug}/").select("table")
    rows = table(client, "/lt/dokumentai/metu-skaiciai.csv")
    assert [(row["year"], row["members"], row["members_before"]) for row in rows] == [
        ("2025", "23", "21"),
        ("2024", "21", ""),
    ]


# --- Open data ------------------------------------------------------------------------------


def test_open_data_carries_no_formula(client, library):
    make_official(title_lt='=HYPERLINK("https://example.org")', title_en="@sum", number="-1")
    make_act("=1+1", "+1")
    row = table(client, "/lt/dokumentai/dokumentai.csv")[0]
    assert (row["title_lt"][:2], row["title_en"], row["number"]) == ("'=", "'@sum", "-1")
    assert table(client, "/en/documents/legal-acts.csv")[0]["title_lt"] == "'=1+1"
    found = json.loads(client.get("/en/documents/documents.json").content)
    assert found[0]["title_en"] == "@sum" and found[0]["url_en"].endswith(
        f"/document/{OfficialDocument.objects.get().slug}/"
    )
    assert client.get("/en/documents/dokumentai.json").status_code == 301


# --- Search ---------------------------------------------------------------------------------


def search_again():
    outcomes = jobs.run_due(only=["read_documents", "index_changes"])
    assert not [error for error in outcomes.values() if isinstance(error, Exception)]


def test_the_words_of_a_file_lead_to_the_library_and_only_once(client, home, library):
    file = make_file("Žvyrkelių asfaltavimas prie ežero", title="Skenas 1")
    official = make_official("minutes", title_lt="Valdybos protokolas", title_en="Minutes of the board", file_lt=file)
    search_again()
    assert titles(client, "žvyrkelis") == ["Valdybos protokolas"] and titles(client, "skenas") == []
    assert look_for(client, "žvyrkelis").select_one(".hits a")["href"] == f"/lt/dokumentai/dokumentas/{official.slug}/"
    assert titles(client, "žvyrkelių", "en") == [] and titles(client, "minutes", "en") == ["Minutes of the board"]


def test_who_reads_english_finds_the_english_file(client, library):
    make_official(title_en="Report", file_en=make_file("The paving of the roads and the bridges by the lake", "en"))
    search_again()
    assert titles(client, "bridges", "en") == ["Report"] and titles(client, "bridges") == []


def test_drafts_and_locked_files_are_not_found(client, home, library):
    file = make_file("Žvyrkelių asfaltavimas prie ežero")
    official = make_official("minutes", file_lt=file, live=False)
    search_again()
    assert titles(client, "žvyrkelis") == []
    official.live = True
    official.save()
    search_again()
    assert len(titles(client, "žvyrkelis")) == 1
    CollectionViewRestriction.objects.create(collection=file.collection, restriction_type="login")
    assert titles(client, "žvyrkelis") == []


def test_what_is_no_longer_valid_is_found_through_what_is(client, library):
    old = make_official("procedure", date(2020, 1, 1), title_lt="Senoji tvarka", title_en="Old rules")
    search_again()
    assert titles(client, "senoji tvarka") == ["Senoji tvarka"]
    make_official("procedure", title_lt="Naujoji tvarka", title_en="New rules", supersedes=old)
    search_again()
    assert titles(client, "tvarka") == ["Naujoji tvarka"]


def test_another_file_of_a_document_is_read_anew(client, library):
    official = make_official("procedure", file_lt=make_file("Pirmasis variantas apie tiltus"))
    search_again()
    official.file_lt = make_file("Antrasis variantas apie kelius")
    official.save()
    search_again()
    assert titles(client, "keliai") == [official.title_lt] and official.title_lt not in titles(client, "tiltai")


# --- Budget ---------------------------------------------------------------------------------


@pytest.fixture
def five_hundred(home, library):
    for number in range(6):
        make_page(home, show_in_menus=True, title=f"Skyrius {number}", title_en=f"Section {number}")
    file = make_file()
    made = OfficialDocument.objects.bulk_create(
        OfficialDocument(
            kind=OfficialDocument.Kind.values[number % 9], title_lt=f"D {number}", title_en=f"E {number}",
            slug=f"d-{number}", year=2016 + number % 10, adopted_on=date(2016 + number % 10, 4, 1), file_lt=file,
            live=True,
        )
        for number in range(500)
    )  # fmt: skip
    for newer, older in zip(made[100:200:9], made[:100:9], strict=False):
        newer.supersedes = older
    OfficialDocument.objects.bulk_update(made, ["supersedes"])
    for year in range(2016, 2026):
        make_year(year, year - 2000)


@pytest.mark.parametrize(
    "url",
    [
        *("/lt/dokumentai/", "/en/documents/kind/annual-reports/", "/lt/dokumentai/metai/2020/?page=2"),
        *("/en/documents/document/d-3/", "/lt/dokumentai/dokumentas/d-0/", "/en/documents/legal-acts/"),
        *("/lt/dokumentai/dokumentai.csv", "/en/documents/documents.json", "/en/documents/annual-figures.csv"),
    ],
)
def test_five_hundred_documents_take_ten_queries(client, five_hundred, url):
    assert client.get(url).status_code == 200
    with CaptureQueriesContext(connection) as found:
        client.get(url)
    assert len(found) <= 10, "\n\n".join(query["sql"][:200] for query in found.captured_queries)


# --- Without English -----------------------------------------------------------------------


def test_english_pages_mark_a_document_and_an_act_that_have_only_lithuanian_titles(client, home, library):
    official = make_official(title_lt="Nutarimas dėl suolų", title_en="", number="7", file_lt=make_file())
    act = make_act("Asociacijų įstatymas", "", url_en="")
    page = f"/en/documents/document/{official.slug}/"
    for url, title in (("/en/documents/", "Nutarimas"), (page, "Nutarimas"), ("/en/documents/legal-acts/", "Asoc")):
        soup = read(client, url)
        shown = soup.find_all(string=lambda text, title=title: title in (text or ""))
        assert shown and all(text.find_parent(attrs={"lang": "lt"}) for text in shown), url
    assert read(client, page).title.get_text().startswith("Annual report · No.")
    link = read(client, "/en/documents/legal-acts/").find("a", href=act.url_lt)
    assert link["hreflang"] == "lt"
    assert table(client, "/en/documents/documents.csv")[0]["title_en"] == ""
    search_again()
    assert titles(client, "suolų", "lt") and not titles(client, "suolų", "en")
