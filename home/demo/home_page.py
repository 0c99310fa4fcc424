"""The front page."""

from datetime import date

from .parts import Both, Page, Text

HOME = Page(
    key="home",
    parent="",
    reviewed_on=date(2026, 11, 16),
    lt=Text(
        title="Pradžia",
        slug="gijuvenai",
        summary="Naujienos, kvietimai, vietos plėtros strategija ir jos projektai Gijuvėnuose.",
    ),
    en=Text(
        title="Home",
        slug="gijuvenai",
        summary="News, calls, the local development strategy and its projects in Gijuvėnai.",
    ),
    fields={
        "hero_title": Both("Miestą audžiame kartu", "We weave our town together"),
        "hero_lead": Both(
            "Kiemas, dirbtuvė, takas prie ežero: dideli pokyčiai Gijuvėnuose prasideda nuo mažų sumanymų. "
            "Padedame jiems rasti talkininkų, lėšų ir žengti pirmą žingsnį.",
            "A courtyard, a workshop, a path by the lake: big changes in Gijuvėnai begin with small ideas. "
            "We help them find partners and funding, and take the first step.",
        ),
        "hero_button_text": Both("Atviras kvietimas", "See the open call"),
        "hero_button_page": "call-6",
        "hero_link_text": Both("Kas mes esame", "Who we are"),
        "hero_link_page": "about",
        "events_text": Both(
            "Artimiausias susitikimas – informacinė diena lapkričio 26 d. 17.30 val. viešojoje bibliotekoje. "
            "Apie kitus renginius pranešime naujienose.",
            "Our next meeting is the information day at the public library on 26 November at 17:30. "
            "Other events will be announced in the news.",
        ),
        "strategy_heading": Both("Baigta 11 veiksmų iš 22", "11 of 22 actions finished"),
        "strategy_text": Both(
            "Dar 8 vykdomi, 1 prasidės sausį, o 2 laukia sumanymų: jiems ir skirtas šeštasis kvietimas.",
            "Another 8 are under way, 1 begins in January and 2 are waiting for ideas: the sixth call is for them.",
        ),
        "strategy_page": "strategy",
        "ask_heading": Both("Turite sumanymą?", "Have an idea?"),
        "ask_text": Both(
            "Užtenka kelių sakinių: ko mieste trūksta ir kam sumanymas palengvintų gyvenimą. "
            "Atsakysime per penkias darbo dienas.",
            "A few sentences will do: what is missing, and who would be better off. "
            "You will hear from us within five working days.",
        ),
        "ask_button_text": Both("Parašyti mums", "Write to us"),
        "ask_button_page": "contact",
    },
)
