"""What is read from a file: the words that somebody who opens the finished document sees, each of them whole."""

import zipfile

import pytest

from cms.normalise import fold, words
from home.demo.pdf import make_pdf
from search import reading
from search.models import DocumentText
from tests.search.test_documents import docx, make_document, pdf_of_pages
from tests.support.factories import make_home, make_page
from tests.support.searching import index, look_for, titles

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(f'xmlns:{name}="{OASIS}:{name}:1.0"' for name in ("office", "text", "style", "table", "draw"))
SPACES += f' xmlns:svg="{OASIS}:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def run(text, properties="", tag="t"):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def p(*runs, mark="", style=""):
    style = style and f'<w:pStyle w:val="{style}"/>'
    return f"<w:p><w:pPr>{style}<w:rPr>{mark}</w:rPr></w:pPr>{''.join(runs)}</w:p>"


def field(code, result):
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}{code}{marks[1]}{result}{marks[2]}"


def box(text):
    content = f"<w:txbxContent>{p(run(text))}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice>{content}</mc:Choice><mc:Fallback>{content}</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def reference(kind, number):
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def notes(kind, **texts):
    found = "".join(f'<w:{kind} w:id="{key[1:]}">{p(run(text))}</w:{kind}>' for key, text in texts.items())
    return f'<w:{kind}s xmlns:w="{W}">{found}</w:{kind}s>'


STYLES = f"""<w:styles xmlns:w="{W}">
<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Child"><w:basedOn w:val="Secret"/></w:style>
<w:style w:type="paragraph" w:styleId="Quiet"><w:rPr><w:vanish w:val="1"/></w:rPr></w:style></w:styles>"""
DOCX_PARTS = {
    "word/styles.xml": STYLES,
    "word/comments.xml": notes("comment", n1="slapta Vardenio pastaba"),
    "word/footnotes.xml": notes("footnote", n1="išnašos tekstas", n2="slapta išnaša"),
    "word/endnotes.xml": notes("endnote", n1="galinė pastaba"),
}
CELL = "<w:tc>{}" + p(run("{}")) + "</w:tc>"
DELETED_ROW = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{CELL.format('', 'slapta eilutė')}</w:tr></w:tbl>"
DELETED_CELL = f"<w:tbl><w:tr>{CELL.format('<w:tcPr><w:cellDel/></w:tcPr>', 'slapta')}</w:tr></w:tbl>"


