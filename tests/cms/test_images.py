"""Pictures as phones make them and as attackers send them, through the doors an editor uses."""

from io import BytesIO

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image
from wagtail.images.rect import Rect

from cms.media.pictures import MAX_SIDE
from cms.models import BasePage, CustomImage
from tests.support.admin import edit_page
from tests.support.factories import make_admin, make_home, make_image, make_news, make_news_index, make_page

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")]

ORIENTATION, MAKE, GPS = 0x0112, 0x010F, 0x8825
MEGABYTE = 1024 * 1024


def picture(format_="JPEG", size=(60, 40), mode="RGB", **options):
    content = BytesIO()
    Image.new(mode, size, "red").save(content, format_, **options)
    return content.getvalue()


def photo_exif():
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif[MAKE] = "Telefonas"
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (55.0, 41.0, 20.0)
    return exif.tobytes()


def photo(format_="JPEG", size=(60, 40)):
    """A picture as a telephone makes it: lying on its side, saying where it was taken and with what."""
    return picture(format_, size, exif=photo_exif())


def upload(client, content, name="foto.jpg"):
    """The form for one picture. Return the image, or the sentences beside the field."""
    fields = {"title": "Foto", "file": SimpleUploadedFile(name, content), "alt_text_lt": "Suolas", "tags": ""}
    response = client.post(reverse("wagtailimages:add"), fields)
    if response.status_code == 302:
        return CustomImage.objects.latest("pk")
    assert response.status_code == 200
    assert not CustomImage.objects.exists()
    return " ".join(response.context["form"].errors["file"])


def upload_many(client, content, name="foto.jpg"):
    """The page on which several pictures are dropped. Return Wagtail's answer."""
    response = client.post(
        reverse("wagtailimages:add_multiple"), {"title": "Foto", "files[]": SimpleUploadedFile(name, content)}
    )
    assert response.status_code == 200
    return response.json()


def upload_in_chooser(client, content, name="foto.jpg"):
    fields = {"image-chooser-upload-title": "Foto", "image-chooser-upload-file": SimpleUploadedFile(name, content)}
    response = client.post(reverse("wagtailimages_chooser:create"), fields)
    assert response.status_code == 200
    return response.json()


@pytest.fixture
def editor(client, ui_language):
    client.force_login(make_admin(ui_language))
    return client


@pytest.fixture
def english_editor(client):
    client.force_login(make_admin("en"))
    return client


def stored(image):
    image.file.open()
    return Image.open(BytesIO(image.file.read()))


def has_secrets(opened):
    return bool(opened.getexif()) or bool({"exif", "xmp"} & set(opened.info))


# --- What is accepted ---------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "format_"),
    [("a.jpg", "JPEG"), ("a.JPEG", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP"), ("a.gif", "GIF"), ("a.avif", "AVIF")],
)
def test_what_browsers_show_is_kept_as_it_is(english_editor, name, format_):
    content = picture(format_)
    image = upload(english_editor, content, name)
    image.file.open()
    assert image.file.read() == content and (image.width, image.height) == (60, 40)


@pytest.mark.parametrize("name", ["IMG_0001.HEIC", "IMG_0001.heif"])
def test_a_phones_own_format_becomes_one_that_browsers_show(editor, name):
    image = upload(editor, picture("HEIF"), name)
    assert image.file.name.endswith(".jpg") and stored(image).format == "JPEG"
    assert editor.get(reverse("wagtailimages:edit", args=[image.pk])).status_code == 200


def test_ten_bit_photos_are_accepted_too(english_editor):
    content = picture("HEIF").replace(b"ftypheic", b"ftypheix").replace(b"mif1heic", b"mif1heix")
    assert stored(upload(english_editor, content, "a.heic")).format == "JPEG"


def test_a_photo_with_others_behind_it_is_one_photo(english_editor):
    content = picture("MPO", save_all=True, append_images=[Image.new("RGB", (60, 40))], exif=photo_exif())
    image = stored(upload(english_editor, content, "a.jpg"))
    assert image.format == "JPEG" and not has_secrets(image)


@pytest.mark.parametrize("format_", ["JPEG", "WEBP", "AVIF", "PNG", "HEIF"])
def test_a_photo_stands_upright_and_has_forgotten_where_it_was_taken(english_editor, format_):
    content = photo(format_)
    assert has_secrets(Image.open(BytesIO(content)))  # else the test would prove nothing
    image = upload(english_editor, content, f"a.{'heic' if format_ == 'HEIF' else format_.lower()}")
    if format_ != "HEIF":  # its reader turns it by itself
        assert (image.width, image.height) == (40, 60)
    assert not has_secrets(stored(image))
    for rendition in image.get_renditions(*(f"width-30|format-{f}" for f in ("avif", "webp", "jpeg"))).values():
        assert not has_secrets(Image.open(rendition.file.path)) and rendition.height == 45


def test_every_door_makes_a_photo_forget(english_editor):
    upload_many(english_editor, photo())
    upload_in_chooser(english_editor, photo())
    images = list(CustomImage.objects.all())
    assert len(images) == 2
    assert not any(has_secrets(stored(image)) for image in images)


def test_a_photo_that_waits_for_its_other_fields_has_forgotten_already(english_editor):
    fields = {"title": "x" * 300, "files[]": SimpleUploadedFile("a.jpg", photo())}
    answer = english_editor.post(reverse("wagtailimages:add_multiple"), fields).json()
    assert answer["success"] and not CustomImage.objects.exists()
    prefix = f"uploaded-image-{answer['uploaded_file_id']}"
    url = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[answer["uploaded_file_id"]])
    english_editor.post(url, {f"{prefix}-title": "Foto", f"{prefix}-tags": ""})
    assert not has_secrets(stored(CustomImage.objects.get()))


