"""What cms contributes to the site. `CmsConfig` imports the `register.py` of every app once, in their order.

Importing a module is what registers it: each says with a decorator what it offers.
"""

from wagtail.signals import page_published

from . import checks, jobs  # noqa: F401
from .dashboard import accounts, sources  # noqa: F401
from .indexing import pages as search_source  # noqa: F401
from .preflight import checks as preflight_checks  # noqa: F401
from .security import throttling as account_emails  # noqa: F401
from .translations import digest as translation_emails  # noqa: F401
from .translations import jobs as translation_jobs  # noqa: F401
from .translations import policy_registration, states
from .tree import repair as tree_integrity  # noqa: F401

page_published.connect(states.note_published)
policy_registration.guard_rows()
