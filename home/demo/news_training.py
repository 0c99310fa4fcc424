"""News posts about training and information days."""

from datetime import date

from .blocks import bullets, button, contact, heading, paragraphs, table
from .parts import Post, Text

INFO_DAY = Post(
    key="info-day",
    on=date(2026, 11, 16),
    category="training",
    tags=("grants",),
    image="meeting",
    related=("call-6", "plain-writing"),
    attachments=("call-guide",),
    lt=Text(
        title="Lapkričio 26-oji: informacinė diena apie šeštąjį kvietimą",
        slug="informacine-diena-lapkricio-26-aja",
        summary="Per pusantros valandos – kvietimo sąlygos, sąmatos pavyzdys ir jūsų klausimai.",
        body=[
            paragraphs(
                "Ketvirtadienį, 2026 m. lapkričio 26 d., 17.30 val. kviečiame į viešosios bibliotekos 2-ojo aukšto "
                "salę (Turgaus a. 4). Įėjimas laisvas. Į antrą aukštą kyla liftas, salėje įrengta klausos kilpa.",
            ),
            table(
                "Vakaro tvarka",
                "Laikas | Tema",
                "17.30–17.50 | Kam skirtas šeštasis kvietimas",
                "17.50–18.20 | Sąmata: nuo pirmos eilutės iki paskutinės",
                "18.20–18.40 | Kaip vertinamos paraiškos",
                "18.40–19.00 | Klausimai ir atsakymai",
            ),
            paragraphs(
                "Negalite ateiti? Klausimus iki gruodžio 4 d. 16.00 val. siųskite per <a href='page:contact'>kontaktų "
                "formą</a>. Atsakymus per dvi darbo dienas paskelbsime prie <a href='page:call-6'>kvietimo</a>, kad "
                "juos matytų visi.",
            ),
            contact("Gijuvėnų VVG biuras", "Registruotis nereikia, bet pasitikslinti galima"),
        ],
    ),
    en=Text(
        title="26 November: information day on the sixth call",
        slug="information-day-26-november",
        summary="An hour and a half with the conditions of the call, a sample budget and your questions.",
        body=[
            paragraphs(
                "On Thursday, 26 November 2026, at 17:30, join us in the hall on the first floor of the public "
                "library (Turgaus a. 4). Admission is free. There is a lift, and the hall has a hearing loop. The "
                "meeting is held in Lithuanian; tell us a week ahead if you need an interpreter.",
            ),
            table(
                "Programme",
                "Time | Subject",
                "17:30–17:50 | What the sixth call is for",
                "17:50–18:20 | A budget, from the first line to the last",
                "18:20–18:40 | How applications are assessed",
                "18:40–19:00 | Questions and answers",
            ),
            paragraphs(
                "Cannot come? Send your questions through our <a href='page:contact'>contact form</a> by 16:00 on "
                "4 December. Within two working days we will publish the answers next to the <a "
                "href='page:call-6'>call</a>, where everybody can see them.",
            ),
            contact("Gijuvėnai LAG office", "No need to register, but do ask if anything is unclear"),
        ],
    ),
)

