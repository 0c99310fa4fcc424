"""The models that all apps use: pages, images, documents, site settings."""

from .aliases import CountedOnceMixin
from .funding import Funding
from .logos import ProgrammeLogo
from .mail import JobRun, OutgoingMail
from .media import CustomDocument, CustomImage, CustomRendition
from .pages import BasePage, SitePage
from .preferences import EditorPreferences
from .previews import BilingualPreviewMixin
from .programmes import Programme
from .public_addresses import PublicAddress
from .rate_limits import RateLimitCounter
from .rows import BilingualRowMixin
from .site import FooterLink, SiteSettings, SocialLink
from .slugged import SluggedModel
from .translations import TranslationUnit

__all__ = [
    "BasePage",
    "BilingualPreviewMixin",
    "BilingualRowMixin",
    "CountedOnceMixin",
    "CustomDocument",
    "CustomImage",
    "CustomRendition",
    "EditorPreferences",
    "FooterLink",
    "Funding",
    "JobRun",
    "OutgoingMail",
    "Programme",
    "ProgrammeLogo",
    "PublicAddress",
    "RateLimitCounter",
    "SitePage",
    "SiteSettings",
    "SluggedModel",
    "SocialLink",
    "TranslationUnit",
]
