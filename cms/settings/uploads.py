"""What editors may upload and write.

How it is checked: cms/security/uploads.py; how rich text behaves: cms/editor/rich_text.py.
"""

# Rich text: structure and links only. Pictures and films are blocks, with alternative text and consent of their own.
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "cms.editor.rich_text.RichTextArea",
        "OPTIONS": {
            "features": "h2 h3 bold italic superscript subscript ol ul link document-link hr".split(),
        },
    }
}

# No oEmbed lookups at third parties; see EmbedBlock.
WAGTAILEMBEDS_FINDERS = []

# Pictures: what phones and cameras make. SVG is a document with scripts, not a picture.
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "heif", "jpeg", "jpg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 64_000_000  # fits a 50-megapixel phone; decoded it takes 200 MB of memory
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.security.uploads.ImageForm"
WAGTAILIMAGES_AVIF_QUALITY = 42
WAGTAILIMAGES_JPEG_QUALITY = 76
WAGTAILIMAGES_WEBP_QUALITY = 76

# Documents: only a PDF opens in the browser, everything else is saved to disk.
WAGTAILDOCS_EXTENSIONS = [
    *("csv", "doc", "docx", "ods", "odp", "odt", "pdf", "ppt", "pptx", "rtf", "txt", "xls", "xlsx", "zip"),
]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
WAGTAILDOCS_INLINE_CONTENT_TYPES = ["application/pdf"]
WAGTAILDOCS_DOCUMENT_FORM_BASE = "cms.security.uploads.DocumentForm"
