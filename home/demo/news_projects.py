"""News posts about projects outdoors."""

from datetime import date

from .blocks import accordion, documents, heading, image, paragraphs, quote, table
from .parts import Both, Post, Text

BENCHES = Post(
    key="benches",
    on=date(2026, 6, 18),
    category="projects",
    tags=("lake", "accessibility"),
    image="lake",
    caption=Both("Pirmoji poilsio vieta prie lieptelio.", "The first place to rest, by the jetty."),
    funding=("city",),
    related=("strategy", "decision-call-3"),
    lt=Text(
        title="Prie Verpės ežero – dvylika vietų atsikvėpti",
        slug="prie-verpes-dvylika-vietu-atsikvepti",
        summary="Tarp dviejų suolų dabar ne daugiau kaip 200 metrų. Pirmieji tuo įsitikino senjorai.",
        body=[
            paragraphs(
                "Kiek žmogus gali nueiti neprisėdęs? Asociacija „Verpės krantai“ pernai apklausė 96 vyresnius "
                "gijuvėniškius, ir dažniausias atsakymas buvo: apie du šimtus metrų. Pagal jį ir išdėstyti suolai "
                "2,4 kilometro ilgio take: dvylika poilsio vietų, prie kiekvienos – kieta aikštelė vežimėliui.",
            ),
            heading("Kaip pasirinktos vietos"),
            paragraphs(
                "Siūlomų vietų žemėlapį tris savaites galėjo pildyti visi norintys. Du suolai perkelti dėl vėjo, "
                "vienas – dėl varlių: pavasarį jos keliauja kaip tik pro tą vietą.",
            ),
            table(
                "Projekto išlaidos",
                "Išlaidos | Suma",
                "Dvylika suolų | 13 680,00 Eur",
                "Aikštelės ir takų nuvažos | 9 240,00 Eur",
                "Rodyklės ir žemėlapis | 1 620,00 Eur",
                "Darbų priežiūra | 1 860,00 Eur",
                "Iš viso | 26 400,00 Eur",
            ),
            quote("Dabar einu visą ratą. Su keturiomis stotelėmis, bet visą.", "Tako lankytoja"),
            documents("rest-map"),
        ],
    ),
    en=Text(
        title="Twelve places to catch your breath by Lake Verpė",
        slug="twelve-places-to-rest-by-the-lake",
        summary="The next bench is now never more than 200 metres away. Our older residents were the first to check.",
        body=[
            paragraphs(
                "How far can you walk without sitting down? Last year the Verpė Shores association asked 96 older "
                "residents, and the most common answer was: about two hundred metres. The benches along the "
                "2.4-kilometre path follow that answer: twelve places to rest, each with firm ground for a wheelchair.",
            ),
            heading("How the places were chosen"),
            paragraphs(
                "For three weeks anybody could write on a map of the proposed spots. Two benches were moved because of "
                "the wind, and one because of the frogs, whose spring route runs through that very spot.",
            ),
            table(
                "Cost of the project",
                "Item | Amount",
                "Twelve benches | EUR 13,680.00",
                "Firm ground and ramps | EUR 9,240.00",
                "Signposts and a map | EUR 1,620.00",
                "Supervision of the works | EUR 1,860.00",
                "Total | EUR 26,400.00",
            ),
            quote("Now I walk all the way round. With four stops, but all the way.", "A walker"),
            documents("rest-map"),
        ],
    ),
)

COURTYARD = Post(
    key="courtyard",
    on=date(2025, 8, 21),
    category="projects",
    tags=("neighbours", "gardens"),
    image="courtyard",
    funding=("city",),
    related=("decision-call-2", "playground"),
    lt=Text(
        title="Kieme, kur stovėjo garažai, noksta pomidorai",
        slug="kieme-kur-stovejo-garazai",
        summary="Linmarkos gyventojai baigė pirmąjį savo projektą: vietoj šešių garažų – keturiolika pakeltų lysvių.",
        body=[
            paragraphs(
                "Šeši seni garažai Linmarkos kvartalo kieme stovėjo tušti ilgiau, nei dauguma kaimynų ten gyvena. "
                "Bendrija „Linmarkos kiemai“ gavo savininkų sutikimus, garažus nugriovė, o iš sveikų plytų išmūrijo "
                "lysvių sieneles.",
            ),
            image("workshop", "Suolą kiemui kaimynai sukalė amatų namų dirbtuvėje."),
            heading("Kam priklauso lysvės"),
            paragraphs(
                "Niekam ir visiems. Keturiolika lysvių prižiūri devyniolika butų: vieni sėja, kiti laisto, treti "
                "atneša arbatos. Trys lysvės pakeltos iki 80 cm, kad dirbti būtų galima sėdint.",
            ),
            accordion(
                (
                    "Iš kur vanduo?",
                    "Nuo stogo. Keturias 1 000 litrų talpyklas pripildo vienas geras lietus.",
                ),
                (
                    "Ar galima prisijungti kitų namų gyventojams?",
                    "Taip. Dvi lysvės kasmet skirstomos burtais, sąrašas kabo kieme prie skelbimų lentos.",
                ),
                (
                    "Kiek kainavo?",
                    "Projekto parama – 24 900,00 Eur. Dar 310 valandų kaimynai dirbo savanoriškai.",
                ),
            ),
            quote("Sveikinamės. Anksčiau tik žinojome, kieno kokia mašina.", "Iš bendrijos ataskaitos"),
        ],
    ),
    en=Text(
        title="Tomatoes ripen where garages stood",
        slug="tomatoes-where-garages-stood",
        summary="Linmarka residents have completed their first project: fourteen raised beds in place of six garages.",
        body=[
            paragraphs(
                "Six old garages in a Linmarka courtyard had stood empty for longer than most of the neighbours have "
                "lived there. The homeowners’ association obtained the owners’ consent, pulled the garages down and "
                "used the sound bricks to build walls for raised beds.",
            ),
            image("workshop", "The neighbours built a bench for the courtyard at the House of Crafts."),
            heading("Whose beds are they?"),
            paragraphs(
                "Nobody’s and everybody’s. Nineteen households look after fourteen beds: some sow, some water, and "
                "some bring the tea. Three beds are raised to 80 cm, so that people can work sitting down.",
            ),
            accordion(
                (
                    "Where does the water come from?",
                    "From the roof. One good rain fills the four 1,000-litre tanks.",
                ),
                (
                    "Can people from other buildings join?",
                    "Yes. Two beds are drawn by lot every year; the list hangs on the noticeboard in the courtyard.",
                ),
                (
                    "What did it cost?",
                    "The grant was EUR 24,900.00. On top of that, the neighbours volunteered 310 hours.",
                ),
            ),
            quote("We greet each other. We used to know only whose car was whose.", "From the association’s report"),
        ],
    ),
)

POSTS = (BENCHES, COURTYARD)
