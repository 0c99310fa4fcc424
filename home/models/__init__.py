"""The organisation's own pages."""

from .call_alerts import CallAlert, CallSubscriber
from .call_index import CallIndexPage
from .call_parts import CallChange, CallDocument, CallQuestion
from .calls import CallPage
from .contact import ContactMessage, ContactPage
from .document_index import DocumentIndexPage
from .documents import OfficialDocument
from .glossary import GlossaryPage, Term
from .organisation import AboutPage, Goal, HistoryEntry, Membership
from .pages import HomePage, StandardPage
from .priorities import Indicator, IndicatorValue, Measure, Priority
from .project_index import ProjectIndexPage
from .project_parts import ProjectBudget, ProjectDocument, ProjectPartner, ProjectPhoto, ProjectStep
from .projects import Place, ProjectPage
from .records import AnnualFacts, LegalAct
from .strategy import StrategyPage

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
    "ContactMessage",
    "ContactPage",
    "DocumentIndexPage",
    "GlossaryPage",
    "Goal",
    "HistoryEntry",
    "HomePage",
    "Indicator",
    "IndicatorValue",
    "Measure",
    "LegalAct",
    "Membership",
    "OfficialDocument",
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
    "Term",
]
