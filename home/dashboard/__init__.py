"""What is due of the organisation's own pages, people and visitors, in the order in which it is told."""

from . import calls, visitors, bodies  # noqa: F401, I001 - they register themselves, and the order counts
