"""The forms in which the organisation's own data is entered: what is refused, and in which words."""

from .bodies import BodyForm
from .priorities import PriorityForm
from .projects import ProjectPageForm

__all__ = ["BodyForm", "PriorityForm", "ProjectPageForm"]
