"""A site with a page of every type, all linked with each other, and the addresses behind each of them.

The titles say the type of the page, so that a test can tell which pages an answer names.
"""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.utils import timezone
from django.utils.translation import override
from wagtail.blocks.stream_block import StreamValue
from wagtail.models import PageViewRestriction, get_page_models

from cms.blocks import BodyBlock
from cms.i18n import EN, LT
from cms.models import BasePage, FooterLink
from events.models import SeatPool
from home.models.pages import LINK_FIELDS
from news.models import RelatedPage
from tests.support.factories import make_home, make_page, make_site_settings
from tests.support.factories_documents import make_official
from tests.support.factories_ideas import make_idea
from tests.support.funders import fund, make_programme
from tests.support.projects import make_measure, make_priority

# In the order in which they are made: each with its parent.
TYPES = {
    "AboutPage": "HomePage",
    "MembersPage": "AboutPage",
    "GovernancePage": "AboutPage",
    "ContactPage": "HomePage",
    "GlossaryPage": "HomePage",
    "StandardPage": "HomePage",
    "NewsIndexPage": "HomePage",
    "NewsPage": "NewsIndexPage",
    "EventIndexPage": "HomePage",
    "EventPage": "EventIndexPage",
    "StrategyPage": "HomePage",
    "CallIndexPage": "HomePage",
    "CallPage": "CallIndexPage",
    "ProjectIndexPage": "HomePage",
    "ProjectPage": "ProjectIndexPage",
    "DocumentIndexPage": "HomePage",
    "IdeaIndexPage": "HomePage",
    "SurveyIndexPage": "IdeaIndexPage",
    "SurveyPage": "SurveyIndexPage",
}
MODELS = {model.__name__: model for model in get_page_models() if model is not BasePage}

# What stands behind a page, by the name of its route, in Lithuanian and in English.
ROUTES = {
    "page": ([""], [""]),
    "index_route": ([""], [""]),
    "listing": ([""], [""]),
    "calendar": (["ics/"], ["ics/"]),
    "registration": (["registracija/", "registracija/{pool}/"], ["register/", "register/{pool}/"]),
    "reminder": (["priminti/"], ["remind/"]),
    "document": (["dokumentas/{document}/"], ["document/{document}/"]),
    "acts": (["teises-aktai/"], ["legal-acts/"]),
    "ics": (["ics/"], ["ics/"]),
    "atom": (["atom/"], ["atom/"]),
    "feed": (["rss/", "atom/"], ["rss/", "atom/"]),
    "month": (["{month}/"], ["{month}/"]),
    "past": (["praeje/"], ["past/"]),
    "idea": (["{idea}/"], ["{idea}/"]),
    "changes": (["kas-pasikeite/"], ["what-changed/"]),
    "suggest": (["siulyti/"], ["suggest/"]),
    "join": (["tapti-nariu/"], ["join/"]),
    "figures": (["strategija.json", "strategija.csv"], ["strategy.json", "strategy.csv"]),
    "indicators": (["rodikliai.csv"], ["indicators.csv"]),
    "data": ([], []),  # see FILES
    "paper": (["plakatas/", "ekranas/"], ["poster/", "display/"]),
}
FILES = {
    "CallIndexPage": ("kvietimai", "calls"),
    "DocumentIndexPage": ("dokumentai", "documents"),
    "IdeaIndexPage": ("idejos", "ideas"),
    "MembersPage": ("nariai", "members"),
    "ProjectIndexPage": ("projektai", "projects"),
}
# Beside the pages.
OTHERS = ("/sitemap.xml", "/robots.txt", "/manifest.webmanifest")
SEARCHES = {
    LT: ("/lt/paieska/?q=paslaptis", "/lt/paieska/suggestions/?q=pasl", "/lt/kvietimu-pranesimai/"),
    EN: ("/en/search/?q=secret", "/en/search/suggestions/?q=secr", "/en/call-alerts/"),
}


def titles(name):
    return {"title": f"Paslaptis{name}", "title_en": f"Secret{name}"}


