"""All news posts of the demo."""

from . import (
    news_call_6,
    news_calls,
    news_communities,
    news_decisions,
    news_projects,
    news_projects_indoors,
    news_reports,
    news_training,
)

MODULES = (
    news_call_6,
    news_calls,
    news_communities,
    news_decisions,
    news_projects,
    news_projects_indoors,
    news_reports,
    news_training,
)
POSTS = tuple(post for module in MODULES for post in module.POSTS)
