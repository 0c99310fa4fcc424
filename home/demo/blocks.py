"""Short words for the blocks of a body: each returns (block name, value) and is read by ``home.demo.streams``.

In rich text ``href="page:<key>"`` leads to a page of the demo and ``href="document:<key>"`` to one of its files.
"""


def heading(text):
    return "heading", text


def paragraphs(*texts):
    return "paragraph", "".join(f"<p>{text}</p>" for text in texts)


def bullets(*items):
    return "paragraph", f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def steps(*items):
    return "paragraph", f"<ol>{''.join(f'<li>{item}</li>' for item in items)}</ol>"


def image(key, caption=""):
    return "image", (key, caption)


def gallery(*keys):
    return "gallery", keys


def quote(text, author=""):
    return "quote", (text, author)


def documents(*keys):
    return "documents", keys


def button(text, link):
    """``link`` is written as in rich text: ``page:contact``."""
    return "button", (text, link)


def table(caption, *rows):
    """Rows as an editor would sketch them: cells parted by " | ", the first row names the columns."""
    return "table", (caption, [row.split(" | ") for row in rows])


def accordion(*pairs):
    return "accordion", [(title, f"<p>{text}</p>") for title, text in pairs]


def contact(name, role=""):
    """The card of the office: address, e-mail and telephone are those of ``settings``."""
    return "contact", (name, role)


def counted(*rows):
    """Steps with their numbers: (title, text, number, unit, day, text of the link, ``page:<key>``)."""
    return "steps", rows


def examples(*rows):
    """Links elsewhere: (title, first part of the fictional address, what can be learned from it)."""
    return "examples", rows
