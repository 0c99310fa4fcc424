"""Builds the pages: first all of them empty, so that they can link to each other, then their content."""

from datetime import datetime, time, timedelta

from django.utils.timezone import localdate, make_aware
from wagtail.models import PageLogEntry, Revision

from cms.i18n import EN, LT
from cms.models import BasePage
from events.models import EventIndexPage, EventPage
from home.models import (
    AboutPage,
    CallIndexPage,
    CallPage,
    ContactPage,
    DocumentIndexPage,
    GlossaryPage,
    Goal,
    GovernancePage,
    HistoryEntry,
    HomePage,
    IdeaIndexPage,
    Membership,
    MembersPage,
    ProjectIndexPage,
    ProjectPage,
    StandardPage,
    StrategyPage,
    SurveyIndexPage,
    SurveyPage,
)
from news.models import Attachment, NewsIndexPage, NewsPage, RelatedPage

from . import settings
from .about import ABOUT
from .calls import CALLS_PAGE, CallData, call_of, days_of_call, fill_call
from .contact_page import CONTACT
from .event_data import fill_event, open_registration, set_times
from .events import EVENTS_PAGE
from .home_page import HOME
from .ideas import EXAMPLES, IDEAS, SURVEY_2027, SURVEY_LAKE, SURVEYS
from .ideas_filling import fill_ideas, fill_survey
from .legal import ACCESSIBILITY, PRIVACY
from .library import set_translated
from .organisation import GOALS, HISTORY, MEMBERSHIPS
from .pages import DOCUMENTS, GLOSSARY, MEMBERSHIP, NEWS
from .parts import Both, EventData, Post, ProjectData
from .people_pages import GOVERNANCE, MEMBERS
from .programmes import funders_of, get_programmes
from .projects import fill_project, fill_strategy
from .strategy import PROJECTS_PAGE, STRATEGY
from .typography import typeset

MODELS = {
    HOME.key: HomePage,
    NEWS.key: NewsIndexPage,
    EVENTS_PAGE.key: EventIndexPage,
    STRATEGY.key: StrategyPage,
    PROJECTS_PAGE.key: ProjectIndexPage,
    CALLS_PAGE.key: CallIndexPage,
    ABOUT.key: AboutPage,
    MEMBERS.key: MembersPage,
    GOVERNANCE.key: GovernancePage,
    CONTACT.key: ContactPage,
    IDEAS.key: IdeaIndexPage,
    SURVEYS.key: SurveyIndexPage,
    SURVEY_2027.key: SurveyPage,
    SURVEY_LAKE.key: SurveyPage,
    DOCUMENTS.key: DocumentIndexPage,
    GLOSSARY.key: GlossaryPage,
}
# In the order of the menu; a page stands behind its parent.
PAGES = (
    HOME, NEWS, EVENTS_PAGE, CALLS_PAGE, STRATEGY, PROJECTS_PAGE, ABOUT, MEMBERS, GOVERNANCE, MEMBERSHIP, DOCUMENTS,
    CONTACT, PRIVACY, ACCESSIBILITY, IDEAS, EXAMPLES, SURVEYS, SURVEY_2027, SURVEY_LAKE, GLOSSARY,
)  # fmt: skip


