"""The organisation's own pages."""

from .applications import Application
from .bodies import Body
from .body_members import BodyMember
from .call_alerts import CallAlert, CallSubscriber
from .call_index import CallIndexPage
from .call_parts import CallChange, CallDocument, CallQuestion
from .calls import CallPage
from .contact import ContactMessage, ContactPage
from .document_index import DocumentIndexPage
from .documents import OfficialDocument
from .glossary import GlossaryPage, Term
from .idea_index import IdeaIndexPage
from .idea_senders import IdeaSender
from .ideas import Idea
from .members import Organisation
from .organisation import AboutPage, Goal, HistoryEntry, Membership
from .pages import HomePage, StandardPage
from .people_pages import GovernancePage, MembersPage
from .priorities import Indicator, IndicatorValue, Measure, Priority
from .project_index import ProjectIndexPage
from .project_parts import ProjectBudget, ProjectDocument, ProjectPartner, ProjectPhoto, ProjectStep
from .projects import Place, ProjectPage
from .records import AnnualFacts, LegalAct
from .strategy import StrategyPage
from .surveys import SurveyIndexPage, SurveyPage

__all__ = [
    "AboutPage",
    "AnnualFacts",
    "CallAlert",
    "CallChange",
    "CallDocument",
    "CallIndexPage",
    "CallPage",
    "CallQuestion",
    "CallSubscriber",
    "Application",
    "Body",
    "BodyMember",
    "ContactMessage",
    "ContactPage",
    "DocumentIndexPage",
    "GlossaryPage",
    "Goal",
    "GovernancePage",
    "HistoryEntry",
    "HomePage",
    "Idea",
    "IdeaIndexPage",
    "IdeaSender",
    "Indicator",
    "IndicatorValue",
    "Measure",
    "LegalAct",
    "MembersPage",
    "Membership",
    "OfficialDocument",
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
    "SurveyIndexPage",
    "SurveyPage",
    "Term",
]
