"""The organisation's own pages."""

from .applications import Application
from .bodies import Body
from .body_members import BodyMember
from .contact import ContactMessage, ContactPage
from .members import Organisation
from .organisation import AboutPage, Goal, HistoryEntry, Membership
from .pages import HomePage, StandardPage
from .people_pages import GovernancePage, MembersPage
from .priorities import Indicator, IndicatorValue, Measure, Priority
from .project_index import ProjectIndexPage
from .project_parts import ProjectBudget, ProjectDocument, ProjectPartner, ProjectPhoto, ProjectStep
from .projects import Place, ProjectPage
from .strategy import StrategyPage

__all__ = [
    "AboutPage",
    "Application",
    "Body",
    "BodyMember",
    "ContactMessage",
    "ContactPage",
    "Goal",
    "GovernancePage",
    "HistoryEntry",
    "HomePage",
    "Indicator",
    "IndicatorValue",
    "Measure",
    "MembersPage",
    "Membership",
    "Organisation",
    "Place",
    "Priority",
    "ProjectBudget",
    "ProjectDocument",
    "ProjectIndexPage",
    "ProjectPage",
    "ProjectPartner",
    "ProjectPhoto",
    "ProjectStep",
    "StandardPage",
    "StrategyPage",
]