class Tree:
    """`pages` are {name of the type: its page}, all public in both languages."""

    def __init__(self):
        self.pages = {"HomePage": make_home(**titles("HomePage"))}
        for name, parent in TYPES.items():
            extra = getattr(self, f"of_{name}", dict)()
            self.pages[name] = make_page(self.pages[parent], MODELS[name], show_in_menus=True, **titles(name), **extra)
        event, call = self.pages["EventPage"], self.pages["CallPage"]
        times = {"starts_at": event.starts_at, "ends_at": event.ends_at}
        self.pool = SeatPool.objects.create(event=event, capacity=9, ceiling=9, **times)
        replies = {"reply_lt": "Taip", "reply_en": "Yes"}
        self.idea = make_idea(state="project", project=self.pages["ProjectPage"], **replies)
        make_idea(state="answered", call=call, **replies)
        self.document = make_official()
        self.document.calls.set([call])
        self.document.save()
        self.link()

    def of_EventPage(self):
        starts_at = timezone.now() + timedelta(days=7)
        return {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=2)}

    def of_CallPage(self):
        self.measure = make_measure(make_priority(self.pages["StrategyPage"]))
        now = timezone.now()
        times = {"opens_at": now - timedelta(days=2), "closes_at": now + timedelta(days=9)}
        number = f"{titles('CallPage')['title']}-1"
        return {**times, "number": number, "measure": self.measure, "info_event": self.pages["EventPage"]}

    def of_ProjectPage(self):
        return {"call": self.pages["CallPage"], "measure": self.measure, "strategy": self.pages["StrategyPage"]}

    def of_SurveyPage(self):
        return {"questionnaire_page": base(self.pages["StandardPage"])}

    def link(self):
        """Let everything that can lead to a page lead to one."""
        pages, programme = self.pages, make_programme()
        for page in pages.values():
            fund(page, programme)
        pages["EventPage"].project = pages["ProjectPage"]
        pages["EventPage"].save()
        body = links_to(pages.values())
        for language in (LT, EN):
            setattr(pages["StandardPage"], f"body_{language}", body)
        pages["StandardPage"].save()
        RelatedPage.objects.create(page=pages["NewsPage"], related=base(pages["CallPage"]))
        settings = make_site_settings(alert_text_lt="Dėmesio", alert_text_en="Attention")
        settings.alert_link, settings.privacy_page = base(pages["ProjectPage"]), base(pages["StandardPage"])
        settings.save()
        for page in pages.values():
            FooterLink.objects.create(site_settings=settings, page=base(page))
        home = pages["HomePage"]
        for field, name in zip(LINK_FIELDS, ("CallPage", "NewsPage", "StrategyPage", "IdeaIndexPage"), strict=True):
            setattr(home, field, base(pages[name]))
            setattr(home, f"{field.removesuffix('_page')}_text_lt", "Skaityti")
            setattr(home, f"{field.removesuffix('_page')}_text_en", "Read")
        home.save()

    def addresses(self, language, *names):
        """Yield every address of pages and of what stands behind them."""
        words = {
            "pool": self.pool.pk,
            "idea": self.idea.pk,
            "month": timezone.localtime(self.pages["EventPage"].starts_at).strftime("%Y-%m"),
        }
        with override(language):
            words["document"] = self.document.slug
        for name in names or self.pages:
            start = self.pages[name].url_in(language)
            for route in routes_of(name):
                for rest in ROUTES[route][language == EN]:
                    yield start + rest.format(**words)
            for kind in ("json", "csv") if name in FILES else ():
                yield f"{start}{FILES[name][language == EN]}.{kind}"

    def others(self, language):
        return [*OTHERS, *SEARCHES[language]]


def base(page):
    return BasePage.objects.get(pk=page.pk)


def links_to(pages):
    text = "".join(f'<p><a linktype="page" id="{page.pk}">skaityti</a></p>' for page in pages)
    rows = [{"type": "paragraph", "value": text}]
    rows += [{"type": "button", "value": {"text": "Atverti", "page": page.pk, "url": ""}} for page in pages]
    steps = [{"title": "Žingsnis", "evidence_text": "skaityti", "page": page.pk} for page in pages]
    return StreamValue(BodyBlock(), [*rows, {"type": "steps", "value": {"steps": steps}}], is_lazy=True)


def routes_of(name):
    """Return the names of all routes of a page type; a KeyError later means that one has no addresses here."""
    found = [route.name for route in getattr(MODELS[name], "get_subpage_urls", list)()] or ["page"]
    return [*dict.fromkeys([*found, "paper"])]


def restrict(page, how):
    """Make a page private in one of Wagtail's three ways."""
    restriction = PageViewRestriction.objects.create(page=base(page), restriction_type=how, password="slaptai")
    if how == PageViewRestriction.GROUPS:
        restriction.groups.add(Group.objects.create(name="Valdyba"))
    return restriction