PLAIN_WRITING = Post(
    key="plain-writing",
    on=date(2026, 1, 29),
    category="training",
    tags=("plain-language",),
    related=("info-day",),
    lt=Text(
        title="Mokymai: paraiška be kanceliarinės kalbos",
        slug="mokymai-paraiska-be-kanceliarines-kalbos",
        summary="Vasario 19 d. mokysimės rašyti taip, kad suprastų ir vertintojas, ir kaimynas. Vietų – 24.",
        body=[
            paragraphs(
                "„Siekiant užtikrinti sėkmingą veiklų įgyvendinimą“ – kiek kartų taip pradėjote sakinį? Vasario 19 d., "
                "ketvirtadienį, 17.30–20.30 val. jį perrašysime kartu. Renkamės viešosios bibliotekos 2-ojo aukšto "
                "salėje, dalyvauti galima nemokamai.",
            ),
            heading("Ką išsinešite"),
            bullets(
                "vieno puslapio paraiškos santrauką, parašytą jūsų pačių;",
                "dvidešimties žodžių sąrašą: ko nerašyti ir kaip pakeisti;",
                "kolegų pastabas apie jūsų tekstą.",
            ),
            paragraphs(
                "Atsineškite bet kokį savo tekstą – paraišką, ataskaitą ar laišką savivaldybei. Registruotis prašome "
                "iki vasario 16 d. Jei reikės vertėjo į gestų kalbą, apie tai parašykite registruodamiesi.",
            ),
            button("Registruotis laišku", "page:contact"),
        ],
    ),
    en=Text(
        title="Training: an application without officialese",
        slug="training-application-without-officialese",
        summary="On 19 February we will learn to write for the assessor and the neighbour alike. 24 places.",
        body=[
            paragraphs(
                "“With a view to ensuring the successful implementation of activities”: how often have you begun a "
                "sentence like that? On Thursday, 19 February, from 17:30 to 20:30, we will rewrite it together. We "
                "meet on the first floor of the public library, and taking part is free.",
            ),
            heading("What you will take home"),
            bullets(
                "a one-page summary of your application, written by yourself;",
                "a list of twenty expressions to avoid, each with something better;",
                "your colleagues’ comments on your text.",
            ),
            paragraphs(
                "Bring anything you have written: an application, a report or a letter to the municipality. Please "
                "register by 16 February. If you need a sign language interpreter, mention it when you register.",
            ),
            button("Register by e-mail", "page:contact"),
        ],
    ),
)

SOCIAL_BUSINESS = Post(
    key="social-business-course",
    on=date(2025, 1, 23),
    category="training",
    tags=("social-business",),
    image="workshop",
    related=("call-3", "bicycles"),
    lt=Text(
        title="Socialinis verslas mažame mieste: šeši mokymų vakarai",
        slug="socialinis-verslas-mazame-mieste",
        summary="Antradieniais nuo vasario 4 d. iki kovo 11 d. – praktiniai mokymai norintiems kurti darbo vietas.",
        body=[
            paragraphs(
                "Mokymai skirti tiems, kas turi verslo sumanymą ir nori įdarbinti žmones, kuriems darbą rasti "
                "sunkiausia. Grupėje – 20 vietų, dalyvauti galima nemokamai. Renkamės Gijuvėnų amatų namuose (Audėjų "
                "g. 12), 17.30–20.00 val.",
            ),
            table(
                "Mokymų vakarai",
                "Data | Tema",
                "Vasario 4 d. | Kieno bėdą sprendžia jūsų sumanymas",
                "Vasario 11 d. | Pirkėjas: kas mokės ir už ką",
                "Vasario 18 d. | Kaina, savikaina ir pirmieji metai",
                "Vasario 25 d. | Žmogus po ilgos pertraukos darbe",
                "Kovo 4 d. | Paraiška ir jos priedai",
                "Kovo 11 d. | Sumanymų pristatymas",
            ),
            paragraphs(
                "Rašykite iki sausio 31 d. ir dviem sakiniais pristatykite savo sumanymą. Jei norinčiųjų bus daugiau "
                "nei vietų, pirmenybę teiksime gijuvėniškiams.",
            ),
            button("Parašyti mums", "page:contact"),
        ],
    ),
    en=Text(
        title="Social business in a small town: a course of six evenings",
        slug="social-business-in-a-small-town",
        summary="Tuesdays from 4 February to 11 March: a hands-on course for people who want to create jobs.",
        body=[
            paragraphs(
                "The course is for people who have a business idea and want to employ those who find it hardest to get "
                "a job. There are 20 places, free of charge. We meet from 17:30 to 20:00 at the Gijuvėnai House of "
                "Crafts (Audėjų g. 12). The course is taught in Lithuanian.",
            ),
            table(
                "Evenings of the course",
                "Date | Subject",
                "4 February | Whose problem does your idea solve?",
                "11 February | The customer: who will pay, and for what",
                "18 February | Price, cost and the first year",
                "25 February | Back at work after a long break",
                "4 March | The application and its annexes",
                "11 March | Presenting your ideas",
            ),
            paragraphs(
                "Write to us by 31 January and tell us about your idea in two sentences. If there are more people than "
                "places, residents of Gijuvėnai come first.",
            ),
            button("Write to us", "page:contact"),
        ],
    ),
)

POSTS = (INFO_DAY, PLAIN_WRITING, SOCIAL_BUSINESS)
