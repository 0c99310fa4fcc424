"""What stands inside documents is found; what cannot be read says why, and does nothing else."""

import zipfile
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection, CollectionViewRestriction

from cms import jobs
from cms.models import CustomDocument
from home.demo.pdf import make_pdf
from search import reading
from search.models import DocumentText
from tests.support.factories import make_home, make_news, make_news_index, make_page
from tests.support.searching import look_for, titles

pytestmark = pytest.mark.django_db
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def package(**parts):
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return content.getvalue()


def docx(text, before=""):
    body = f'{before}<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'
    return package(**{"[Content_Types]_xml": "<x/>", "word__document_xml": body})


def odt(text):
    body = f'<o xmlns:text="t"><text:h>Antraštė</text:h><text:p>{text}<text:s/>pabaiga</text:p></o>'
    return package(mimetype="application/vnd.oasis.opendocument.text", content_xml=body)


def pdf_of_pages(number, text="Puslapis apie tiltus per upę"):
    """Return a small PDF of many pages that share one content."""
    stream = f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET".encode("latin-1", "ignore")
    kids = " ".join(f"{n + 4} 0 R" for n in range(number))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {number}/Kids[{kids}]/Resources<</Font<</F1<</Type/Font/Subtype/Type1"
        f"/BaseFont/Helvetica>>>>>>/MediaBox[0 0 600 800]>>".encode(),
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        *[b"<</Type/Page/Parent 2 0 R/Contents 3 0 R>>"] * number,
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for n, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (n, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))


def encrypted_pdf():
    """Return a PDF whose dictionary of encryption asks for a password nobody has."""
    secret = b"<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -44>>" % (b"o" * 32, b"u" * 32)
    return pdf_of_pages(1).replace(
        b"trailer<<", b"trailer<</ID[(aaaaaaaaaaaaaaaa)(aaaaaaaaaaaaaaaa)]/Encrypt " + secret
    )


