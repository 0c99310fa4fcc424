"""What is due for the organisation's pages, bodies and visitors, in the order in which it is shown."""

from . import calls, visitors, bodies  # noqa: F401, I001 - they register themselves, and the order counts
