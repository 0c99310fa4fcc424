"""Where uploads are kept: a folder, or a bucket of any S3-compatible store when S3_BUCKET names one.

The public reads renditions under images/ from the bucket; everything else it gets from this site, or signed.
"""

from django.core.exceptions import ImproperlyConfigured

from . import environment as env


def storage():
    """Return the storage setting and the origin of public files ("" for this site)."""
    bucket = env.text("S3_BUCKET")
    if not bucket:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}, ""
    for name in ("S3_ENDPOINT_URL", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"):
        if not env.text(name):
            raise ImproperlyConfigured(f"S3_BUCKET is set, so set {name} too.")
    endpoint = env.address("S3_ENDPOINT_URL")
    public = env.address("S3_PUBLIC_URL", default=f"{endpoint}/{bucket}")
    options = {
        "bucket_name": bucket,
        "endpoint_url": endpoint,
        "region_name": env.text("S3_REGION") or None,
        "access_key": env.text("S3_ACCESS_KEY_ID"),
        "secret_key": env.text("S3_SECRET_ACCESS_KEY"),
        "custom_domain": public.partition("://")[2],
        "url_protocol": f"{public.partition('://')[0]}:",
        "file_overwrite": False,
        "querystring_auth": False,
        "object_parameters": {"CacheControl": "public, max-age=2592000"},
    }
    return {"BACKEND": "cms.web.media_storage.MediaS3Storage", "OPTIONS": options}, public


MEDIA_STORAGE, MEDIA_PUBLIC_URL = storage()
