"""The list of events, where and for whom they are held, and all the events of the demo."""

from . import events_changed, events_open, events_other
from .parts import Both, Page, Place, Text

EVENTS_PAGE = Page(
    key="events",
    in_menu=True,
    lt=Text(
        title="Renginiai",
        slug="renginiai",
        summary="Mokymai, susitikimai, sąskrydžiai ir informacinės dienos. Dauguma nemokami, visi – lietuviškai.",
    ),
    en=Text(
        title="Events",
        slug="events",
        summary="Training, meetings, gatherings and information days. Most are free, all are held in Lithuanian.",
    ),
)

PLACES = {
    "library": Place(
        Both("Viešoji biblioteka", "Public library"),
        Both("Turgaus a. 4, Gijuvėnai", "Turgaus a. 4, Gijuvėnai"),
        Both(
            "Nuo autobusų stoties – šešios minutės pėsčiomis Turgaus gatve. Įėjimas iš aikštės pusės.",
            "Six minutes on foot from the bus station. The entrance faces the square.",
        ),
        Both(
            "Aikštėje 20 vietų, po 18.00 val. nemokamai. Dvi vietos žmonėms su negalia – prie pat durų.",
            "20 spaces in the square, free after 18:00. Two spaces for disabled people next to the door.",
        ),
        access={
            "is_step_free": True,
            "has_lift": True,
            "has_accessible_toilet": True,
            "has_accessible_parking": True,
            "has_hearing_loop": True,
        },
    ),
    "craft-house": Place(
        Both("Amatų namai", "House of Crafts"),
        Both("Audėjų g. 12, Gijuvėnai", "Audėjų g. 12, Gijuvėnai"),
        Both(
            "Įėjimas iš kiemo, pro žalius vartus. Stotelė „Audėjai“ – už kampo.",
            "Enter from the courtyard, through the green gate. The bus stop is round the corner.",
        ),
        Both(
            "Kieme telpa penki automobiliai; dviračiams – stogas.", "Five cars fit in the yard; bicycles have a roof."
        ),
        access={"is_step_free": True, "has_lift": False, "has_accessible_toilet": True, "has_hearing_loop": False},
    ),
    "office": Place(
        Both("Gijuvėnų VVG biuras", "Office of the group"),
        Both("Audėjų g. 7, Gijuvėnai", "Audėjų g. 7, Gijuvėnai"),
        Both("Antros durys nuo vartų, prie durų – skambutis.", "The second door from the gate; there is a bell."),
        access={"is_step_free": True, "has_accessible_toilet": False},
    ),
    "lakeside": Place(
        Both("Ežero pakrantė", "The lakeside"),
        Both("Paverpės tako pradžia, Gijuvėnai", "Start of the lakeside path, Gijuvėnai"),
        Both(
            "Nuo aikštės – kilometras lygiu taku. Sąskrydžio dieną kas pusvalandį veža autobusas.",
            "One kilometre from the square along a level path. On the day a bus runs every half an hour.",
        ),
        Both("Pievoje prie paplūdimio.", "In the meadow by the beach."),
        access={"is_step_free": True, "has_accessible_toilet": True, "has_accessible_parking": True},
    ),
}

AUDIENCES = {
    "everyone": Both("Visi gyventojai", "All residents"),
    "communities": Both("Bendruomenės ir nevyriausybinės organizacijos", "Communities and voluntary organisations"),
    "business": Both("Verslas", "Businesses"),
    "young": Both("Jaunimas", "Young people"),
    "families": Both("Šeimos su vaikais", "Families with children"),
}

HAPPENINGS = (*events_open.HAPPENINGS, *events_other.HAPPENINGS, *events_changed.HAPPENINGS)
