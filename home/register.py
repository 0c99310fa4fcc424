"""What home contributes to the site: see cms/register.py."""

from . import (  # noqa: F401
    emails,
    jobs,
    news_starts,  # what a post can begin from
    next_year,  # what is copied to the next year
    preflight,
)
from .alerts import letters as alert_emails  # noqa: F401
from .ideas import letters as idea_emails  # noqa: F401
from .searchable import ideas, library, members  # noqa: F401 - sources of the search
from .today import bodies, calls, visitors  # noqa: F401 - lines of the first page of the admin
