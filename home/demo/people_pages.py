"""The directory of members and the page of the bodies. Numbers are counted: see members.py and bodies.py."""

from datetime import date

from .parts import Both, Page, Text

MEMBERS = Page(
    key="members",
    parent="about",
    reviewed_on=date(2026, 11, 3),
    lt=Text(
        title="Nariai",
        slug="nariai",
        summary="Bendruomenės, įmonės ir savivaldybės įstaigos, kurios kartu sprendžia, kas Gijuvėnams svarbiausia.",
    ),
    en=Text(
        title="Members",
        slug="members",
        summary="The communities, companies and municipal institutions that decide together what matters to Gijuvėnai.",
    ),
    fields={
        "introduction": Both(
            "<p>Nė viena interesų grupė nesudaro pusės narių. Sąraše rasite ir bendruomenių, kurios dar nėra narės, "
            "bet mūsų darbuose dalyvauja.</p>",
            "<p>No interest group makes up half of the members. The list also has communities that are not "
            "members yet, but take part in our work.</p>",
        ),
        "joining": Both(
            "<p>Nariu gali tapti kiekviena Gijuvėnuose veikianti organizacija. Valdyba paraišką apsvarsto "
            "artimiausiame posėdyje, ne vėliau kaip per du mėnesius. Nario mokestis – 20 Eur per metus.</p>",
            "<p>Any organisation active in Gijuvėnai can become a member. The board considers applications at its next "
            "meeting, within two months at the latest. The fee is EUR 20 a year.</p>",
        ),
        "thank_you": Both(
            "<p>Paraišką perduosime valdybai ir parašysime, kada ji bus svarstoma.</p>",
            "<p>We will pass your application on to the board and tell you when it will be considered.</p>",
        ),
    },
)

GOVERNANCE = Page(
    key="governance",
    parent="about",
    reviewed_on=date(2026, 11, 3),
    lt=Text(
        title="Valdymas",
        slug="valdymas",
        summary="Kas priima sprendimus, kokiai interesų grupei atstovauja ir kada baigiasi kadencija.",
    ),
    en=Text(
        title="Governance",
        slug="governance",
        summary="Who takes the decisions, which interest group they stand for, and when their term ends.",
    ),
    fields={
        "introduction": Both(
            "<p>Visi valdybos nariai ir darbuotojai kasmet deklaruoja privačius interesus.</p>",
            "<p>All members of the board and the staff declare their private interests every year.</p>",
        ),
    },
)
