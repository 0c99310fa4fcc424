"""The forms in which the organisation's own data is entered: what is refused, and in which words."""

from .bodies import BodyForm
from .calls import CallPageForm
from .ideas import IdeaDecisionForm
from .priorities import PriorityForm
from .projects import ProjectPageForm
from .surveys import SurveyPageForm

__all__ = ["BodyForm", "CallPageForm", "IdeaDecisionForm", "PriorityForm", "ProjectPageForm", "SurveyPageForm"]
