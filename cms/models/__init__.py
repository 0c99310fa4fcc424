"""The ground every room stands on: pages, images, documents, site settings."""

from .addresses import url_paths_changed
from .mail import JobRun, OutgoingMail
from .media import CustomDocument, CustomImage, CustomRendition
from .pages import BasePage, SitePage
from .site import EditorPreferences, FooterLink, SiteSettings, SocialLink

__all__ = [
    "BasePage",
    "CustomDocument",
    "CustomImage",
    "CustomRendition",
    "EditorPreferences",
    "FooterLink",
    "JobRun",
    "OutgoingMail",
    "SitePage",
    "SiteSettings",
    "SocialLink",
    "url_paths_changed",
]
