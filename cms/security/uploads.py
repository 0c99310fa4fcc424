"""Validation and clean-up of uploaded pictures and documents."""

import re
import zipfile
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from cms.i18n import LANGUAGES
from cms.media.pictures import is_strange_animation, make_publishable, try_renditions

PHONES_OWN = (".heic", ".heif")


class PictureField(WagtailImageField):
    """Accepts phone formats, refuses what cannot be rendered, and strips metadata about place and author."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Wagtail's own message has no Lithuanian translation.
        self.error_messages["invalid_image_known_format"] = _(
            "This file calls itself .%(extension)s, but its content is %(image_format)s. Save it again as a picture."
        )

    def to_python(self, data):
        try:
            if data and (data.name.lower().endswith(PHONES_OWN) or is_strange_animation(data)):
                # Before Wagtail's own checks, which know only some of the kinds of HEIC that telephones make, and no
                # APNG.
                self.check_image_file_size(data)
                make_publishable(data, self.max_image_pixels)
            f = super().to_python(data)
            if f is not None:
                make_publishable(f, self.max_image_pixels)
                try_renditions(f)
        except ValidationError:
            raise
        except Exception as error:  # damaged pictures raise all kinds of errors, in Wagtail's checks too
            message = _("This picture is damaged: only a part of it can be read. Save it again or choose another.")
            raise ValidationError(message, code="damaged") from error
        return f


class ImageForm(BaseImageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            # Created here, not in the class, because its messages use the language active at creation.
            self.fields["file"] = PictureField(label=field.label, required=field.required, widget=field.widget)

    def clean(self):
        """Refuse to empty an alternative text that public pages need."""
        from cms.media.image_usage import refuse_to_silence

        data = super().clean()
        for language, _name in LANGUAGES:
            name = f"alt_text_{language}"
            if self.instance.pk and name in self.changed_data and not data.get(name):
                try:
                    refuse_to_silence(self.instance, language)
                except ValidationError as error:
                    self.add_error(name, error)
        return data


# --- Documents -----------------------------------------------------------------

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BEGINNINGS = {"pdf": b"%PDF-", "rtf": b"{\\rtf", "doc": OLD_OFFICE, "xls": OLD_OFFICE, "ppt": OLD_OFFICE}
# A file that every archive of the type contains.
CONTENTS = {"docx": "[Content_Types].xml", "xlsx": "[Content_Types].xml", "pptx": "[Content_Types].xml"}
CONTENTS |= {"odt": "mimetype", "ods": "mimetype", "odp": "mimetype", "zip": ""}
PLAIN = {"txt", "csv"}
# No backtracking (?> *+): otherwise a few hundred bytes of comments would block a worker for hours.
MARKUP = re.compile(
    rb"\A\s*+(?:(?><!--.*?-->)\s*+)*+<(?:!doctype|html|head|body|script|svg|\?xml)", re.IGNORECASE | re.DOTALL
)


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
    """Return whether a document's content matches its extension; unknown extensions are refused elsewhere."""
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
