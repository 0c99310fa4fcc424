"""Where a picture needs alternative text: on public pages, in each page's language."""

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import ReferenceIndex

from cms.i18n import EN, LT
from cms.models import BasePage
from cms.translations.completeness import meaningful_images

SHOWN = 5


def needing(image, language):
    """Return the public pages that show a picture with no other words in this language than its alternative text."""
    references = ReferenceIndex.get_references_to(image).filter(
        base_content_type=ContentType.objects.get_for_model(BasePage)
    )
    pks = {int(pk) for pk in references.values_list("object_id", flat=True)}
    pages = BasePage.objects.filter(pk__in=pks, live=True).order_by("path")
    pages = pages.filter(live_en=True) if language == EN else pages
    return [page for page in pages.specific() if is_silent_on(page, image, language)]


def is_silent_on(page, image, language):
    return any(one.pk == image.pk and not alt for one, alt in meaningful_images(page, language))


def refuse_to_silence(image, language):
    """Raise ValidationError where public pages show the picture and nothing else says what it shows.

    English stays public once it is published: taking these words away would leave its readers without them.
    """
    if pages := needing(image, language):
        titles = ", ".join(page.get_admin_display_title() for page in pages[:SHOWN])
        text = {
            LT: _("Public pages show this picture: %(pages)s. Say in Lithuanian what it shows."),
            EN: _("Pages that are public in English show this picture: %(pages)s. Say in English what it shows."),
        }[language]
        raise ValidationError(text % {"pages": titles + ("…" if len(pages) > SHOWN else "")})
