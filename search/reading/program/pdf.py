"""The text of a PDF, with words rejoined that were hyphenated at a line end."""

import re

from packages import Encrypted

MOST_PAGES = 500
# PDFium puts a control character where a line ends with a hyphen; other soft hyphens come as they are.
DIVIDED = re.compile(r"(\w{0,32})(?:[\x02\ufffe]\s*|[\xad\u2010]\s*[\r\n]\s*)(\w*)")
HYPHENATED = re.compile(r"(?<!\w)\w++-\w++")


def text_of_pdf(path, longest):
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise (Encrypted if "password" in str(error).lower() else ValueError) from error
    pieces, length = [], 0
    for number in range(min(len(document), MOST_PAGES)):
        page = document[number]
        words = page.get_textpage()
        pieces.append(words.get_text_bounded())
        words.close()
        page.close()
        length += len(pieces[-1])
        if length > longest:
            break
    return with_whole_words("\n".join(pieces))


def with_whole_words(text):
    """Drop the hyphens at line ends, except those that belong to the word: "Lietuvos-Lenkijos", "e-paslaugos"."""
    hyphenated = {word.casefold() for word in HYPHENATED.findall(text)}

    def joined(match):
        left, right = match.groups()
        with_hyphen = f"{left}-{right}"
        is_own = len(left) == 1 or not right[:1].islower() or with_hyphen.casefold() in hyphenated
        # Words in capitals are divided like any other.
        if left.isupper() and right.isupper() and len(left) > 1:
            is_own = with_hyphen.casefold() in hyphenated
        return with_hyphen if is_own else left + right

    return DIVIDED.sub(joined, text)
