"""Forms of the organisation's data."""

from .bodies import BodyForm
from .calls import CallPageForm
from .ideas import IdeaDecisionForm
from .priorities import PriorityForm
from .projects import ProjectPageForm
from .surveys import SurveyPageForm

__all__ = ["BodyForm", "CallPageForm", "IdeaDecisionForm", "PriorityForm", "ProjectPageForm", "SurveyPageForm"]
