"""The text of a DOCX as a reader sees it: changes accepted, no comments."""

import posixpath

from packages import Paragraphs, attribute, child, local, opened, parsed, parsed_if_there

DELETED = ("del", "moveFrom")
BLANKS = ("tab", "ptab", "br", "cr")
NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
OFF = ("0", "false", "off")


def text_of_docx(path, longest):
    with opened(path) as package:
        main = posixpath.join("", related(package, "").get("officeDocument", "word/document.xml"))
        others = related(package, main)
        document = _Document(longest, styles_that_hide(parsed_if_there(package, others["styles"])))
        document.children(parsed(package, main))
        for kind, ids in document.notes.items():
            if ids:
                notes = parsed_if_there(package, others[kind])
                for note in (part for part in notes if attribute(part, "id") in ids):
                    document.children(note)
    return document.text


def related(package, part):
    """Return {kind: path} of the parts that a part names, "" for the package itself."""
    folder, name = posixpath.split(part)
    found = {kind: posixpath.join(folder, f"{kind}.xml") for kind in ("styles", "footnotes", "endnotes")}
    for relation in parsed_if_there(package, posixpath.join(folder, "_rels", f"{name}.rels")):
        target = posixpath.normpath(posixpath.join("/", folder, attribute(relation, "Target"))).lstrip("/")
        found[posixpath.basename(attribute(relation, "Type"))] = target
    return found


def is_on(element):
    return attribute(element, "val").lower() not in OFF


def styles_that_hide(root):
    """Return {id of a style: whether its text is hidden}; the defaults stand under "paragraph" and "character"."""
    styles = {attribute(style, "styleId"): style for style in root if local(style.tag) == "style"}

    def hides(key, seen=()):
        if key not in styles or key in seen:
            return False
        own = child(styles[key], "rPr", "vanish")
        if own is not None:
            return is_on(own)
        based_on = child(styles[key], "basedOn")
        return based_on is not None and hides(attribute(based_on, "val"), (*seen, key))

    found = {key: hides(key) for key in styles}
    defaults = [key for key, style in styles.items() if attribute(style, "default") in ("1", "true", "on")]
    return found | {attribute(styles[key], "type"): found[key] for key in defaults}


class _Document(Paragraphs):
    def __init__(self, longest, hiding):
        super().__init__(longest)
        self.hiding = hiding  # see styles_that_hide
        self.is_hidden_paragraph = False
        self.fields = []  # around this place: whether each is at its result, after its code
        self.notes = {kind: set() for kind in NOTES.values()}

    def visit(self, element):
        name = local(element.tag)
        if known := getattr(self, f"visit_{name}", None):
            known(element)
        elif name in BLANKS:
            self.show(" ")
        elif name in NOTES:
            if not self.hidden:
                self.notes[NOTES[name]].add(attribute(element, "id"))
        elif name in DELETED:
            self.hide(element)
        elif not name.endswith("Pr"):  # properties have no text
            self.children(element)

    def show(self, text):
        if all(self.fields):
            self.add(text)

    def visit_t(self, element):
        self.show(element.text)

    def visit_noBreakHyphen(self, element):
        self.show("-")

    def visit_AlternateContent(self, element):
        """The same thing for newer and for older programs."""
        self.children(next(iter(element), element))

    def visit_fldChar(self, element):
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            self.fields.append(False)
        elif self.fields and kind == "separate":
            self.fields[-1] = True
        elif self.fields and kind == "end":
            self.fields.pop()

    def visit_tr(self, element):
        is_gone = any(child(element, "trPr", name) is not None for name in ("del", "hidden"))
        (self.hide if is_gone else self.children)(element)

    def visit_tc(self, element):
        (self.hide if child(element, "tcPr", "cellDel") is not None else self.children)(element)

    def visit_p(self, element):
        style = child(element, "pPr", "pStyle")
        outer = self.is_hidden_paragraph
        self.is_hidden_paragraph = self.hides(style, "paragraph")
        self.paragraph(element, any(child(element, "pPr", "rPr", name) is not None for name in DELETED))
        self.is_hidden_paragraph = outer

    def visit_r(self, element):
        own = child(element, "rPr", "vanish")
        # Styles that both hide text show it again (ISO 29500-1, 17.7.3).
        by_style = self.is_hidden_paragraph != self.hides(child(element, "rPr", "rStyle"), "character")
        (self.hide if (by_style if own is None else is_on(own)) else self.children)(element)

    def hides(self, style, kind):
        return self.hiding.get(kind if style is None else attribute(style, "val"), False)
