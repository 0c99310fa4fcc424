"""Who the group of the demo is. The town, the addresses and the numbers are invented."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from .parts import Both

VILNIUS = ZoneInfo("Europe/Vilnius")

SHORT_NAME = Both("Gijuvėnų VVG", "Gijuvėnai LAG")
EMAIL = "labas@gijuvenuvvg.example"
PHONE = "+370 600 00000"

# Fields of cms.models.SiteSettings.
TRANSLATED = {
    "organisation_name": Both("Gijuvėnų miesto vietos veiklos grupė", "Gijuvėnai Local Action Group"),
    "short_name": SHORT_NAME,
    "tagline": Both("miesto vietos veiklos grupė", "local action group"),
    "legal_form": Both("Asociacija", "Association"),
    "territory": Both(
        "Gijuvėnų miestas: Senamiestis, Paverpė ir Linmarkos kvartalas",
        "The town of Gijuvėnai: the Old Town, the Lakeside and the Linmarka quarter",
    ),
    "address": Both("Audėjų g. 7, LT-00001 Gijuvėnai", "Audėjų g. 7, LT-00001 Gijuvėnai, Lithuania"),
    "opening_hours": Both(
        "Pirmadieniais ir trečiadieniais 13.00–18.00, ketvirtadieniais 9.00–13.00",
        "Mondays and Wednesdays 13:00–18:00, Thursdays 9:00–13:00",
    ),
    "footer_text": Both(
        "Bendruomenės, verslas ir savivaldybė Gijuvėnuose tariasi prie vieno stalo. "
        "Užsukite pasikalbėti – arbatos visada randame.",
        "In Gijuvėnai, communities, businesses and the municipality talk things over at one table. "
        "Drop in for a chat: there is always tea.",
    ),
    # Shown only at the turn of the year: a fresh demo has no banner, yet its editors see how one is written.
    "alert_text": Both(
        "Gruodžio 23 d. – sausio 4 d. biuras nedirba. Į laiškus atsakysime nuo sausio 5 d.",
        "The office is closed from 23 December to 4 January. We will answer e-mails from 5 January.",
    ),
}
SHARED = {
    "legal_code": "300000000",
    "founded_on": date(2016, 2, 18),
    "registered_on": date(2016, 3, 29),
    "email": EMAIL,
    "phone": PHONE,
    "alert_from": datetime(2026, 12, 18, tzinfo=VILNIUS),
    "alert_until": datetime(2027, 1, 5, tzinfo=VILNIUS),
}

# Keys of pages.
FOOTER_MENU = ("documents", "ideas", "contact", "privacy", "accessibility")

# The day the site opened.
OPENED_ON = date(2024, 11, 4)
