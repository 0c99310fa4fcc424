"""What cms contributes to the site. `CmsConfig` imports the `register.py` of every app once, in their order.

Importing a module is what registers it: each says with a decorator what it offers.
"""

from wagtail.signals import page_published

from . import (  # noqa: F401
    checks,  # system checks
    jobs,
    logins,  # e-mails
    searchable_pages,  # a source of the search
)
from .preflight import checks as preflight_checks  # noqa: F401
from .today import accounts, sources  # noqa: F401 - lines of the first page of the admin
from .translations import digest as translation_emails  # noqa: F401
from .translations import jobs as translation_jobs  # noqa: F401
from .translations import policy_registration, states

page_published.connect(states.note_published)
policy_registration.guard_rows()
