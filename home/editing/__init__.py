"""The forms in which the organisation's own data is entered: what is refused, and in which words."""

from .calls import CallPageForm
from .priorities import PriorityForm
from .projects import ProjectPageForm

__all__ = ["CallPageForm", "PriorityForm", "ProjectPageForm"]
