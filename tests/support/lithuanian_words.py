"""Words by which the Lithuanian rules are measured: on each line words that look alike and are not the same.

A noun is followed by the ending that tells its declension where the word does not; "is3" is the third. Adjectives
stand after "~", verbs after "v" in their three forms. Words of which the rules have a list of their own are rare here.
"""

FAMILIES = """
mokykla, moksleivis is, mokslininkas as, v mokėti moka mokėjo
bankas, banga, bankrotas, bandymas
kultūra, kultivatorius, kultas, v kultivuoti kultivuoja kultivavo
konkursas, konkurentas, konkurencija, kursas
kvietimas, ~kviestinis, kvailys, kvitas
naras, narvas, noras, norma
valdyba, valdovas, valia, v valdyti valdo valdė
taryba, tarnyba, tarimas, tara
savanoris, savaitė, savybė, savininkas
senjoras, seniūnas, senelis, ~senas
šeima, šeimininkas, šeimyna, sėmenys is
muziejus us, muzika, muzikantas, mūza
bažnyčia, ~bažnytinis, badas, baslys
knyga, knygynas, ~knyginis, kniedė
laiškas, ~laisvas, laiptas, lašinys
žinia, žinynas, žingsnis, ženklas, v žinoti žino žinojo
pinigas, piniginė, pynimas, v pinti pina pynė
biudžetas, biuras, budėtojas jas, biuletenis
paraiška, parašas, paraštė, v parašyti parašo parašė
gyventojas jas, ~gyvas, gyvulys, v gyventi gyvena gyveno
partneris, partija, partnerystė, parteris
koncertas, koncepcija, koncentratas, v koncertuoti koncertuoja koncertavo
talka, talkininkas, talentas
varža, varžovas, v varžyti varžo varžė
turnyras, turizmas, turas, turinys, v turėti turi turėjo
balsas, balsavimas, bala, v balsuoti balsuoja balsavo
aplinka, aplinkybė, aplankas, ~aplinkinis
vaidmuo muo, vaidas, vaikinas, v vaidinti vaidina vaidino
sveikata, ~sveikas, sveikinimas, v sveikinti sveikina sveikino
gydytojas jas, gidas, v gydyti gydo gydė
pagalba, pagalvė, pagalys, v pagalvoti pagalvoja pagalvojo
~svarbus, svarba, svaras, v svarstyti svarsto svarstė
~gražus, grąža, gražuolė, grąžtas
~įdomus, įdomybė, įdomumas
~viešas, viešbutis, viešnagė, viesulas
dalyvis, dalykas, v dalyvauti dalyvauja dalyvavo
vadovas, vadas, vadyba, v vadovauti vadovauja vadovavo
pirmininkas, pirkėjas jas, v pirkti perka pirko
~tikslus, tikėjimas, ~tikras
galimybė, galva, v galėti gali galėjo
klausimas, klausytojas jas, v klausti klausia klausė
kalba, kalbininkas, kalvis, v kalbėti kalba kalbėjo
daina, dainininkas, diena, v dainuoti dainuoja dainavo
rasa, raštas, rašalas, v rašyti rašo rašė
medis, medus us, medžiaga, medžioklė
sodyba, sodinukas, sodininkas, v sodinti sodina sodino
kūrinys, kurmis, v kurti kuria kūrė
veikla, veidas, v veikti veikia veikė
skelbimas, skalbimas, v skelbti skelbia skelbė
tvora, tvartas, v tvarkyti tvarko tvarkė
stogas, v steigti steigia steigė
siela, siūlymas, v siūlyti siūlo siūlė
prasmė, prašymas, v prašyti prašo prašė
padėka, padas, v padėti padeda padėjo
gauja, gaminys, v gauti gauna gavo
duona, dovana, v duoti duoda davė
susitarimas, v susitikti susitinka susitiko
kėdė, kaita, v keisti keičia keitė
vestuvės ė, vada, v vesti veda vedė
pilis is3, pilvas, v pildyti pildo pildė
skyrius, skara, v skirti skiria skyrė
statinys, statistika, v statyti stato statė
daržas, dora, v daryti daro darė
organas, v organizuoti organizuoja organizavo
planas, planeta, v planuoti planuoja planavo
sutartis is3, sutana, sutemos a
~platus, plotas, platforma
~brangus, brolis, ~brandus
~švarus, švara, švarkas
~medinis, ~miškingas, miškininkas
~aktyvus, aktas, aktyvistas
skaitmuo muo, skaičius, v skaityti skaito skaitė
šaltinis, ~šaltas, šaltis
pavasaris, pavasarė ė, ~pavasarinis
"""


def entries():
    """Yield each line as a list of (kind, words of its entry)."""
    for line in FAMILIES.strip().splitlines():
        yield [_entry(item.strip()) for item in line.split(",")]


def _entry(item):
    if item.startswith("~"):
        return "adjective", [item[1:]]
    kind, _, rest = item.partition(" ")
    return ("verb", rest.split()) if kind == "v" else ("noun", item.split())