def odt_body(body, styles=""):
    return (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def odt_style(name, family, display, parent=""):
    return (
        f'<style:style style:name="{name}" style:family="{family}" style:parent-style-name="{parent}">'
        f'<style:text-properties text:display="{display}"/></style:style>'
    )


def say(tmp_path, name, content):
    """Return what the reader says of a file: bytes, or the parts of a package."""
    path = tmp_path / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        with zipfile.ZipFile(path, "w") as package:
            for part, text in content.items():
                package.writestr(part, text)
    state, text = reading.ask_reader(str(path))
    assert state == "read"
    return text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p(run("Kelias "), f"<w:del>{run('slaptas', tag='delText')}</w:del>", run("ilgas")), "Kelias ilgas"),
        (p(run("Kelias "), f"<w:ins>{run('naujas')}</w:ins>"), "Kelias naujas"),
        (p(f"<w:ins><w:del>{run('slaptas', tag='delText')}</w:del>{run('naujas')}</w:ins>"), "naujas"),
        (p(f"<w:moveFrom>{run('perkelta')}</w:moveFrom>", f"<w:moveTo>{run('perkelta')}</w:moveTo>"), "perkelta"),
        (p(run("Ug"), mark="<w:del/>") + p(run("dymas")), "Ugdymas"),  # the end of a paragraph was deleted
        (p(run("Ug"), mark="<w:moveFrom/>") + p(run("dymas")), "Ugdymas"),
        (p(run("Kelias"), mark="<w:ins/>") + p(run("ilgas")), "Kelias ilgas"),
        (DELETED_ROW + p(run("Kelias")), "Kelias"),
        (DELETED_CELL + p(run("Kelias")), "Kelias"),
        (p(run("slapta", "<w:vanish/>"), run("Kelias", '<w:vanish w:val="0"/>')), "Kelias"),
        (p(run("slapta", '<w:rStyle w:val="Child"/>'), run("Kelias")), "Kelias"),
        (p(run("slapta"), run("Kelias", '<w:vanish w:val="false"/>'), style="Quiet"), "Kelias"),
        (p(run("Kelias", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")), "Kelias"),
        (p(field(run("HYPERLINK slaptas", tag="instrText"), run("Kelias"))), "Kelias"),
        (p(field(run("IF ", tag="instrText") + field("", run("slaptas")) + run("slaptas"), run("Kelias"))), "Kelias"),
        (p(run("Kel"), box("rėmelis"), run("ias")), "rėmelis Kelias"),
        (p(run("Kelias"), reference("footnote", 1), reference("endnote", 1)), "Kelias išnašos tekstas galinė pastaba"),
        (p(run("Kelias"), f"<w:del>{reference('footnote', 2)}</w:del>", reference("comment", 1)), "Kelias"),
        (p(run("Ug\xad"), run("dy\u200bmas"), "<w:r><w:softHyphen/></w:r>", run(" ir kita")), "Ugdymas ir kita"),
        (p(run("e"), "<w:r><w:noBreakHyphen/></w:r>", run("pasai"), "<w:r><w:tab/></w:r>", run("a")), "e-pasai a"),
    ],
)  # fmt: skip
def test_a_docx_is_read_as_it_will_be_once_it_is_finished(tmp_path, body, text):
    end = p(run("ir taip iki pabaigos."))
    document = f'<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}{end}</w:body></w:document>'
    said = say(tmp_path, "a.docx", DOCX_PARTS | {"word/document.xml": document})
    head, separator, tail = text.partition(" išnašos")
    assert said == f"{head} ir taip iki pabaigos.{separator}{tail}"


def test_the_parts_of_a_docx_are_found_by_their_relations(tmp_path):
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    def relations(**targets):
        found = "".join(f'<Relationship Type="{kind}/{k}" Target="{target}"/>' for k, target in targets.items())
        return f'<Relationships xmlns="x">{found}</Relationships>'

    parts = {
        "_rels/.rels": relations(officeDocument="/word/document2.xml"),
        "word/_rels/document2.xml.rels": relations(footnotes="notes/first.xml"),
        "word/notes/first.xml": notes("footnote", n1="išnaša apie tiltą"),
        "word/document2.xml": f'<w:document xmlns:w="{W}">{p(run("Kelias prie ežero"), reference("footnote", 1))}'
        "</w:document>",
    }
    assert say(tmp_path, "a.docx", parts) == "Kelias prie ežero išnaša apie tiltą"


NOTE = "<text:note><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>"
COMMENT = "<office:annotation><dc:creator>Vardenis</dc:creator><text:p>slapta</text:p></office:annotation>"
DELETION = f"<text:changed-region><text:deletion>{COMMENT}<text:p>slapta</text:p></text:deletion></text:changed-region>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<text:tracked-changes>{DELETION}</text:tracked-changes><text:p>Kel<text:change/>ias</text:p>", "Kelias"),
        (f"<text:p>Kel{COMMENT}ias<office:annotation-end/></text:p>", "Kelias"),
        ('<text:section text:display="none"><text:p>slapta</text:p></text:section><text:p>Kelias</text:p>', "Kelias"),
        ('<text:section text:display="condition" text:is-hidden="true"><text:p>slapta</text:p></text:section>', ""),
        ('<text:section text:display="condition"><text:p>Kelias</text:p></text:section>', "Kelias"),
        ('<text:p><text:span text:style-name="T1">slapta</text:span>Kelias</text:p>', "Kelias"),
        ('<text:p text:style-name="P1">slapta</text:p><text:p text:style-name="T1">Kelias</text:p>', "Kelias"),
        ('<text:p>slapta<text:hidden-paragraph text:is-hidden="true"/></text:p><text:p>Kelias</text:p>', "Kelias"),
        ('<text:p><text:hidden-text text:is-hidden="true">slapta</text:hidden-text>Kelias</text:p>', "Kelias"),
        ('<text:p><text:variable-set text:display="none">9</text:variable-set>Kelias</text:p>', "Kelias"),
        (f"<text:p>Kel{NOTE.format('<text:p>išnaša</text:p>')}ias</text:p>", "išnaša Kelias"),
        ("<text:p>Kel<draw:frame><draw:text-box><text:p>rėmelis</text:p></draw:text-box></draw:frame>ias</text:p>",
         "rėmelis Kelias"),
        ("<text:p><draw:frame><svg:title>slapta</svg:title></draw:frame><text:title>Kelias</text:title></text:p>",
         "Kelias"),
        ("<text:p><text:span>Kelias</text:span> <text:span>ilgas</text:span><text:s/>ir</text:p>", "Kelias ilgas ir"),
        ('<table:table><table:table-row table:visibility="collapse"><table:table-cell><text:p>slapta</text:p>'
         "</table:table-cell></table:table-row></table:table><text:p>Kelias</text:p>", "Kelias"),
        ("<text:table-of-content-source><text:p>slapta</text:p></text:table-of-content-source>"
         "<text:h><text:number>1.</text:number>Ug\xaddymas</text:h>", "1. Ugdymas"),
    ],
)  # fmt: skip
def test_an_odt_is_read_as_it_will_be_once_it_is_finished(tmp_path, body, text):
    styles = odt_style("T1", "text", "none") + odt_style("P2", "paragraph", "none") + (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="P2"/>'
    )  # fmt: skip
    content = odt_body(f"{body}<text:p>ir taip iki pabaigos.</text:p>", styles)
    assert say(tmp_path, "a.odt", {"content.xml": content}) == f"{text} ir taip iki pabaigos.".strip()


