"""What home contributes to the site: see cms/register.py."""

from . import annual_copy, draft_sources, emails, jobs, preflight  # noqa: F401
from .calls.alerts import emails as alert_emails  # noqa: F401
from .dashboard import bodies, calls, visitors  # noqa: F401
from .ideas import emails as idea_emails  # noqa: F401
from .searchable import ideas, library, members  # noqa: F401 - sources of the search
