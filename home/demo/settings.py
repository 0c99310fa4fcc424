"""Who the group of the demo is. The town, the addresses and the numbers are invented."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from .parts import Both

VILNIUS = ZoneInfo("Europe/Vilnius")

NAME = Both("Gijuvėnų miesto vietos veiklos grupė", "Gijuvėnai Local Action Group")
SHORT_NAME = Both("Gijuvėnų VVG", "Gijuvėnai LAG")
TAGLINE = Both("miesto vietos veiklos grupė", "local action group")
LEGAL_FORM = Both("Asociacija", "Association")
LEGAL_CODE = "300000000"
REGISTERED_ON = date(2016, 3, 29)
TERRITORY = Both(
    "Gijuvėnų miestas: Senamiestis, Paverpė ir Linmarkos kvartalas",
    "The town of Gijuvėnai: the Old Town, the Lakeside and the Linmarka quarter",
)
ADDRESS = Both("Audėjų g. 7, LT-00001 Gijuvėnai", "Audėjų g. 7, LT-00001 Gijuvėnai, Lithuania")
EMAIL = "labas@gijuvenuvvg.example"
PHONE = "+370 600 00000"
OPENING_HOURS = Both(
    "Pirmadieniais ir trečiadieniais 13.00–18.00, ketvirtadieniais 9.00–13.00",
    "Mondays and Wednesdays 13:00–18:00, Thursdays 9:00–13:00",
)
FOOTER_TEXT = Both(
    "Bendruomenės, verslas ir savivaldybė Gijuvėnuose tariasi prie vieno stalo. "
    "Užsukite pasikalbėti – arbatos visada randame.",
    "In Gijuvėnai, communities, businesses and the municipality talk things over at one table. "
    "Drop in for a chat: there is always tea.",
)

# Shown only at the turn of the year: a fresh demo starts without a banner, yet its editors see how one is written.
ALERT = Both(
    "Gruodžio 23 d. – sausio 4 d. biuras nedirba. Į laiškus atsakysime nuo sausio 5 d.",
    "The office is closed from 23 December to 4 January. We will answer e-mails from 5 January.",
)
ALERT_FROM = datetime(2026, 12, 18, tzinfo=VILNIUS)
ALERT_UNTIL = datetime(2027, 1, 5, tzinfo=VILNIUS)

FOOTER_MENU = ("documents", "contact", "privacy", "accessibility")

# Words that stay Lithuanian on English pages: the town, its lake, the street of the office.
LITHUANIAN_NAMES = ("Gijuvėnai", "Verpė", "Audėjų")
