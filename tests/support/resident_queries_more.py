"""Twenty questions more, written before the search was tuned by any of them; the pages that answer each."""

LITHUANIAN = {
    "kokie slapukai": ["Asmens duomenų apsauga"],
    "kiek kainuoja nario mokestis": ["Narystė"],
    "kur rasti biura": ["Kontaktai"],
    "darbo laikas": ["Kontaktai"],
    "telefono numeris": ["Kontaktai"],
    "kiek gyventoju gijuvenuose": ["Apie mus"],
    "kas yra valdyboje": ["Valdymas"],
    "noriu savanoriauti": ["Narystė", "Linmarkos talkos"],
    "dviraciu remontas": ["Dviračių dirbtuvė"],
    "konsultacija pradedantiems versla": ["Verslo pradžios valanda"],
    "juostų audimas vaikams": ["Vaikų juostų rytas"],
    "kokius projektus remiate": ["Projektai"],
    "susitikimas su valdyba": ["Arbata su valdyba", "Vakaras su valdyba"],
    "svetainė neįgaliesiems": ["Prieinamumo pareiškimas"],
}
ENGLISH = {
    "opening hours": ["Contact"],
    "office address": ["Contact"],
    "who is on the board": ["Governance"],
    "membership fee": ["Membership"],
    "do you use cookies": ["Privacy"],
    "website for disabled people": ["Accessibility statement"],
}
MORE_QUESTIONS = [
    *(("lt", question, pages) for question, pages in LITHUANIAN.items()),
    *(("en", question, pages) for question, pages in ENGLISH.items()),
]
