"""Pictures and videos. Alternative text is in the language of the surrounding text."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock

from cms.i18n import LT, localized
from cms.media.videos import find_player


class PictureValue(blocks.StructValue):
    @property
    def images(self):
        return [self["image"]] if self.get("image") else []

    def meaningful_images(self):
        """Yield (image, alternative text given in the block) unless the picture is decorative."""
        if self.get("image") and not self.get("is_decorative"):
            yield self["image"], self.get("alt_text", "")


class ImageBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Picture"))
    alt_text = blocks.CharBlock(
        label=_("Alternative text"),
        required=False,
        max_length=255,
        help_text=_(
            "What the picture shows, for people who cannot see it. If left empty, the alternative text of the "
            "picture itself is used."
        ),
    )
    is_decorative = blocks.BooleanBlock(
        label=_("Decorative only"), required=False, help_text=_("Tick if nothing is lost by not seeing it.")
    )
    caption = blocks.CharBlock(label=pgettext_lazy("of a picture", "Caption"), required=False, max_length=255)

    class Meta:
        icon = "image"
        template = "cms/blocks/image_block.html"
        description = _("A picture with a caption")
        value_class = PictureValue

    def get_preview_value(self):
        image = get_image_model().objects.order_by("-pk").first()
        return self.normalize({"image": image, "caption": _("Caption of the picture")})

    def clean(self, value):
        cleaned = super().clean(value)
        # Both languages need alternative text: Lithuanian is required here, English before it is published.
        speechless = any(not alt and not localized(image, "alt_text", LT) for image, alt in cleaned.meaningful_images())
        if speechless and not self.is_deferred_validation:
            error = ValidationError(_("Say what the picture shows, or tick that it is decorative only."))
            raise StructBlockValidationError(block_errors={"alt_text": error})
        return cleaned


class GalleryValue(blocks.StructValue):
    @property
    def images(self):
        return [image for picture in self.get("pictures", []) for image in picture.images]

    def meaningful_images(self):
        for picture in self.get("pictures", []):
            yield from picture.meaningful_images()


class GalleryBlock(blocks.StructBlock):
    pictures = blocks.ListBlock(ImageBlock(label=_("Picture")), min_num=1, label=_("Pictures"))

    class Meta:
        icon = "grip"
        template = "cms/blocks/gallery_block.html"
        description = _("Several pictures side by side")
        value_class = GalleryValue

    def get_preview_value(self):
        images = get_image_model().objects.order_by("-pk")[:3]
        return self.normalize({"pictures": [{"image": image} for image in images]})


class EmbedValue(blocks.StructValue):
    @property
    def provider(self):
        return (find_player(self.get("url", "")) or ("", ""))[0]

    @property
    def player(self):
        return (find_player(self.get("url", "")) or ("", ""))[1]


class EmbedBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), help_text=_("What the video is about."))
    url = blocks.URLBlock(label=_("Address"), help_text=_("The video’s page on YouTube or Vimeo."))

    class Meta:
        icon = "media"
        template = "cms/blocks/embed_block.html"
        description = _("A video from YouTube or Vimeo, loaded only when a visitor asks for it")
        value_class = EmbedValue
        preview_value = {"title": _("A video about our town"), "url": "https://vimeo.com/1"}

    def clean(self, value):
        cleaned = super().clean(value)
        if cleaned["url"] and not find_player(cleaned["url"]):
            error = ValidationError(_("This is not the address of a YouTube or Vimeo video. Use a button instead."))
            raise StructBlockValidationError(block_errors={"url": error})
        return cleaned