def test_a_large_photo_is_kept_no_larger_than_screens_are(english_editor):
    image = upload(english_editor, picture(size=(6000, 4000)))
    assert (image.width, image.height) == (MAX_SIDE, round(MAX_SIDE * 2 / 3))
    assert stored(image).size == (image.width, image.height)


def test_a_file_too_large_for_memory_is_replaced_on_disk_too(english_editor, settings):
    settings.FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
    image = upload(english_editor, photo())
    assert not has_secrets(stored(image)) and image.file_size == len(image.file.storage.open(image.file.name).read())


def test_a_picture_moves_if_it_moved(english_editor):
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "green")]
    content = BytesIO()
    frames[0].save(content, "GIF", save_all=True, append_images=frames[1:])
    assert stored(upload(english_editor, content.getvalue(), "a.gif")).n_frames == 2


def test_the_form_asks_what_the_picture_shows_in_both_languages(editor):
    image = upload(editor, picture())
    page = editor.get(reverse("wagtailimages:edit", args=[image.pk])).content.decode()
    assert 'name="alt_text_lt"' in page and 'name="alt_text_en"' in page and 'name="credit_lt"' in page


# --- What is refused ----------------------------------------------------------

SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
REFUSED = {
    "an SVG": ("a.svg", SCRIPT),
    "an SVG that says it is a photo": ("a.jpg", SCRIPT),
    "a page": ("a.png", b"<!doctype html><script>alert(1)</script>"),
    "another kind than it says": ("a.png", picture()),
    "a cut one": ("a.jpg", picture(size=(900, 900))[:4000]),
    "a cut PNG": ("a.png", picture("PNG", size=(900, 900))[:1500]),
    "a cut HEIC": ("a.heic", picture("HEIF", size=(900, 900))[:-200]),
    "a cut AVIF": ("a.avif", picture("AVIF", size=(900, 900))[:-200]),
    "a head without a body": ("a.jpg", picture()[:40]),
    "noise": ("a.jpg", b"\xff\xd8\xff" + b"\x00" * 500),
    "nothing": ("a.jpg", b""),
    "a TIFF": ("a.tiff", picture("TIFF")),
    "a programme": ("a.jpg", b"MZ" + b"\x90" * 400),
    "a page that calls itself a photo": ("a.heic", b"<html><script>alert(1)</script>"),
    "a bomb that calls itself a photo": ("a.heic", picture("PNG", (12000, 12000), "1")),
    "PostScript that calls itself a photo": ("a.heic", picture("EPS")),
    "a bomb of pixels": ("a.png", picture("PNG", (12000, 12000), "1")),
    "more than 20 MB": ("a.jpg", picture() + b"\x00" * 20 * MEGABYTE),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_picture_is_refused_in_words(editor, what):
    name, content = REFUSED[what]
    assert len(upload(editor, content, name)) > 20
    answer = upload_many(editor, content, name)
    assert not answer["success"] and len(answer["error_message"]) > 20
    if content:
        assert upload_in_chooser(editor, content, name)["step"] == "reshow_creation_form"
    assert not CustomImage.objects.exists()


def test_a_hundred_megabytes_are_refused_in_the_editors_language(editor, ui_language):
    sentence = upload(editor, picture() + b"\x00" * 100 * MEGABYTE)
    said = {
        "lt": "Failas per didelis (100,0\xa0MB). Didžiausias failo dydis – 20,0\xa0MB.",
        "en": "This file is too big (100.0\xa0MB). Maximum filesize 20.0\xa0MB.",
    }
    assert sentence == said[ui_language]


def test_a_bomb_is_refused_before_it_is_unpacked(english_editor, monkeypatch):
    monkeypatch.setattr("cms.security.uploads.make_publishable", None)
    assert "too many pixels" in upload(english_editor, picture("PNG", (12000, 12000), "1"), "a.png")


def test_the_important_part_stays_in_the_card():
    image = make_image(width=1200, height=400)
    image.set_focal_point(Rect(1000, 100, 1150, 300))
    image.save()
    left, right = (make_image(width=1200, height=400), image)
    specs = "fill-240x160|format-jpeg"
    assert left.get_rendition(specs).focal_point_key != right.get_rendition(specs).focal_point_key
    assert 0 < image.get_rendition(specs).focal_point.x < 240


# --- Lists --------------------------------------------------------------------


def test_the_pictures_of_a_list_cost_two_queries_however_many(client):
    from cms.templatetags.picture_tags import responsive_picture

    home = make_home()
    for number in range(5):
        make_page(home, listing_image=make_image(title=str(number), alt_text_lt="a"))

    def show(limit):
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            pages = BasePage.objects.child_of(home).with_pictures().order_by("pk")[:limit]
            html = [responsive_picture(page.listing_image, preset="card", is_decorative=True) for page in pages]
        assert all("<picture>" in element for element in html)
        return len(queries)

    show(5)  # makes the renditions
    assert show(1) == show(5) == 2


# --- Pages ----------------------------------------------------------------------


def test_a_post_with_a_silent_picture_stays_a_draft(editor):
    post = make_news(make_news_index(make_home()), title="Suolai", title_en="")
    silent, speaking = make_image(), make_image(alt_text_lt="Suolas")
    response = edit_page(editor, post, "publish", listing_image=silent.pk)
    assert response.status_code == 200 and response.context["form"].errors["listing_image"]
    assert edit_page(editor, post, listing_image=silent.pk).status_code == 302  # a draft may wait
    assert edit_page(editor, post, "publish", listing_image=speaking.pk).status_code == 302
    post.refresh_from_db()
    assert post.listing_image == speaking


# --- What a picture on public pages says ------------------------------------------------------


def empty(client, image, language):
    """Empty the alternative text of an image in one language. Return the sentences beside the field."""
    words = {"alt_text_lt": image.alt_text_lt, "alt_text_en": image.alt_text_en, f"alt_text_{language}": ""}
    response = client.post(reverse("wagtailimages:edit", args=[image.pk]), {"title": "Foto", "tags": "", **words})
    kept = CustomImage.objects.get(pk=image.pk)
    is_kept = bool(getattr(kept, f"alt_text_{language}"))
    assert is_kept == (response.status_code == 200)
    return " ".join(response.context["form"].errors.get(f"alt_text_{language}", [])) if is_kept else ""


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("place", ["list", "body"])
def test_words_that_a_public_page_needs_are_not_emptied(client, language, place):
    client.force_login(make_admin("en"))
    image = make_image(alt_text_lt="Suolas", alt_text_en="A bench")
    home = make_home()
    if place == "list":
        page = make_news(make_news_index(home), title="Naujas suolas", listing_image=image)
    else:
        body = [("image", {"image": image, "is_decorative": False})]
        page = make_page(home, title="Naujas suolas", title_en="A new bench", body_lt=body, body_en=body)
    assert "Naujas suolas" in empty(client, image, language)
    type(page).objects.filter(pk=page.pk).update(**{"live_en" if language == "en" else "live": False})
    assert empty(client, image, language) == ""


def test_words_given_in_place_and_ornaments_need_none(client):
    client.force_login(make_admin("en"))
    image = make_image(alt_text_lt="Suolas", alt_text_en="A bench")
    body = [
        ("image", {"image": image, "is_decorative": False, "alt_text": "Čia"}),
        ("image", {"image": image, "is_decorative": True}),
    ]
    make_page(make_home(), title_en="A new bench", body_lt=body, body_en=body)
    assert empty(client, image, "en") == ""
