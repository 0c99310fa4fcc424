"""Checks before a page is published. They warn and never refuse.

Rooms add theirs in their `preflight.py`.
"""

from .content import Content, Piece
from .registry import Finding, Level, check, findings

__all__ = ["Content", "Finding", "Level", "Piece", "check", "findings"]