class Tree:
    """The pages of the demo by key; ``made`` are those that were not there yet and await their content."""

    def __init__(self, posts, happenings=(), projects=(), calls=()):
        self.posts, self.happenings, self.projects, self.calls = posts, happenings, projects, calls
        self.pages, self.made, self.pools = {}, [], []

    def plant(self):
        home, *others = PAGES
        self.pages[home.key] = self.find_home(home)
        for page in others:
            self.find_or_make(MODELS.get(page.key, StandardPage), page, self.pages[page.parent])
        for post in sorted(self.posts, key=lambda post: post.on):
            self.find_or_make(NewsPage, post, self.pages[NEWS.key])
        for happening in self.happenings:
            self.find_or_make(EventPage, happening, self.pages[EVENTS_PAGE.key])
        for call in self.calls:
            self.find_or_make(CallPage, call, self.pages[CALLS_PAGE.key])
        for project in self.projects:
            self.find_or_make(ProjectPage, project, self.pages[PROJECTS_PAGE.key])

    def find_home(self, source):
        """Return the front page of the demo: its own, or the empty one that a migration made."""
        homes = HomePage.objects.filter(depth=2)
        if home := homes.filter(slug=source.lt.slug).first():
            return home
        home = homes.filter(latest_revision=None, numchild=0).first() or HomePage()
        name(home, source)
        set_translated(home, "hero_title", source.fields["hero_title"])
        if home.pk:
            home.save()
        else:
            BasePage.objects.get(depth=1).add_child(instance=home)
        self.made.append(source)
        return home

    def find_or_make(self, model, source, parent):
        page = model.objects.child_of(parent).filter(slug=source.lt.slug).first()
        if page is None:
            page = model(live=False, show_in_menus=getattr(source, "in_menu", False))
            name(page, source)
            if isinstance(source, EventData):
                set_times(page, source)
            parent.add_child(instance=page)
            self.made.append(source)
        self.pages[source.key] = page

    def fill(self, library):
        """Give the new pages their content and publish them."""
        programmes = get_programmes()
        for source in self.made:
            page = self.pages[source.key]
            page.refresh_from_db()
            page.live_en = source.en is not None
            self.fill_common(page, source, library)
            page.funders = funders_of(source, programmes)
            if isinstance(page, NewsPage):
                self.fill_post(page, source, library)
            elif isinstance(page, EventPage):
                fill_event(page, source, library, self.pages)
            elif isinstance(page, ProjectPage):
                page.call_id = call_of(source, self.pages)
                fill_project(page, source, library, self.pages[STRATEGY.key])
            elif isinstance(page, CallPage):
                fill_call(page, source, library, self.pages)
            else:
                self.fill_page(page, source, library)
            publish(page, days_of(source))
            if isinstance(source, EventData) and source.seats:
                self.pools.append((open_registration(page, source), source))

    def fill_common(self, page, source, library):
        summary = Both(source.lt.summary, source.en.summary if source.en else "")
        set_translated(page, "summary", summary)
        for language, text in ((LT, source.lt), (EN, source.en)):
            if text and text.body:
                setattr(page, f"body_{language}", library.streams.stream(text.body, language, source.key))

    def fill_page(self, page, source, library):
        for name, value in source.fields.items():
            if not isinstance(value, Both):
                setattr(page, name, self.pages[value])
            elif value.lt.startswith("<"):
                for language in (LT, EN):
                    html = library.streams.rich_text(getattr(value, language), language)
                    setattr(page, f"{name}_{language}", html)
            else:
                set_translated(page, name, value)
        if isinstance(page, StandardPage):
            page.reviewed_on = source.reviewed_on
        if isinstance(page, AboutPage):
            fill_lists(page)
        if isinstance(page, StrategyPage):
            fill_strategy(page, library)
        if isinstance(page, SurveyPage):
            fill_survey(page, source.key)
        if isinstance(page, IdeaIndexPage):
            fill_ideas(self.pages, library.places)

    def fill_post(self, page, post, library):
        page.published_on, page.corrected_on, page.is_pinned = post.on, post.corrected_on, post.pinned
        page.category = library.topics[post.category]
        page.listing_image = library.pictures.get(post.image)
        if post.caption:
            set_translated(page, "image_caption", post.caption)
        if post.thanks:
            set_translated(page, "funding_text", Both(f"<p>{post.thanks.lt}</p>", f"<p>{post.thanks.en}</p>"))
        page.tags.set([library.tags[key] for key in post.tags])
        page.attachments = [Attachment(document=library.files[key]) for key in post.attachments]
        page.related_pages = [RelatedPage(related_id=self.pages[key].pk) for key in post.related]


def name(page, source):
    page.title, page.slug = typeset(source.lt.title, LT), source.lt.slug
    if source.en:
        page.title_en, page.slug_en = typeset(source.en.title, EN), source.en.slug


def fill_lists(about):
    """Give the about page its goals, history and networks, in order."""
    goals, entries, networks = [], [], []
    for number, (area, text) in enumerate(GOALS):
        goals.append(Goal(area=area, sort_order=number))
        set_translated(goals[-1], "text", text)
    for number, (on, precision, kind, title, text) in enumerate(HISTORY):
        entries.append(HistoryEntry(happened_on=on, precision=precision, kind=kind, sort_order=number))
        set_translated(entries[-1], "title", title)
        set_translated(entries[-1], "text", text)
    for number, (name, since) in enumerate(MEMBERSHIPS):
        networks.append(Membership(since=since, sort_order=number))
        set_translated(networks[-1], "name", name)
    about.goals, about.history, about.memberships = goals, entries, networks


def days_of(source):
    """Return when it first went public and when it last did: a post on its day, a page as it was last reviewed."""
    if isinstance(source, Post):
        return source.on, source.corrected_on or source.on
    if isinstance(source, EventData):
        announced = min(source.day(localdate()), localdate()) - timedelta(days=21)
        return announced, announced
    if isinstance(source, CallData):
        return days_of_call(source)
    if isinstance(source, ProjectData):
        public = max(settings.OPENED_ON, source.contract + timedelta(days=5))
        return public, max(public, *(day for day, _state, _title in source.steps))
    return settings.OPENED_ON, source.reviewed_on or settings.OPENED_ON


def publish(page, days):
    """Publish as an editor does, then date what was recorded: the history shows the day of the post, not of loading."""
    first, last = (make_aware(datetime.combine(day, time(9))) for day in days)
    revision = page.save_revision(clean=True)
    revision.publish()
    dates = {"first_published_at": first, "last_published_at": last, "last_published_lt_at": last}
    if page.live_en:
        dates |= {"first_published_en_at": first, "last_published_en_at": last}
    BasePage.objects.filter(pk=page.pk).update(latest_revision_created_at=last, **dates)
    Revision.objects.filter(pk=revision.pk).update(created_at=last)
    PageLogEntry.objects.filter(page_id=page.pk).update(timestamp=last)
