"""Links whose words do not say where they lead: “čia”, “more”, a bare address (WCAG 2.4.4).

Each language is judged by its own list: “more” is a word of no Lithuanian text, “čia” of no English one.
"""

import re
from dataclasses import dataclass
from html import unescape

from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from modeltranslation.translator import translator
from wagtail.blocks import ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.fields import RichTextField, StreamField

from cms.editor.rich_text import ANCHOR
from cms.i18n import EN, LANGUAGES, LT
from cms.l10n.quotes import inner_quotes
from cms.normalise.folding import fold
from cms.translations.fields import parental_key, translated_fields

# What a link may not consist of; read without diacritics and marks.
SAY_NOTHING = {
    LT: """
        čia; čia pat; rasite čia; žr. čia; žiūrėti čia; žiūrėkite čia; skaitykite čia; spausti; spausti čia; spauskite;
        spauskite čia; spausk čia; paspauskite; paspauskite čia; nuoroda; ši nuoroda; šią nuorodą; šioje nuorodoje;
        nuoroda čia; daugiau; daugiau čia; daugiau info; daugiau informacijos; daugiau informacijos čia; plačiau;
        plačiau čia; išsamiau; išsamiau čia; skaityti; skaityti čia; skaityti daugiau; skaityti plačiau;
        skaityti toliau; skaitykite daugiau; skaitykite plačiau; sužinoti daugiau; sužinokite daugiau; toliau; tęsinys;
        žr.; žiūrėti; žiūrėkite; peržiūrėti; atidaryti; eiti; atsisiųsti; atsisiųskite; parsisiųsti; šis; ši; šį; šią;
        šiame puslapyje; puslapis; svetainė; interneto svetainė; failas; dokumentas; info; informacija
    """,
    EN: """
        here; right here; see here; read here; look here; click; click here; click this; click this link; press here;
        tap here; link; the link; this link; this; this page; this website; this document; page; website; web page;
        site; more; more here; more info; more information; more details; read; read more; read on; read more here;
        learn more; find out more; see more; show more; discover more; details; info; information; see; view; open; go;
        continue; continue reading; next; download; download here; file; document
    """,
}
WORDS = {language: {fold(words.strip(" .\n")) for words in said.split(";")} for language, said in SAY_NOTHING.items()}
MARKS = re.compile(r"^[\W_]+|[\W_]+$")
BARE_ADDRESS = re.compile(r"\A(?:(?:https?://|www\.)\S+|[\w-]++(?:\.[\w-]++)++/\S+)\Z", re.IGNORECASE)
# Fields of one line that are the words of a link.
OF_BUTTONS = ("button_text", "link_text")


@dataclass(frozen=True)
class Fault:
    field: str  # as the form calls it
    words: str

    @property
    def said(self):
        words = {"words": inner_quotes(Truncator(self.words).chars(60)), "field": inner_quotes(self.field)}
        return _("“%(words)s” in “%(field)s”") % words


def says_nothing(words, language):
    words = " ".join(words.split())
    if BARE_ADDRESS.match(words):
        return True
    return MARKS.sub("", fold(words)) in WORDS[language] | {""}


def words_of_links(html):
    """Yield the words of each link of a rich text, and addresses that stand in it without being links."""
    for anchor in ANCHOR.finditer(html):
        text = strip_tags(anchor["text"])
        if text.strip() or "<embed" not in anchor["text"]:  # a picture says what it shows
            yield unescape(text)
    for address in re.findall(r"https?://\S+", strip_tags(ANCHOR.sub(" ", html.replace("<", " <")))):
        yield unescape(address)


def in_block(block, raw):
    """Yield the words of all links in a block, from what the database holds of it."""
    if isinstance(block, RichTextBlock):
        yield from words_of_links(raw or "")
    elif isinstance(block, StreamBlock):
        for item in raw or []:
            if child := block.child_blocks.get(item["type"]):
                yield from in_block(child, item["value"])
    elif isinstance(block, ListBlock):
        for item in raw or []:
            is_item = isinstance(item, dict) and item.get("type") == "item"
            yield from in_block(block.child_block, item["value"] if is_item else item)
    elif isinstance(block, StructBlock):
        yield from in_struct(block, raw or {})
    elif isinstance(block, BaseTypedTableBlock):
        yield from in_table(block, raw or {})


def in_struct(block, raw):
    if name := getattr(block.meta, "link_text", ""):
        yield from filter(None, [raw.get(name)])
    for name, child in block.child_blocks.items():
        yield from in_block(child, raw.get(name))


def in_table(block, raw):
    columns = [block.child_blocks.get(column["type"]) for column in raw.get("columns", [])]
    for row in raw.get("rows", []):
        for child, value in zip(columns, row["values"], strict=False):
            yield from in_block(child, value)


def link_fields(model):
    """Return the translated fields of a model in which links may stand."""
    fields = [model._meta.get_field(name) for name in translated_fields(model)]
    return [
        field for field in fields if isinstance(field, RichTextField | StreamField) or field.name.endswith(OF_BUTTONS)
    ]


def in_field(field, value):
    if isinstance(field, StreamField):
        return in_block(field.stream_block, field.stream_block.get_prep_value(value) if value else [])
    if isinstance(field, RichTextField):
        return words_of_links(value or "")
    return filter(None, [value])


def faults_of_fields(model, values):
    """Yield what is wrong in one row; values are {name of the column: value}."""
    for field in link_fields(model):
        for language, _label in LANGUAGES:
            column = f"{field.name}_{language}"
            for words in in_field(field, values[column]):
                if says_nothing(words, language):
                    yield Fault(str(model._meta.get_field(column).verbose_name), " ".join(words.split()))


def faults(instance):
    """Return what is wrong in a page or snippet as it was just typed, with all that belongs to it."""
    model = type(instance)
    columns = [f"{field.name}_{language}" for field in link_fields(model) for language, _label in LANGUAGES]
    found = list(faults_of_fields(model, {name: getattr(instance, name) for name in columns}))
    for child_model in translator.get_registered_models(abstract=False):
        if relation := children_of(model, child_model):
            for child in getattr(instance, relation).all():
                found += faults(child)
    return list(dict.fromkeys(found))


def children_of(model, child_model):
    """Return the name under which an object has its children of a kind, None if it has none."""
    key = parental_key(child_model)
    return key.remote_field.get_accessor_name() if key and issubclass(model, key.related_model) else None