def test_the_words_of_a_pdf_are_whole_whatever_their_lines_end_with(tmp_path):
    lines = ["Vaikų ugdy-", "mas ir 2021-", "2027 metų Lietuvos-", "Lenkijos kultūros e-", "paslaugos, socialinis-",
             "ekonominis UGDY-", "MAS, socialinis-ekonominis"]  # fmt: skip
    content = make_pdf("Planas", lines, "lt")
    said = say(tmp_path, "a.pdf", content)
    assert said == (
        "Planas Vaikų ugdymas ir 2021- 2027 metų Lietuvos-Lenkijos kultūros e-paslaugos, socialinis-ekonominis "
        "UGDYMAS, socialinis-ekonominis"
    )


@pytest.mark.parametrize(
    "text", ["ug\xaddymas", "ug\u200bdymas", "ug\u2060dy\ufeffmas", "ug\x02dymas", "\u202augdymas"]
)
def test_what_nobody_sees_parts_no_words(text):
    assert [word.text for word in words(f"Apie {text}, vaikus")][1] == "ugdymas" and fold(text) == "ugdymas"


@pytest.mark.django_db
def test_a_page_with_soft_hyphens_is_found_and_marked(client):
    make_page(
        make_home(), title="Planas", title_en="", body_lt=[("paragraph", "<p>Vaikų ug&shy;dy\u200bmas mieste</p>")]
    )
    index()
    assert titles(client, "ugdymas") == titles(client, "ug\u200bdymui") == ["Planas"]
    assert look_for(client, "ugdymas").select_one(".hits p mark").get_text() == "ugdymas"


@pytest.mark.django_db
def test_a_file_read_by_an_older_reader_is_read_anew():
    make_home()
    document = make_document("a.docx", docx("Žvyrkelių asfaltavimas prie ežero"))
    DocumentText.objects.create(document=document, file=document.file.name, state="read", text="slapta", version=1)
    assert reading.read_next() == 1 and reading.read_next() == 0
    assert DocumentText.objects.get().text == "Žvyrkelių asfaltavimas prie ežero"


def test_pages_without_words_have_none(tmp_path):
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf_of_pages(2, ""))
    assert reading.ask_reader(str(path)) == ("no_text", "")
