"""Makes pictures fit to publish: upright, in a format browsers show, without location, time and camera."""

import math
import struct
import zlib
from io import BytesIO
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, ImageOps, ImageSequence
from wagtail.images import get_image_model
from wagtail.images.models import Filter

MAX_SIDE = 4096  # pixels; no screen shows more, and every size made from the picture starts by unpacking it
KEPT = {"icc_profile", "transparency"}  # all that a published picture may say about itself
TELLTALE = {"exif", "xmp", "XML:com.adobe.xmp", "photoshop", "comment"}
SAVED_AS = {"HEIF": "JPEG", "MPO": "JPEG"}  # what phones make, as what browsers show
MOVING_AS = {"PNG": "WEBP", "AVIF": "WEBP"}  # animations that the library for renditions cannot open
READ = ("AVIF", "GIF", "HEIF", "JPEG", "PNG", "WEBP")  # and not PostScript, which is a programme
QUALITY = {"JPEG": 92, "WEBP": 92, "AVIF": 80}
ENDINGS = {"JPEG": (".jpg", ".jpeg"), "WEBP": (".webp",)}
DEEP = ("I", "F", "I;16", "I;16B", "I;16L", "I;16N")  # modes with more than 8 bits, which most formats cannot hold
# One size in each format that pages and the admin show.
TRIED = ("max-320x320|format-avif", "max-320x320|format-webp", "max-320x320|format-jpeg", "max-165x165")

# What Pillow raises for a file that was lost or damaged after its upload.
UNREADABLE = (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error, Image.DecompressionBombError)


def is_animated(image):
    """Whether a picture moves. A second picture in a JPEG or a HEIC is a smaller version or another photo."""
    return getattr(image, "is_animated", False) and image.format in ("GIF", "PNG", "WEBP", "AVIF")


def is_strange_animation(f):
    """Whether an uploaded file is an animation in a format that Wagtail's own checks do not know."""
    f.seek(0)
    try:
        with Image.open(f, formats=tuple(MOVING_AS)) as image:
            return is_animated(image)
    except Exception:  # no such picture, or a damaged one: Wagtail's checks say so
        return False
    finally:
        f.seek(0)


def make_publishable(f, max_pixels):
    """Turn an uploaded picture upright, convert what browsers cannot show, drop place, time and camera. In place."""
    f.seek(0)
    with Image.open(f, formats=READ) as image:
        if math.prod(image.size) > max_pixels:
            raise Image.DecompressionBombError  # the sentence is that of a damaged picture
        image.load()
        moves = is_animated(image)
        format_ = (MOVING_AS if moves else SAVED_AS).get(image.format, image.format)
        is_unfit = format_ != image.format or (not moves and (max(image.size) > MAX_SIDE or image.mode in DEEP))
        is_affordable = moves and image.n_frames * math.prod(image.size) <= max_pixels
        frames = ImageSequence.Iterator(image) if is_affordable else [image]
        if is_unfit or any(tells(frame) for frame in frames):
            image.seek(0)
            content = rewritten_frames(image, format_, max_pixels) if moves else rewritten(image, format_)
            replace(f, content, format_)
    f.seek(0)


def tells(image):
    return bool(image.getexif() or TELLTALE & set(image.info))


def rewritten(image, format_):
    upright = clean(image)
    upright.thumbnail((MAX_SIDE, MAX_SIDE))
    if format_ == "JPEG" and upright.mode not in ("RGB", "L", "CMYK"):
        upright = upright.convert("RGB")
    return saved(upright, format_, icc_profile=image.info.get("icc_profile"))


def rewritten_frames(image, format_, max_pixels):
    if image.n_frames * math.prod(image.size) > max_pixels:
        raise ValidationError(
            _("This animation has too many frames. Make it shorter or smaller."), code="too_many_frames"
        )
    frames, durations, disposals = [], [], []
    for frame in ImageSequence.Iterator(image):
        frames.append(clean(frame))
        durations.append(frame.info.get("duration", 0))
        disposals.append(getattr(frame, "disposal_method", 0))
    options = {"save_all": True, "append_images": frames[1:], "duration": durations}
    if "loop" in image.info:
        options["loop"] = image.info["loop"]
    if format_ == "GIF":
        options["disposal"] = disposals
    return saved(frames[0], format_, icc_profile=image.info.get("icc_profile"), **options)


def clean(image):
    upright = eight_bits(ImageOps.exif_transpose(image))
    upright.info = {key: value for key, value in image.info.items() if key in KEPT}
    return upright


def eight_bits(image):
    """Return a grey picture of 16 or 32 bits with 8; `convert` alone would make white of all that is above 255."""
    if image.mode not in DEEP:
        return image
    whole = image.convert("F")
    highest = 65535 if image.mode != "F" else max(whole.getextrema()[1], 1)
    grey = whole.point(lambda value: value * (255 / highest)).convert("L")
    grey.info = {}
    return grey


def saved(image, format_, icc_profile=None, **options):
    if format_ in QUALITY:
        options["quality"] = QUALITY[format_]
    if icc_profile:
        options["icc_profile"] = icc_profile
    output = BytesIO()
    image.save(output, format_, **options)
    return output.getvalue()


def replace(f, content, format_):
    """Write new content into an uploaded file, wherever Django keeps it, so that nobody can store the old one."""
    f.file.seek(0)
    f.file.truncate()
    f.file.write(content)
    f.file.flush()
    f.size = len(content)
    endings = ENDINGS.get(format_, ())
    if endings and not f.name.lower().endswith(endings):
        f.name = str(PurePath(f.name).with_suffix(endings[0]))
        f.content_type = Image.MIME[format_]


def try_renditions(f):
    """Make one picture in each format that will be shown; raises nearly anything where that is impossible."""
    with Image.open(f) as image:
        width, height = image.size
    for spec in TRIED:
        f.seek(0)
        Filter(spec).run(get_image_model()(width=width, height=height, collection_id=0), BytesIO(), source=f)
    f.seek(0)
