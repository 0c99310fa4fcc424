"""Privacy and accessibility: sensible texts to start from. An office must check them against what it really does."""

from datetime import date

from .blocks import bullets, button, heading, paragraphs, table
from .parts import Page, Text

PRIVACY = Page(
    key="privacy",
    reviewed_on=date(2026, 10, 1),
    lt=Text(
        title="Asmens duomenų apsauga",
        slug="asmens-duomenu-apsauga",
        summary="Kokius duomenis renkame, kam jų reikia, kiek laiko saugome ir kokias teises turite.",
        body=[
            paragraphs(
                "Duomenų valdytojas – asociacija Gijuvėnų miesto vietos veiklos grupė (kodas 300000000, Audėjų g. 7, "
                "LT-00001 Gijuvėnai). Dėl duomenų rašykite <a "
                "href='mailto:labas@gijuvenuvvg.example'>labas@gijuvenuvvg.example</a>.",
            ),
            heading("Kokius duomenis tvarkome"),
            table(
                "Duomenys, tikslai ir terminai",
                "Duomenys | Tikslas ir teisinis pagrindas | Kiek saugome",
                "Laiškas iš kontaktų formos: vardas, el. paštas, telefonas, tekstas | Atsakyti jums (teisėtas "
                "interesas, BDAR 6 str. 1 d. f p.) | iki 1 metų po paskutinio atsakymo",
                "Idėjos autoriaus vardas ir el. paštas, jei juos palikote | Atsakyti jums; viešai neskelbiame "
                "(teisėtas interesas, f p.) | iki 30 dienų po atsakymo, ne ilgiau kaip 1 metus. Idėja be vardo lieka",
                "Paraiškos ir sutartys: pareiškėjo atstovo vardas, pavardė, ryšio duomenys | Atrinkti projektus ir "
                "atsiskaityti už paramą (teisinė prievolė, c p.) | tiek, kiek nustato paramos taisyklės",
                "Paraiška tapti nariu: kontaktinio asmens vardas, el. paštas, telefonas, tekstas | Apsvarstyti "
                "organizacijos priėmimą (veiksmai prieš sutartį, b p.) | iki 1 metų nuo paraiškos",
                "Narių sąrašas | Tvarkyti narystę (įstatai, sutartis, b p.) | kol esate narys ir 3 metus po to",
                "El. paštas laiškams apie kvietimus | Parašyti, kai kvietimas prasideda (jūsų sutikimas, a p.) | kol "
                "patys atsisakote; nepatvirtintas adresas – 7 dienas",
                "Serverio žurnalas: IP adresas, laikas, puslapis | Apsaugoti svetainę (teisėtas interesas, f p.) | "
                "iki 30 dienų",
            ),
            heading("Slapukai"),
            paragraphs(
                "Lankytojų nesekame ir reklamos nerodome. Vienintelis slapukas (jo vardas baigiasi "
                "„csrftoken“) atsiranda atvėrus puslapį "
                "su forma: jis saugo nuo suklastotų siuntimų. Į kitų bendrovių serverius jūsų naršyklė nesikreipia, "
                "kol patys nepaleidžiate vaizdo įrašo.",
            ),
            heading("Kam perduodame"),
            paragraphs(
                "Duomenis gauna tik svetainės prieglobos teikėjas ir, kai to reikalauja teisės aktai, paramą "
                "administruojančios bei tikrinančios institucijos. Už Europos ekonominės erdvės ribų duomenų "
                "neperduodame.",
            ),
            heading("Jūsų teisės"),
            bullets(
                "sužinoti, kokius jūsų duomenis tvarkome, ir gauti jų kopiją;",
                "prašyti ištaisyti, ištrinti duomenis ar apriboti jų tvarkymą;",
                "nesutikti, kad duomenis tvarkytume remdamiesi teisėtu interesu;",
                "pateikti skundą Valstybinei duomenų apsaugos inspekcijai.",
            ),
            paragraphs("Į prašymą atsakysime per vieną mėnesį. Už tai mokėti nereikia."),
        ],
    ),
    en=Text(
        title="Privacy",
        slug="privacy",
        summary="Which data we collect, what for, how long we keep them, and what rights you have.",
        body=[
            paragraphs(
                "The data controller is the association Gijuvėnai Local Action Group (code 300000000, Audėjų g. 7, "
                "LT-00001 Gijuvėnai, Lithuania). For anything about your data, write to <a "
                "href='mailto:labas@gijuvenuvvg.example'>labas@gijuvenuvvg.example</a>.",
            ),
            heading("Which data we process"),
            table(
                "Data, purposes and periods",
                "Data | Purpose and legal basis | How long we keep them",
                "Messages from the contact form: name, e-mail, phone, text | To answer you (legitimate interest, "
                "GDPR Article 6(1)(f)) | up to 1 year after the last answer",
                "Name and e-mail of people who suggested ideas, if given | To answer you; never published (legitimate "
                "interest, point (f)) | up to 30 days after the answer, 1 year at most. The idea stays, without a name",
                "Applications and contracts: name and contact details of the applicant’s representative | To select "
                "projects and account for the grants (legal obligation, point (c)) | as long as the rules of the fund "
                "require",
                "Applications to join: contact person’s name, e-mail, phone, text | To consider admitting the "
                "organisation (steps before a contract, point (b)) | up to 1 year from the application",
                "List of members | To manage membership (statutes, contract, point (b)) | while you are a member and "
                "3 years after",
                "E-mail for letters about calls | To write when a call opens (your consent, point (a)) | until you "
                "stop them; an address not confirmed, 7 days",
                "Server log: IP address, time, page | To protect the website (legitimate interest, point (f)) | up to "
                "30 days",
            ),
            heading("Cookies"),
            paragraphs(
                "We do not track visitors or show advertising. Our only cookie (its name ends in “csrftoken”) "
                "appears when you open a "
                "page with a form and protects against forged submissions. Your browser does not contact other "
                "companies’ servers unless you choose to play a video.",
            ),
            heading("Who receives the data"),
            paragraphs(
                "Only our hosting provider and, where the law requires it, the institutions that manage and audit the "
                "grants. We do not send data outside the European Economic Area.",
            ),
            heading("Your rights"),
            bullets(
                "to learn which of your data we process and to receive a copy;",
                "to have data corrected or erased, or their processing restricted;",
                "to object to processing based on legitimate interest;",
                "to complain to the State Data Protection Inspectorate of Lithuania.",
            ),
            paragraphs("We will answer your request within one month, free of charge."),
        ],
    ),
)

