"""What the search contributes to the site: see cms/register.py."""

from . import (  # noqa: F401
    checks,  # system checks
    documents,  # a source of the search
    jobs,
    signals,
)
from .backend import checks as backend_checks  # noqa: F401
