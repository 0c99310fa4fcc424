"""What is checked and changed when somebody uploads a picture or a document."""

import math
import re
import zipfile
from io import BytesIO
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, ImageOps
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

MAX_SIDE = 4096  # pixels; no screen shows more, and every size made from the picture starts by unpacking it
KEPT = {"icc_profile", "transparency"}  # all that a published picture may say about itself
TELLTALE = {"exif", "xmp", "XML:com.adobe.xmp", "photoshop", "comment"}
SAVED_AS = {"HEIF": "JPEG", "MPO": "JPEG"}  # what phones make, as what browsers show
READ = ("AVIF", "GIF", "HEIF", "JPEG", "PNG", "WEBP")  # and not PostScript, which is a programme
PHONES_OWN = (".heic", ".heif")
QUALITY = {"JPEG": 92, "WEBP": 92, "AVIF": 80}


class PictureField(WagtailImageField):
    """Accepts what phones make; refuses what cannot be shown; forgets where and by whom a picture was taken."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Wagtail's own sentence has no Lithuanian.
        self.error_messages["invalid_image_known_format"] = _(
            "This file calls itself .%(extension)s, but its content is %(image_format)s. Save it again as a picture."
        )

    def to_python(self, data):
        try:
            if data and data.name.lower().endswith(PHONES_OWN):
                # Before Wagtail's own checks, which know only some of the kinds of HEIC that telephones make.
                self.check_image_file_size(data)
                make_publishable(data, self.max_image_pixels)
            f = super().to_python(data)
            if f is not None:
                make_publishable(f, self.max_image_pixels)
        except ValidationError:
            raise
        except Exception as error:  # damaged pictures raise nearly everything, in Wagtail's own checks too
            message = _("This picture is damaged: only a part of it can be read. Save it again or choose another.")
            raise ValidationError(message, code="damaged") from error
        return f


def make_publishable(f, max_pixels):
    """Turn an uploaded picture upright, convert what browsers cannot show, drop place, time and camera. In place."""
    f.seek(0)
    with Image.open(f, formats=READ) as image:
        if math.prod(image.size) > max_pixels:
            raise Image.DecompressionBombError  # the sentence is that of a damaged picture
        image.load()
        format_ = SAVED_AS.get(image.format, image.format)
        is_animated = getattr(image, "is_animated", False) and format_ != "JPEG"
        is_unfit = format_ != image.format or max(image.size) > MAX_SIDE
        if (is_unfit and not is_animated) or image.getexif() or TELLTALE & set(image.info):
            replace(f, rewritten(image, format_), format_)
    f.seek(0)


def rewritten(image, format_):
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((MAX_SIDE, MAX_SIDE))
    upright.info = {key: value for key, value in image.info.items() if key in KEPT}
    if format_ == "JPEG" and upright.mode not in ("RGB", "L", "CMYK"):
        upright = upright.convert("RGB")
    options = {"quality": QUALITY[format_]} if format_ in QUALITY else {}
    if profile := image.info.get("icc_profile"):
        options["icc_profile"] = profile
    output = BytesIO()
    upright.save(output, format_, **options)
    return output.getvalue()


def replace(f, content, format_):
    """Write new content into an uploaded file, wherever Django keeps it, so that nobody can store the old one."""
    f.file.seek(0)
    f.file.truncate()
    f.file.write(content)
    f.file.flush()
    f.size = len(content)
    if format_ == "JPEG" and not f.name.lower().endswith((".jpg", ".jpeg")):
        f.name = str(PurePath(f.name).with_suffix(".jpg"))
        f.content_type = "image/jpeg"


class ImageForm(BaseImageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            # Made here and not in the class: its messages are in the language of the moment it is made.
            self.fields["file"] = PictureField(label=field.label, required=field.required, widget=field.widget)


# --- Documents -----------------------------------------------------------------

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BEGINNINGS = {"pdf": b"%PDF-", "rtf": b"{\\rtf", "doc": OLD_OFFICE, "xls": OLD_OFFICE, "ppt": OLD_OFFICE}
# A file that every archive of the kind holds.
CONTENTS = {"docx": "[Content_Types].xml", "xlsx": "[Content_Types].xml", "pptx": "[Content_Types].xml"}
CONTENTS |= {"odt": "mimetype", "ods": "mimetype", "odp": "mimetype", "zip": ""}
PLAIN = {"txt", "csv"}
MARKUP = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body|script|svg|\?xml)", re.IGNORECASE | re.DOTALL)


class DocumentForm(BaseDocumentForm):
    def clean_file(self):
        f = self.cleaned_data["file"]
        if "file" in self.changed_data and not is_what_it_says(f):
            raise ValidationError(
                _("The content of this file is not what its name says, or it is damaged."),
                code="wrong_content",
            )
        return f


def is_what_it_says(f):
    """Whether a document's content fits its extension; extensions not known here are refused elsewhere."""
    extension = PurePath(f.name).suffix.lower().lstrip(".")
    f.seek(0)
    head = f.read(2048)
    if extension in BEGINNINGS:
        fits = head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(BEGINNINGS[extension])
    elif extension in CONTENTS:
        fits = holds(f, CONTENTS[extension])
    else:
        fits = extension not in PLAIN or (b"\0" not in head and not MARKUP.match(head))
    f.seek(0)
    return fits


def holds(f, name):
    try:
        with zipfile.ZipFile(f) as archive:
            return not name or name in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return False
