"""Brings the pictures, files, topics and tags of the demo into the database, each once."""

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from wagtail.utils.file import hash_filelike

from cms.i18n import EN, LT
from cms.models import CustomDocument, CustomImage
from news.models import NewsCategory, NewsTag

from .files import FILES
from .images import CREDIT, PICTURES
from .pdf import make_pdf
from .record_files import RECORD_FILES
from .topics import TAGS, TOPICS
from .typography import typeset


def set_translated(obj, field, both):
    """Set a translated field in both languages."""
    for language in (LT, EN):
        setattr(obj, f"{field}_{language}", typeset(getattr(both, language), language))


def note_file(media):
    """Note size and fingerprint, as Wagtail's upload form does."""
    media.file_size = media.file.size
    media.file_hash = hash_filelike(media.file)
    media.file.seek(0)


def get_pictures():
    """Return {key: image}, drawing those that are not there yet."""
    return {key: get_picture(key, picture) for key, picture in PICTURES.items()}


def get_picture(key, picture):
    image = CustomImage.objects.filter(title=picture.title).first()
    if image is None:
        image = CustomImage(title=picture.title, file=ImageFile(picture.draw().jpeg(), name=f"{key}.jpg"))
        note_file(image)
        set_translated(image, "credit", CREDIT)
        set_translated(image, "alt_text", picture.alt)
        if picture.focus:
            (image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height) = (
                picture.focus
            )
        image.save()
    return image


def get_files():
    """Return {key: document}."""
    return {key: get_file(file) for key, file in {**FILES, **RECORD_FILES}.items()}


def get_file(file):
    document = CustomDocument.objects.filter(title=typeset(file.title.lt, LT)).first()
    if document is None:
        document = CustomDocument(title=typeset(file.title.lt, LT), title_en=typeset(file.title.en, EN))
        lines = [typeset(line, file.language) for line in file.lines]
        title = typeset(getattr(file.title, file.language), file.language)
        document.file = ContentFile(make_pdf(title, lines, file.language), name=file.name)
        note_file(document)
        document.save()
    return document


def get_topics():
    """Return {key: category}."""
    topics = {}
    for key, (name, slug) in TOPICS.items():
        topics[key] = NewsCategory.objects.filter(slug=slug.lt).first() or NewsCategory(slug=slug.lt, slug_en=slug.en)
        if topics[key].pk is None:
            set_translated(topics[key], "name", name)
            topics[key].save()
    return topics


def get_tags():
    """Return {key: tag}."""
    tags = {}
    for key, name in TAGS.items():
        tags[key], _created = NewsTag.objects.get_or_create(
            name=typeset(name.lt, LT), defaults={"slug": key, "name_en": typeset(name.en, EN)}
        )
    return tags
