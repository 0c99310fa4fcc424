"""Topics and tags of the news."""

from .parts import Both

# Name and slug in both languages.
TOPICS = {
    "projects": (Both("Projektai", "Projects"), Both("projektai", "projects")),
    "calls": (Both("Kvietimai", "Calls"), Both("kvietimai", "calls")),
    "communities": (Both("Bendruomenės", "Communities"), Both("bendruomenes", "communities")),
    "decisions": (Both("Sprendimai", "Decisions"), Both("sprendimai", "decisions")),
    "reports": (Both("Ataskaitos", "Reports"), Both("ataskaitos", "reports")),
    "training": (Both("Mokymai", "Training"), Both("mokymai", "training")),
}

TAGS = {
    "accessibility": Both("prieinamumas", "accessibility"),
    "annual-report": Both("metų ataskaita", "annual report"),
    "bicycles": Both("dviračiai", "bicycles"),
    "children": Both("vaikai", "children"),
    "consultation": Both("gyventojų nuomonė", "consultation"),
    "digital-skills": Both("skaitmeniniai įgūdžiai", "digital skills"),
    "fair": Both("mugė", "fair"),
    "gardens": Both("daržai", "gardens"),
    "gathering": Both("sąskrydis", "gathering"),
    "grants": Both("parama", "grants"),
    "lake": Both("Verpės ežeras", "Lake Verpė"),
    "members": Both("nariai", "members"),
    "neighbours": Both("kaimynystė", "neighbours"),
    "plain-language": Both("aiški kalba", "plain language"),
    "social-business": Both("socialinis verslas", "social business"),
    "strategy": Both("strategija", "strategy"),
    "weaving": Both("audimas", "weaving"),
}
