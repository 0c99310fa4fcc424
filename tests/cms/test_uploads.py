"""Documents: what is refused at the door, and how what came in is handed out."""

import zipfile
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cms.models import CustomDocument
from tests.support.factories import make_admin

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
HTML = b"<!DOCTYPE html><script>alert(1)</script>"
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'


def archive(*names):
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as f:
        for name in names:
            f.writestr(name, "x")
    return content.getvalue()


DOCX = archive("[Content_Types].xml", "word/document.xml")
ODT = archive("mimetype", "content.xml")


def upload(client, content, name):
    fields = {"title": "Failas", "file": SimpleUploadedFile(name, content), "tags": ""}
    response = client.post(reverse("wagtaildocs:add"), fields)
    if response.status_code == 302:
        return CustomDocument.objects.latest("pk")
    assert response.status_code == 200
    return " ".join(response.context["form"].errors["file"])


def upload_many(client, content, name):
    fields = {"title": "Failas", "files[]": SimpleUploadedFile(name, content)}
    response = client.post(reverse("wagtaildocs:add_multiple"), fields)
    assert response.status_code == 200
    return response.json()


@pytest.fixture
def editor(client, ui_language):
    client.force_login(make_admin(ui_language))
    return client


ACCEPTED = [
    ("a.pdf", PDF),
    ("a.PDF", PDF),
    ("a.docx", DOCX),
    ("a.odt", ODT),
    ("a.zip", archive("a")),
    ("a.doc", OLD_WORD),
    ("a.rtf", b"{\\rtf1 a}"),
    ("a.txt", "ąčę <b>ne HTML</b>".encode()),
    ("a.csv", b"\xef\xbb\xbfa;b\n1;2\n"),
]
REFUSED = [
    ("a.html", HTML),
    ("a.svg", SVG),
    ("a.xml", SVG),
    ("a.js", b"alert(1)"),
    ("a.exe", b"MZ\x90"),
    ("a.docm", DOCX),
    ("a.pdf", HTML),
    ("a.txt", HTML),
    ("a.txt", b"<!-- a --> \n<svg/onload=alert(1)>"),
    ("a.csv", SVG),
    ("a.txt", b"MZ\x90\x00\x03"),
    ("a.docx", HTML),
    ("a.docx", DOCX[:-30]),
    ("a.docx", archive("a")),
    ("a.odt", b""),
    ("a.pdf", b""),
    ("a.doc", DOCX),
    ("a.pdf.html", PDF),
    ("a", PDF),
]


@pytest.mark.parametrize(("name", "content"), ACCEPTED)
def test_documents_of_an_office_are_accepted(editor, name, content):
    assert upload(editor, content, name).file_size == len(content)
    assert upload_many(editor, content, name)["success"]


@pytest.mark.parametrize(("name", "content"), REFUSED)
def test_everything_else_is_refused_in_words(editor, name, content):
    assert len(upload(editor, content, name)) > 20
    answer = upload_many(editor, content, name)
    assert not answer["success"] and len(answer["error_message"]) > 20
    assert not CustomDocument.objects.exists()


def test_a_hundred_megabytes_are_refused_in_the_editors_language(editor, ui_language):
    sentence = upload(editor, PDF + b"\x00" * 100 * 1024 * 1024, "a.pdf")
    assert (
        sentence
        == {
            "lt": "Failas per didelis (100,0\xa0MB). Didžiausias failo dydis – 50,0\xa0MB.",
            "en": "This file is too big (100.0\xa0MB). Maximum filesize 50.0\xa0MB.",
        }[ui_language]
    )


def test_a_document_keeps_its_file_when_only_its_title_changes(editor):
    document = upload(editor, PDF, "a.pdf")
    fields = {"title": "Kitas", "title_en": "Another", "tags": ""}
    assert editor.post(reverse("wagtaildocs:edit", args=[document.pk]), fields).status_code == 302
    document.refresh_from_db()
    assert (document.title, document.title_en) == ("Kitas", "Another") and document.file.read() == PDF


def make_document(name, content):
    """What a form would refuse may be in the database already: from an import, or from before the rules."""
    return CustomDocument.objects.create(title=name, file=ContentFile(content, name))


@pytest.mark.parametrize(("name", "content"), [("a.html", HTML), ("a.svg", SVG), ("a.xml", SVG), ("a.txt", HTML)])
def test_nothing_that_could_act_as_a_page_is_shown_in_the_browser(client, name, content):
    document = make_document(name, content)
    response = client.get(document.url)
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"] == "default-src 'none'"
    assert client.get(document.file.url).status_code == 404  # the bare file


def test_a_pdf_opens_in_the_browser(client):
    response = client.get(make_document("a.pdf", PDF).url)
    assert response.headers["Content-Type"] == "application/pdf"
    assert "attachment" not in response.headers.get("Content-Disposition", "")
