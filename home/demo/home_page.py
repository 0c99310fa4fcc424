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
        "strategy_heading": Both("Kaip sekasi strategijai", "How our strategy is going"),
        "strategy_text": Both(
            "Kas baigta, kas vykdoma ir kas dar laukia sumanymų – suskaičiuota iš pačių projektų. Likusiems veiksmams "
            "skirtas šeštasis kvietimas.",
            "What is finished, what is under way and what still waits for ideas, counted from the projects themselves. "
            "The sixth call is for the actions that are left.",
        ),
        "strategy_page": "strategy",
        "ask_heading": Both("Turite sumanymą?", "Have an idea?"),
        "ask_text": Both(
            "Užtenka kelių sakinių: ko mieste trūksta ir kam sumanymas palengvintų gyvenimą. "
            "Perskaitysime per penkias darbo dienas ir atsakysime viešai.",
            "A few sentences will do: what is missing, and who would be better off. "
            "We read them within five working days and answer in public.",
        ),
        "ask_button_text": Both("Siūlyti ir skaityti idėjas", "Suggest and read ideas"),
        "ask_button_page": "ideas",
    },
)
