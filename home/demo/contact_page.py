"""The contact page and its form."""

from datetime import date

from .parts import Both, Page, Text

CONTACT = Page(
    key="contact",
    in_menu=True,
    reviewed_on=date(2026, 11, 3),
    lt=Text(
        title="Kontaktai",
        slug="kontaktai",
        summary="Parašykite, paskambinkite arba užsukite: Audėjų g. 7, antros durys nuo vartų.",
    ),
    en=Text(
        title="Contact",
        slug="contact",
        summary="Write, call or drop in: Audėjų g. 7, the second door from the gate.",
    ),
    fields={
        "introduction": Both(
            "<p>Klauskite apie kvietimus, siūlykite, kritikuokite. Atsakome per penkias darbo dienas, o dažniausiai – "
            "kitą rytą. Lietuviškai arba angliškai – kaip jums patogiau.</p>"
            "<p>Įėjimas iš kiemo, be laiptų. Prie durų yra skambutis ir stovas penkiems dviračiams.</p>",
            "<p>Ask about calls, suggest, criticise. We answer within five working days, and usually the next morning, "
            "in Lithuanian or in English as you prefer.</p>"
            "<p>Step-free entrance from the courtyard. There is a bell by the door and a rack for five bicycles.</p>",
        ),
        "thank_you": Both(
            "<p>Ačiū, laišką gavome. Atsakysime per penkias darbo dienas. Jei reikalas skubus, skambinkite darbo "
            "laiku.</p>",
            "<p>Thank you, we have your message. You will hear from us within five working days. If it is urgent, "
            "call us during opening hours.</p>",
        ),
    },
)
