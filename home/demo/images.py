"""The pictures of the demo: drawn by the project, so that no photograph and nobody's face is needed."""

from dataclasses import dataclass

from . import scenes_close, scenes_indoors, scenes_outdoors, scenes_playground, scenes_town
from .parts import Both

CREDIT = Both("Iliustracija", "Illustration")


@dataclass(frozen=True)
class Picture:
    """``focus`` is the point that must survive cropping, on the sheet of 1600 × 1067, with the size around it."""

    draw: callable
    title: str
    alt: Both
    focus: tuple[int, int, int, int] | None = None


PICTURES = {
    "lake": Picture(
        scenes_outdoors.lake,
        "Suolas prie ežero",
        Both(
            "Medinis suolas prie tako ežero pakrantėje, kairėje – beržas, kitapus vandens – miškas.",
            "A wooden bench by the path along a lake, a birch on the left and a forest across the water.",
        ),
        (950, 860, 560, 320),
    ),
    "courtyard": Picture(
        scenes_outdoors.courtyard,
        "Kiemas su lysvėmis",
        Both(
            "Daugiabučio kiemas: abipus tako – mūrinės pakeltos lysvės, pilnos pomidorų.",
            "The courtyard of an apartment building: brick raised beds full of tomatoes on both sides of a path.",
        ),
        (800, 720, 1200, 500),
    ),
    "workshop": Picture(
        scenes_indoors.workshop,
        "Amatų namų dirbtuvė",
        Both(
            "Dirbtuvės stalas su obliumi ir drožlėmis, ant sienos – plaktukas, pjūklas ir kaltai.",
            "A workbench with a plane and shavings; a hammer, a saw and chisels hang on the wall.",
        ),
    ),
    "meeting": Picture(
        scenes_indoors.meeting,
        "Bibliotekos salė",
        Both(
            "Šviesi salė su ilgu stalu, puodeliais ir juosta vidury stalo; prie langų – popieriaus lenta.",
            "A bright hall with a long table, cups and a woven runner; a flip chart stands by the windows.",
        ),
    ),
    "facade": Picture(
        scenes_town.facade,
        "Viešoji biblioteka",
        Both(
            "Geltonas dviejų aukštų bibliotekos pastatas arkiniais langais, prie durų – laiptai ir pandusas.",
            "The yellow two-storey library with arched windows; steps and a ramp lead to the door.",
        ),
        (800, 520, 1000, 700),
    ),
    "square": Picture(
        scenes_town.square,
        "Turgaus aikštė",
        Both(
            "Trys prekystaliai dryžuotais stogeliais Turgaus aikštėje, už jų – spalvoti namai.",
            "Three stalls with striped awnings on the market square, colourful houses behind them.",
        ),
    ),
    "playground": Picture(
        scenes_playground.playground,
        "Žaidimų aikštelė",
        Both(
            "Žaidimų aikštelė: lizdinės sūpynės, čiuožykla, pakeltas smėlio stalas ir platus takas.",
            "A playground with a nest swing, a slide, a raised sand table and a wide path.",
        ),
        (720, 600, 1000, 700),
    ),
    "bicycles": Picture(
        scenes_close.bicycles,
        "Dviračiai prie dirbtuvės",
        Both(
            "Raudonas, geltonas ir žalias dviračiai prie mūrinės dirbtuvės sienos.",
            "A red, a yellow and a green bicycle at the brick wall of a workshop.",
        ),
        (800, 740, 1400, 500),
    ),
    "winter": Picture(
        scenes_town.winter,
        "Audėjų gatvė žiemą",
        Both(
            "Sninga. Vakaro gatvė: apšviesti namų langai, žibintai ir lempučių girliandos.",
            "A street on a snowy evening: lit windows, street lamps and strings of lights.",
        ),
    ),
    "sash": Picture(
        scenes_close.sash,
        "Juosta iš arti",
        Both(
            "Austinė juosta iš arti: raudoni raštai lininiame fone, kraštuose – geltonos ir žalios juostelės.",
            "A woven sash close up: red motifs on linen, with yellow and green stripes along the edges.",
        ),
        (800, 533, 1500, 420),
    ),
}