ACCESSIBILITY = Page(
    key="accessibility",
    reviewed_on=date(2026, 10, 1),
    lt=Text(
        title="Prieinamumo pareiškimas",
        slug="prieinamumas",
        summary="Norime, kad svetaine galėtų naudotis visi. Čia – ką tam padarėme ir ko dar trūksta.",
        body=[
            paragraphs(
                "Svetainę kuriame pagal interneto turinio prieinamumo gaires WCAG 2.2, AA lygį, ir standartą "
                "EN 301 549. Ją galima naršyti klaviatūra, didinti iki 400 procentų ir skaityti tamsiame fone.",
            ),
            heading("Kas dar netobula"),
            bullets(
                "PDF dokumentai ne visai tinka ekrano skaitytuvams: svarbiausius skaičius kartojame puslapiuose;",
                "anglų kalba skelbiame ne viską – apie tai perspėjame prieš jums atveriant puslapį;",
                "gestų kalbos ir lengvai suprantama kalba parengtų puslapių dar neturime.",
            ),
            heading("Kaip tikrinome"),
            paragraphs(
                "Tikrinome patys: automatinėmis priemonėmis, klaviatūra, ekrano skaitytuvu ir telefonu. Paskutinį "
                "kartą – 2026 m. rugsėjį.",
            ),
            heading("Radote kliūtį?"),
            paragraphs(
                "Parašykite arba paskambinkite: nurodykite puslapį ir kas nepavyko. Atsakysime per penkias darbo "
                "dienas, o reikalingą informaciją pateiksime kitu būdu. Jei atsakymas netenkina, kreipkitės į valdybą "
                "tuo pačiu adresu.",
            ),
            button("Pranešti apie kliūtį", "page:contact"),
        ],
    ),
    en=Text(
        title="Accessibility statement",
        slug="accessibility",
        summary="We want everybody to be able to use this website. Here is what we have done and what is missing.",
        body=[
            paragraphs(
                "We build this website to the Web Content Accessibility Guidelines WCAG 2.2, level AA, and to "
                "EN 301 549. It can be used with a keyboard, enlarged to 400 per cent and read on a dark background.",
            ),
            heading("What is not perfect yet"),
            bullets(
                "PDF documents are not fully usable with screen readers; we repeat the main figures on our pages;",
                "not everything is published in English, and we say so before you open such a page;",
                "we have no pages in sign language or easy-to-read language yet.",
            ),
            heading("How we checked"),
            paragraphs(
                "We checked the site ourselves: with automated tools, a keyboard, a screen reader and a phone, "
                "most recently in September 2026.",
            ),
            heading("Found a barrier?"),
            paragraphs(
                "Write or call: tell us the page and what went wrong. We will answer within five working days and give "
                "you the information in another way. If our answer does not satisfy you, turn to the board at the same "
                "address.",
            ),
            button("Report a barrier", "page:contact"),
        ],
    ),
)
