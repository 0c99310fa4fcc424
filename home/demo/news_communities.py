"""News posts about communities: a gathering, a consultation, a fair."""

from datetime import date

from .blocks import bullets, gallery, heading, image, paragraphs, quote, table
from .parts import Both, Post, Text

PLAYGROUND = Post(
    key="playground",
    on=date(2026, 9, 10),
    category="communities",
    tags=("consultation", "children"),
    image="playground",
    caption=Both(
        "Laimėjusio pasiūlymo eskizas: po sūpynėmis – guminė danga.",
        "A sketch of the winning proposal, with a rubber surface under the swing.",
    ),
    related=("midway", "courtyard"),
    lt=Text(
        title="Žaidimų aikštelę išsirinko patys gyventojai",
        slug="zaidimu-aikstele-issirinko-gyventojai",
        summary="Balsavo 231 gijuvėniškis. Laimėjo aikštelė, kurioje gali žaisti ir vežimėliu judantis vaikas.",
        body=[
            paragraphs(
                "Dvi rugpjūčio savaites gyventojai rinkosi, kokia bus nauja žaidimų aikštelė Paverpėje. "
                "Balsuota trijose vietose: bibliotekoje, kultūros centre ir tiesiog kieme, kur prie skelbimų "
                "lentos kabojo balsavimo lapas.",
            ),
            table(
                "Balsavimo rezultatai",
                "Pasiūlymas | Balsai",
                "„Visiems“: platūs takai, lizdinės sūpynės, smėlio stalas | 118",
                "„Miškas“: laipynės, lynai, rąstai | 74",
                "„Laivas“: vienas didelis statinys | 39",
                "Iš viso | 231",
            ),
            heading("Kas toliau"),
            paragraphs(
                "Projekto „Žaidimų aikštelė visiems“ parama – 29 150,00 Eur. Spalį bus išlyginta aikštelė ir pakloti "
                "takai, o įranga ir guminė danga atsiras pavasarį, kai atšils. Prie „Miško“ dar sugrįšime: jo rąstų "
                "paprašė mokykla.",
            ),
        ],
    ),
    en=Text(
        title="Residents have chosen their playground",
        slug="residents-have-chosen-their-playground",
        summary="231 people voted. The winner is a playground where a child in a wheelchair can play too.",
        body=[
            paragraphs(
                "For two weeks in August, residents were choosing a new playground for the Lakeside. They "
                "could vote at the library, at the culture centre, or right in the courtyard, on a sheet pinned to the "
                "noticeboard.",
            ),
            table(
                "Results of the vote",
                "Proposal | Votes",
                "“For everyone”: wide paths, a nest swing, a raised sand table | 118",
                "“The forest”: climbing frames, ropes, logs | 74",
                "“The ship”: one big structure | 39",
                "Total | 231",
            ),
            heading("What happens next"),
            paragraphs(
                "The project “A playground for everyone” has a grant of EUR 29,150.00. In October the ground will be "
                "levelled and the paths laid; the equipment and the rubber surface will follow in spring, when it is "
                "warm enough. “The forest” is not forgotten: the school has asked for its logs.",
            ),
        ],
    ),
)

GATHERING = Post(
    key="gathering",
    on=date(2025, 6, 26),
    category="communities",
    tags=("gathering", "weaving"),
    image="sash",
    corrected_on=date(2025, 6, 30),
    funding=("municipal",),
    thanks=Both("Dėkojame visiems, kurie paskolino stakles.", "Thank you to everybody who lent us a loom."),
    related=("about", "benches"),
    lt=Text(
        title="Keturiolika bendruomenių nuaudė vieną juostą",
        slug="keturiolika-bendruomeniu-nuaude-viena-juosta",
        summary="Birželio 14 d. į sąskrydį prie Verpės ežero kiekvienas atsinešė po vieną siūlą.",
        body=[
            paragraphs(
                "Į bendruomenių sąskrydį atvyko apie 380 žmonių iš keturiolikos bendruomenių – ne tik gijuvėniškiai, "
                "bet ir kaimynai iš aplinkinių seniūnijų. Kiekviena bendruomenė nuaudė po pusantro metro juostos, o "
                "vakare visos dalys buvo susiūtos į vieną. Išėjo lygiai 21 metras.",
            ),
            gallery("lake", "square"),
            quote("Galvojau, kad atėjau pažiūrėti. Išėjau mokėdama austi.", "Iš svečių knygos"),
            heading("Kur juosta dabar"),
            paragraphs(
                "Iki rugpjūčio pabaigos ji kabės viešosios bibliotekos laiptinėje, paskui keliaus per bendruomenes: "
                "kiekviena saugos ją po mėnesį.",
            ),
            paragraphs(
                "<i>Patikslinta 2025 m. birželio 30 d.: sąskrydyje dalyvavo keturiolika, ne trylika bendruomenių.</i>"
            ),
        ],
    ),
    en=Text(
        title="Fourteen communities wove one sash",
        slug="fourteen-communities-wove-one-sash",
        summary="On 14 June, everyone who came to our gathering by Lake Verpė brought a single thread.",
        body=[
            paragraphs(
                "About 380 people from fourteen communities came to the gathering: not only from Gijuvėnai, but also "
                "from the villages around. Each community wove a metre and a half of sash, and in the evening the "
                "pieces were sewn into one. It came to exactly 21 metres.",
            ),
            gallery("lake", "square"),
            quote("I thought I had come to watch. I left knowing how to weave.", "From the visitors’ book"),
            heading("Where the sash is now"),
            paragraphs(
                "Until the end of August it hangs in the stairwell of the public library. Then it will travel from "
                "community to community, a month in each.",
            ),
            paragraphs("<i>Corrected on 30 June 2025: fourteen communities took part, not thirteen.</i>"),
        ],
    ),
)

FAIR = Post(
    key="fair",
    on=date(2024, 12, 12),
    category="communities",
    tags=("fair",),
    image="winter",
    caption=Both("Audėjų gatvė, kuria mugės dieną automobiliai nevažiuos.", ""),
    funding=("municipal",),
    lt=Text(
        title="Kalėdų mugė Turgaus aikštėje: kas, kur ir kada",
        slug="kaledu-muge-turgaus-aiksteje",
        summary="Šeštadienį, gruodžio 14 d., 11.00–18.00 val. – vienuolika bendruomenių palapinių ir karšta arbata.",
        body=[
            paragraphs(
                "Šeštadienį Turgaus aikštėje prekiaus ir vaišins vienuolika miesto bendruomenių. Už vietą jos nemoka, "
                "o visi uždirbti pinigai lieka jų sumanymams.",
            ),
            heading("Ką rasite"),
            bullets(
                "11.00 val. – mugės pradžia, senjorų choro giesmės;",
                "12.00–16.00 val. – vaikų dirbtuvės: žvaigždės iš lininių siūlų;",
                "16.30 val. – eglės įžiebimas;",
                "visą dieną – Kalėdų paštas: laišką pristatysime bet kuriam gijuvėniškiui.",
            ),
            image("square", "Taip aikštė atrodė per rudens mugę."),
            paragraphs(
                "Nuo 9.00 iki 20.00 val. automobilių eismas Audėjų gatvėje bus uždarytas. Automobilį palikite prie "
                "kultūros centro – nuo jo iki aikštės penkios minutės pėsčiomis.",
            ),
        ],
    ),
)

POSTS = (PLAYGROUND, GATHERING, FAIR)
