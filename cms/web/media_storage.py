"""Uploads in a bucket of which the public may read only renditions."""

from django.utils.deconstruct import deconstructible
from storages.backends.s3 import S3Storage

PUBLIC = "images/"  # renditions; originals may say where a photograph was taken, documents may be private
SIGNED_FOR = 300  # seconds


@deconstructible
class MediaS3Storage(S3Storage):
    def __init__(self, **options):
        super().__init__(**options)
        signing = {"custom_domain": None, "querystring_auth": True, "querystring_expire": SIGNED_FOR}
        self.signed = S3Storage(**{**options, **signing})

    def url(self, name, *args, **kwargs):
        """Return the public address of a rendition, else a signed one that works for a few minutes."""
        return (super() if name.startswith(PUBLIC) else self.signed).url(name, *args, **kwargs)
