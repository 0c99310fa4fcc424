"""Plain pages: membership and documents; the list of news."""

from datetime import date

from .blocks import accordion, button, documents, heading, paragraphs, steps
from .parts import Page, Text

NEWS = Page(
    key="news",
    in_menu=True,
    lt=Text(
        title="Naujienos",
        slug="naujienos",
        summary="Kas naujo Gijuvėnuose: projektai, kvietimai, valdybos sprendimai ir bendruomenių gyvenimas.",
    ),
    en=Text(
        title="News",
        slug="news",
        summary="What is new in Gijuvėnai: projects, calls, decisions of the board and community life.",
    ),
)

MEMBERSHIP = Page(
    key="membership",
    parent="about",
    reviewed_on=date(2026, 11, 3),
    lt=Text(
        title="Narystė",
        slug="naryste",
        summary="Nariu gali tapti kiekviena Gijuvėnuose veikianti organizacija. Gyventojai prisideda per bendruomenes.",
        body=[
            paragraphs(
                "Kas jau yra nariai ir kiek jų, rasite puslapyje <a href='page:members'>„Nariai“</a>. Nė viena grupė "
                "nesudaro pusės, ir tuo rūpinamės kviesdami naujus narius.",
            ),
            heading("Kaip tapti nariu"),
            steps(
                "Užpildykite paraišką puslapyje „Nariai“ arba atneškite prašymą į biurą.",
                "Valdyba jį apsvarstys artimiausiame posėdyje, ne vėliau kaip per du mėnesius.",
                "Sumokėkite nario mokestį: 20 Eur per metus.",
            ),
            documents("membership-form"),
            heading("Dažniausi klausimai"),
            accordion(
                (
                    "Ar narys gali teikti paraišką?",
                    "Gali. Tik valdybos narys, susijęs su pareiškėju, dėl tos paraiškos nebalsuoja.",
                ),
                (
                    "Ar narystė ko nors reikalauja?",
                    "Vieno vakaro per metus – visuotinio susirinkimo balandžio mėnesį. Visa kita – jūsų valia.",
                ),
                (
                    "Ar galima prisidėti netapus nariu?",
                    "Žinoma. Posėdžiai atviri, savanorių visada ieškome, o kvietimai skirti ne tik nariams.",
                ),
            ),
            button("Paklausti apie narystę", "page:contact"),
        ],
    ),
    en=Text(
        title="Membership",
        slug="membership",
        summary="Any organisation active in Gijuvėnai can become a member. Residents take part through communities.",
        body=[
            paragraphs(
                "Who the members are and how many, you will find on our <a href='page:members'>page of members</a>. No "
                "group makes up half of the whole, and we keep it that way when we invite new members.",
            ),
            heading("How to join"),
            steps(
                "Apply on our page of members, or bring the form to the office.",
                "The board will consider it at its next meeting, within two months at the latest.",
                "Pay the fee: EUR 20 a year.",
            ),
            documents("membership-form"),
            heading("Frequent questions"),
            accordion(
                (
                    "Can a member apply for a grant?",
                    "Yes. But a board member connected with the applicant does not vote on that application.",
                ),
                (
                    "Does membership demand anything?",
                    "One evening a year: the general meeting in April. The rest is up to you.",
                ),
                (
                    "Can I take part without joining?",
                    "Of course. Meetings are open, volunteers are always welcome, and calls are not for members only.",
                ),
            ),
            button("Ask about membership", "page:contact"),
        ],
    ),
)

DOCUMENTS = Page(
    key="documents",  # in every page's foot: the menu holds seven
    lt=Text(
        title="Dokumentai",
        slug="dokumentai",
        summary="Įstatai, strategija, tvarkos, formos ir metų ataskaitos. Popierinius parodysime biure, o jei reikia "
        "kitu pavidalu, pavyzdžiui, stambiu šriftu, parengsime per penkias darbo dienas.",
    ),
    en=Text(
        title="Documents",
        slug="documents",
        summary="Statutes, strategy, rules, forms and annual reports. Paper originals are at the office; if you need "
        "another form, such as large print, we will prepare it within five working days.",
    ),
)

GLOSSARY = Page(
    key="glossary",
    lt=Text(
        title="Žodynėlis",
        slug="zodynelis",
        summary="Ką reiškia žodžiai, kurių prirašyta dokumentuose.",
    ),
    en=Text(
        title="Glossary",
        slug="glossary",
        summary="What the words in our documents mean.",
    ),
)
