"""The text of an ODT as a reader sees it: changes accepted, no comments."""

from packages import Paragraphs, attribute, local, opened, parsed, parsed_if_there

FAMILIES = {"p": "paragraph", "h": "paragraph", "span": "text", "a": "text"}  # of the styles that can hide text
BLANKS = ("tab", "line-break", "s")
# "annotation" is a comment, or the source of a formula.
UNSEEN = (
    "tracked-changes annotation annotation-end script scripts event-listeners forms binary-data note-citation "
    "covered-table-cell automatic-styles styles master-styles font-face-decls"
).split()
# Alternative texts of pictures; `text:title` is a field that shows the document's title.
DESCRIPTIONS = ("title", "desc")


def text_of_odt(path, longest):
    with opened(path) as package:
        content = parsed(package, "content.xml")
        hiding = styles_that_hide(parsed_if_there(package, "styles.xml"), content)
    document = _Document(longest, hiding)
    document.children(content)
    return document.text


def styles_that_hide(*roots):
    """Return {(family, name)} of the styles whose text is hidden, by themselves or by their parents."""
    found = (part for root in roots for part in root.iter() if local(part.tag) == "style")
    styles = {(attribute(style, "family"), attribute(style, "name")): style for style in found}

    def hides(key, seen=()):
        if key not in styles or key in seen:
            return False
        own = [display for part in styles[key] if (display := attribute(part, "display"))]
        return own[-1] == "none" if own else hides((key[0], attribute(styles[key], "parent-style-name")), (*seen, key))

    return {key for key in styles if hides(key)}


def is_unseen(element, name):
    """Say whether nothing in an element is shown, whatever its style."""
    return (
        name in UNSEEN
        or name.endswith("-source")  # how an index is made
        or (name in DESCRIPTIONS and "svg" in element.tag)
        or attribute(element, "display") == "none"
        or attribute(element, "is-hidden") == "true"
        or attribute(element, "visibility") in ("collapse", "filter")
    )


def hides_its_paragraph(element):
    """Say whether one of the fields in a paragraph hides all of it."""
    return any(
        local(part.tag) == "hidden-paragraph" and attribute(part, "is-hidden") == "true" for part in element.iter()
    )


class _Document(Paragraphs):
    def __init__(self, longest, hiding):
        super().__init__(longest)
        self.hiding = hiding

    def children(self, element):
        self.add(element.text)
        for part in element:
            if self.length > self.longest:
                return
            self.visit(part)
            self.add(part.tail)

    def visit(self, element):
        name = local(element.tag)
        if name in BLANKS:
            self.add(" ")
        elif is_unseen(element, name):
            return
        elif FAMILIES.get(name) == "paragraph":
            self.visit_paragraph(element)
        elif self.is_hidden_by_style(element):
            self.hide(element)
        else:
            self.children(element)
            self.add(" " if name == "number" else "")  # of a heading or a list

    def is_hidden_by_style(self, element):
        return (FAMILIES.get(local(element.tag)), attribute(element, "style-name")) in self.hiding

    def visit_paragraph(self, element):
        is_hidden = self.is_hidden_by_style(element) or hides_its_paragraph(element)
        self.hidden += is_hidden
        self.paragraph(element)
        self.hidden -= is_hidden
