"""What the calls of the demo say, their questions with answers, and what has changed in them."""

from datetime import date

from .parts import Both

WORDS = {
    "apply-6": {
        "summary": Both(
            "Remsime veiklas, kurios suveda skirtingo amžiaus kaimynus: bendrus vakarus, talkas, užsiėmimus.",
            "We support activities that bring neighbours of different ages together: evenings, volunteer days, "
            "workshops.",
        ),
        "objective": Both(
            "Kad kaimynai pažintų vieni kitus vardais ir kiekviename kvartale atsirastų vieta susitikti.",
            "So that neighbours know each other by name and every quarter has a place to meet.",
        ),
        "applicants_text": Both(
            "Biudžetinės įstaigos – kartu su nevyriausybine organizacija. Bendrijos – jei veiklos atviros visiems.",
            "Public institutions apply together with a non-governmental organisation, homeowners’ associations if "
            "their activities are open to everybody.",
        ),
        "conditions": Both(
            "<p>Remiame renginių, mokymų, smulkios įrangos ir savanorių išlaidas. Projektas trunka iki 18 mėnesių.</p>"
            "<p>Užpildykite paraiškos formą, pasirašykite elektroniniu parašu ir atsiųskite el. paštu.</p>",
            "<p>We pay for events, training, small equipment and volunteers’ expenses. A project lasts up to 18 "
            "months.</p>"
            "<p>Fill in the application form, sign it electronically and send it by e-mail.</p>",
        ),
        "criteria": Both(
            "<ul><li>Nauda kaimynams – iki 40 balų.</li><li>Pagrįsta sąmata – iki 25 balų.</li>"
            "<li>Tęstinumas – iki 20 balų.</li><li>Savanoriškas darbas – iki 10 balų.</li>"
            "<li>Partnerystė – 5 balai.</li></ul>",
            "<ul><li>Benefit to neighbours: up to 40 points.</li><li>A sound budget: up to 25 points.</li>"
            "<li>Lasting effect: up to 20 points.</li><li>Voluntary work: up to 10 points.</li>"
            "<li>Partnership: 5 points.</li></ul>",
        ),
    },
    "apply-yards": {
        "summary": Both(
            "Iki 500 Eur kiemui: žemei, daigams, įrankiams ir arbatai talkininkams.",
            "Up to EUR 500 for a yard: soil, seedlings, tools, and tea for the volunteers.",
        ),
        "objective": Both(
            "Kad pavasarį kiekviename kieme būtų ką sodinti ir kam padėti.",
            "So that every yard has something to plant in spring, and somebody to help.",
        ),
    },
    "apply-exchange": {
        "summary": Both(
            "Kelionės pas kaimynines grupes ir jų viešnagės pas mus: pasimokyti to, ko patys dar nemokame.",
            "Visits to neighbouring groups, and from them to us: to learn what we cannot do yet.",
        ),
    },
    "apply-together": {
        "summary": Both(
            "Kitais metais kviesime mokyklas ir senjorų klubus mokytis vieniems iš kitų.",
            "Next year we will invite schools and clubs of older people to learn from each other.",
        ),
        "objective": Both(
            "Kad vaikai išmoktų amato iš tų, kurie jį dar moka.",
            "So that children learn a craft from those who still know it.",
        ),
    },
    "apply-weavers": {
        "summary": Both("Vasaros dirbtuvės jauniesiems audėjams. Sąlygos dar rengiamos.", ""),
    },
    "apply-4": {
        "summary": Both(
            "Ieškome dviejų vykdytojų: vienas padės vienišiems žmonėms, kitas prikels išmetamus daiktus.",
            "We look for two projects: one to help people who live alone, one to revive what is thrown away.",
        ),
    },
    "apply-3": {
        "summary": Both(
            "Didžiausias šios strategijos kvietimas: 112 000 Eur keturiems projektams.",
            "The biggest call of this strategy: EUR 112,000 for four projects.",
        ),
        "results": Both(
            "<p>Gavome septynias paraiškas, valdyba atrinko keturis projektus ir jiems skyrė 108 350,00 Eur. Vienas "
            "valdybos narys dėl vienos paraiškos nebalsavo. Visi pareiškėjai gavo ekspertų pastabas.</p>",
            "<p>We received seven applications; the board selected four projects and granted them EUR 108,350.00. One "
            "member of the board did not vote on one application. All applicants have the experts’ notes.</p>",
        ),
    },
}
QUESTIONS = {
    "apply-6": (
        (
            date(2026, 11, 12),
            Both("Ar būtina turėti partnerį?", "Do we need a partner?"),
            Both(
                "Privaloma tik biudžetinėms įstaigoms. Kitiems už partnerį skiriami 5 balai.",
                "Only public institutions do. Others get 5 points for a partner.",
            ),
        ),
        (
            date(2026, 11, 17),
            Both("Ar savanorių darbas laikomas nuosavu indėliu?", "Does voluntary work count as our own contribution?"),
            Both(
                "Taip, valanda vertinama gairėse nurodytu įkainiu.",
                "Yes, an hour counts at the rate given in the guidelines.",
            ),
        ),
    ),
}
CHANGES = {
    "apply-6": (
        (
            date(2026, 11, 16),
            Both(
                "Paraiškos formoje pataisyta sąmatos lentelė: anksčiau ji blogai susumuodavo.",
                "The budget table of the application form was corrected: it did not add up properly before.",
            ),
        ),
    ),
}
