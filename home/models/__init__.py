"""The organisation's own pages."""

from .call_alerts import CallAlert, CallSubscriber
from .call_index import CallIndexPage
from .call_parts import CallChange, CallDocument, CallQuestion
from .calls import CallPage
from .contact import ContactMessage, ContactPage
from .idea_index import IdeaIndexPage
from .idea_senders import IdeaSender
from .ideas import Idea
from .organisation import AboutPage, Goal, HistoryEntry, Membership
from .pages import HomePage, StandardPage
from .priorities import Indicator, IndicatorValue, Measure, Priority
from .project_index import ProjectIndexPage
from .project_parts import ProjectBudget, ProjectDocument, ProjectPartner, ProjectPhoto, ProjectStep
from .projects import Place, ProjectPage
from .strategy import StrategyPage
from .surveys import SurveyIndexPage, SurveyPage

__all__ = [
    "AboutPage",
    "CallAlert",
    "CallChange",
    "CallDocument",
    "CallIndexPage",
    "CallPage",
    "CallQuestion",
    "CallSubscriber",
    "ContactMessage",
    "ContactPage",
    "Goal",
    "HistoryEntry",
    "HomePage",
    "Idea",
    "IdeaIndexPage",
    "IdeaSender",
    "Indicator",
    "IndicatorValue",
    "Measure",
    "Membership",
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
]
