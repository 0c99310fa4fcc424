"""What to look at before a page is published: small checks of a draft, which warn and never refuse anything.

Rooms add theirs in their `preflight.py`.
"""

from .content import Content, Piece
from .registry import Finding, Level, check, findings

__all__ = ["Content", "Finding", "Level", "Piece", "check", "findings"]
