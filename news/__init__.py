"""News: posts, their topics, their feeds.

Other apps import its models and the modules named here.
"""

__all__ = ["draft_sources"]
