"""Animations, deep colours, and pictures that were lost or damaged after they were uploaded."""

import struct
import zlib
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image, ImageSequence

from tests.cms.test_blocks import stream
from tests.cms.test_images import MAKE, has_secrets, photo_exif, picture, stored, upload
from tests.support.factories import make_admin, make_home, make_image, make_news, make_news_index
from tests.support.funders import fund, make_logo, make_programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client, ui_language):
    client.force_login(make_admin(ui_language))
    return client


@pytest.fixture
def english_editor(client):
    client.force_login(make_admin("en"))
    return client


def animation(format_, size=(40, 20), **options):
    frames = [Image.new("RGB", size, colour) for colour in ("red", "lime", "blue")]
    content = BytesIO()
    moving = {"save_all": True, "append_images": frames[1:], "duration": [100, 200, 300]}
    frames[0].save(content, format_, **moving, **options)
    return content.getvalue()


def made_with():
    """Return what a camera says of itself: Pillow crashes where an AVIF that moves is to be turned as well."""
    exif = Image.Exif()
    exif[MAKE] = "Telefonas"
    return exif.tobytes()


@pytest.mark.parametrize(
    ("name", "format_", "secret", "stored_as"),
    [
        ("a.gif", "GIF", {"comment": b"Vardenis", "loop": 0}, "GIF"),
        ("a.webp", "WEBP", {"exif": photo_exif()}, "WEBP"),
        ("a.png", "PNG", {"loop": 0}, "WEBP"),
        ("a.png", "PNG", {"exif": photo_exif()}, "WEBP"),
        ("a.avif", "AVIF", {"exif": made_with()}, "WEBP"),
    ],
)
def test_an_animation_forgets_without_standing_still(english_editor, name, format_, secret, stored_as):
    image = upload(english_editor, animation(format_, **secret), name)
    opened = stored(image)
    assert (opened.format, opened.n_frames) == (stored_as, 3) and image.file.name.endswith(stored_as.lower())
    durations, colours = [], []
    for frame in ImageSequence.Iterator(opened):
        frame.load()  # WebP says how long a frame is shown only then
        assert not has_secrets(frame) and "comment" not in frame.info
        red, green, blue = frame.convert("RGB").getpixel((5, 5))
        colours.append("red" if red > 200 else "lime" if green > 200 else "blue")
        durations.append(frame.info["duration"])
    assert colours == ["red", "lime", "blue"] and durations == [100, 200, 300]
    assert image.get_rendition("width-30|format-jpeg").file.size
    assert english_editor.get(reverse("wagtailimages:edit", args=[image.pk])).status_code == 200


def test_an_animation_too_long_to_be_rewritten_is_refused_in_words(editor, settings, ui_language):
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40 * 20 * 2
    words = {"lt": "per daug kadrų", "en": "too many frames"}
    assert words[ui_language] in upload(editor, animation("PNG"), "a.png")


def deep_png(kind, channels):
    """Return a PNG of 16 bits a channel, its left half dark and its right half light."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    colours, opaque = (channels - 1, b"\xff\xff") if kind in (4, 6) else (channels, b"")
    row = b"\0" + b"".join((level * colours + opaque) * 30 for level in (b"\x10\x00", b"\xf0\x00"))
    head = struct.pack(">IIBBBBB", 60, 40, 16, kind, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(row * 40)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("kind", "channels"), [(0, 1), (2, 3), (4, 2), (6, 4)])
def test_a_picture_of_sixteen_bits_can_be_shown(english_editor, kind, channels):
    image = upload(english_editor, deep_png(kind, channels), "a.png")
    for rendition in image.get_renditions(*(f"width-60|format-{f}" for f in ("avif", "webp", "jpeg"))).values():
        shown = Image.open(rendition.file.path).convert("L")
        assert shown.getpixel((10, 20)) < 40 and shown.getpixel((50, 20)) > 215


def test_what_cannot_be_shown_is_refused(english_editor, monkeypatch):
    def fail(*args, **kwargs):
        raise OSError("cannot write")

    monkeypatch.setattr("wagtail.images.models.Filter.run", fail)
    assert "damaged" in upload(english_editor, picture(), "a.jpg")


@pytest.mark.parametrize("content", [None, b"", b"\x89PNG\r\n\x1a\n broken"])
def test_a_picture_without_its_file_breaks_no_page(client, content):
    home = make_home()
    index = make_news_index(home)
    image = make_image(alt_text_lt="Suolas", alt_text_en="Bench")
    body = stream(("image", {"image": image.pk}))
    post = make_news(index, listing_image=image, body_lt=body, body_en=body)
    programme = make_programme()
    logo = make_logo(programme)
    fund(post, programme)
    for lost in (image, logo.image):
        lost.file.storage.delete(lost.file.name)
        if content is not None:
            lost.file.storage.save(lost.file.name, ContentFile(content))
    for language in ("lt", "en"):
        addresses = [page.url_in(language) for page in (home, index, post)]
        for address in (*addresses, f"{addresses[1]}rss/", f"{addresses[1]}atom/"):
            response = client.get(address)
            assert response.status_code == 200, address
            assert b"not-found" not in response.content