def bomb():
    """Return a DOCX of some kilobytes that would unpack to a gigabyte."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(f'<w:document xmlns:w="{W}"><w:body>'.encode())
            for _ in range(200):
                part.write(b"<w:p>" + b" " * 1024 * 1024 + b"</w:p>")
    return content.getvalue()


LAUGHS = "<!DOCTYPE d [<!ENTITY a '" + "ha" * 50 + "'>"
LAUGHS += "".join(f"<!ENTITY {c} '{f'&{p};' * 20}'>" for p, c in zip("abcdef", "bcdefg", strict=True)) + "]>"


def make_document(name, content, title="Priedas", **kwargs):
    document = CustomDocument(title=title, file=ContentFile(content, name), **kwargs)
    document._set_document_file_metadata()
    document.save()
    return document


def read(*documents):
    """Do what the jobs do."""
    outcomes = jobs.run_due(only=["read_documents", "index_changes"])
    assert not [error for error in outcomes.values() if isinstance(error, Exception)]
    return [DocumentText.objects.get(pk=document.pk) for document in documents]


@pytest.fixture
def home():
    return make_home()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", make_pdf("Pavadinimas", ["Žvyrkelių asfaltavimas prie ežero"], "lt")),
        ("a.docx", docx("Žvyrkelių asfaltavimas prie ežero")),
        ("a.odt", odt("Žvyrkelių asfaltavimas prie ežero")),
    ],
)
def test_the_words_inside_a_document_are_found(client, home, name, content):
    document = make_document(name, content)
    assert read(document)[0].state == "read"
    assert titles(client, "zvyrkeliu asfaltavimui") == ["Priedas"]
    assert name[2:].upper() in look_for(client, "žvyrkelis").select_one(".hits__kind").get_text()
    assert {"Žvyrkelių"} == {mark.get_text() for mark in look_for(client, "žvyrkelis").select(".hits p mark")}


def test_another_file_under_the_same_title_is_read_anew(client, home):
    document = make_document("a.docx", docx("Pirmasis variantas apie tiltus"))
    read()
    document.file = ContentFile(docx("Antrasis variantas apie kelius"), "b.docx")
    document.save()
    read()
    assert titles(client, "keliai") == ["Priedas"] and titles(client, "tiltai") == []


@pytest.mark.parametrize(
    ("name", "content", "state"),
    [
        ("scan.pdf", pdf_of_pages(3, ""), "no_text"),
        ("locked.pdf", encrypted_pdf(), "encrypted"),
        ("locked.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 2000, "encrypted"),
        ("broken.pdf", b"%PDF-1.7 and then nothing of the kind", "damaged"),
        ("broken.docx", b"PK\x03\x04 not a zip", "damaged"),
        ("other.docx", package(a_xml="<x/>"), "damaged"),
        ("empty.pdf", b"", "damaged"),
        ("bomb.docx", bomb(), "too_much"),
        ("laughs.docx", docx("&g;", LAUGHS), None),
        ("list.xlsx", package(a_xml="<x/>"), "other"),
    ],
)
def test_what_cannot_be_read_says_why_and_is_found_by_its_title(client, home, name, content, state):
    document = make_document(name, content, title="Visai ypatingas priedas")
    [text] = read(document)
    assert text.state == state or (state is None and text.state in ("damaged", "too_much"))
    assert text.text == "" and titles(client, "ypatingi priedai") == ["Visai ypatingas priedas"]


def test_five_hundred_pages_are_read_within_the_limits(home):
    [text] = read(make_document("long.pdf", pdf_of_pages(500, "Puslapis apie tiltus ")))
    assert text.state == "read" and text.text.count("tiltus") == 500


def test_a_reader_that_never_comes_back_is_stopped(home, monkeypatch):
    monkeypatch.setattr(reading, "SECONDS", 0.01)
    assert read(make_document("a.docx", docx("Ilgai skaitomas tekstas čia")))[0].state == "too_much"


def test_a_file_lost_from_the_disk_stops_nobody(client, home):
    lost = make_document("lost.docx", docx("Dingęs tekstas apie kažką"))
    lost.file.storage.delete(lost.file.name)
    other = make_document("a.docx", docx("Žvyrkelių asfaltavimas prie ežero"))
    assert [text.state for text in read(lost, other)] == ["damaged", "read"]


def test_nothing_is_read_while_somebody_waits(home):
    make_document("a.docx", docx("Žvyrkelių asfaltavimas prie ežero"))
    assert not DocumentText.objects.exists()


def test_a_private_collection_stays_private(client, home):
    root = Collection.objects.get(depth=1)
    folder = root.add_child(name="Valdybai").add_child(name="Protokolai")
    document = make_document("a.docx", docx("Žvyrkelių asfaltavimas prie ežero"), collection=folder)
    read(document)
    assert titles(client, "žvyrkeliai") == ["Priedas"]
    CollectionViewRestriction.objects.create(collection=folder.get_parent(), restriction_type="login")
    assert titles(client, "žvyrkeliai") == []


def test_a_document_of_a_page_that_is_not_public_is_not_either(client, home):
    from news.models import Attachment

    index = make_news_index(home)
    document = make_document("a.docx", docx("Rytojaus sprendimas dėl žvyrkelių"))
    page = make_news(index, title="Sprendimas", live=False)
    Attachment.objects.create(page=page, document=document)
    page.save()
    read(document)
    assert titles(client, "žvyrkeliai") == []
    page.save_revision().publish()
    assert titles(client, "žvyrkeliai") == ["Priedas"]


def test_an_english_result_has_an_english_title_and_no_lithuanian_text(client, home):
    make_page(home)
    read(
        make_document("a.docx", docx("Žvyrkelių ir takų asfaltavimas prie ežero"), title_en="Roads"),
        make_document("b.docx", docx("The paving of the roads by the lake"), title="Keliai", title_en="Paving"),
        make_document("c.docx", docx("Tik lietuviškai ir niekaip kitaip"), title="Planas"),
    )
    assert titles(client, "roads", "en") == ["Roads", "Paving"] and titles(client, "paving lake", "en") == ["Paving"]
    assert titles(client, "žvyrkelių", "en") == titles(client, "planas", "en") == []
