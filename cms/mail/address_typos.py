"""Likely typos in e-mail domains, such as “…@gmial.com”. They are asked about, never refused."""

# Where people of the district have their mail. Spelling is compared with these.
KNOWN = (
    *("gmail.com", "googlemail.com", "yahoo.com", "hotmail.com", "outlook.com", "icloud.com", "live.com"),
    *("protonmail.com", "proton.me", "inbox.lt", "takas.lt", "zebra.lt", "delfi.lt", "balticum-tv.lt", "yandex.com"),
)
# Near to those, and real.
REAL = {
    *("inbox.lv", "inbox.ee", "inbox.ru", "inbox.com", "mail.com", "email.com", "ymail.com", "zmail.com", "fmail.com"),
    *("live.lt", "live.co", "live.se", "live.no", "live.dk", "live.nl", "live.de", "live.fr", "live.ie", "olive.com"),
    *("outlook.lv", "outlook.lt", "outlook.de", "outlook.fr", "outlook.es", "outlook.ie", "hotmail.lt", "hotmail.co"),
    *("proton.ch", "yandex.ru", "yahoo.co", "taka.lt", "delfi.lv", "delfi.ee", "cmail.com"),
}
ONE_ENDING = {"gmail": "gmail.com", "icloud": "icloud.com"}  # these have no other


def likely_meant(address):
    """Return the address that was probably meant, or nothing where the one given looks right."""
    local, _at, domain = address.strip().rpartition("@")
    better = likely_domain(domain.casefold())
    return f"{local}@{better}" if local and better else ""


def likely_domain(domain):
    name, _dot, ending = domain.rpartition(".")
    if domain in KNOWN or domain in REAL or not name:
        return ""
    if name in ONE_ENDING:
        return ONE_ENDING[name]
    near = [known for known in KNOWN if is_near(name, ending, known)]
    return near[0] if near else ""


def is_near(name, ending, known):
    """One slip in the name, one in the ending; none at all in a name so short that the next is another company."""
    known_name, _dot, known_ending = known.rpartition(".")
    slips = distance(name, known_name)
    allowed = 1 if len(known_name) >= 5 else 0
    return slips <= allowed and distance(ending, known_ending) <= 1


def distance(one, other):
    """Return how many letters must be put in, left out, changed or swapped with the next; two stand for more."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > 1:
        return 2
    first = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[first:], other[first:]
    is_one = a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
    return 1 if is_one else 2
