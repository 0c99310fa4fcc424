"""What English lacks before it can be published."""

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modelcluster.models import get_all_child_relations

from cms.i18n import EN, LT, localized
from cms.l10n.quotes import inner_quotes


def missing_in_english(page, children=None):
    """Return one sentence for each mandatory thing the English page lacks: title, content, alternative texts.

    Only what the Lithuanian page has can be missing; descriptions for search engines are never mandatory.
    A form hands over the children as they were typed; else they are the page's own.
    """
    missing = [] if page.title_en.strip() else [_("The English title is missing.")]
    missing += [
        _("“%(field)s” has no English text.") % {"field": inner_quotes(label)} for label in fields_without_english(page)
    ]
    missing += [
        _("“%(item)s” has no English text: %(fields)s.")
        % {"item": inner_quotes(Truncator(child).chars(60)), "fields": ", ".join(labels)}
        for child in (translated_children(page) if children is None else children)
        if (labels := fields_without_english(child))
    ]
    for image in images_without_english(page):
        text = _("The picture “%(image)s” has no alternative text in English.")
        missing.append(text % {"image": inner_quotes(image.title)})
    return missing


def fields_without_english(obj):
    """Return the labels of fields filled in Lithuanian only."""
    return [str(obj._meta.get_field(name).verbose_name) for name in names_without_english(obj)]


def names_without_english(obj):
    return [name for name in getattr(obj, "required_in_english", []) if is_untranslated(obj, name)]


def is_untranslated(obj, name):
    return is_filled(getattr(obj, f"{name}_{LT}")) and not is_filled(getattr(obj, f"{name}_{EN}"))


def has_english(page):
    names = getattr(page, "required_in_english", [])
    return bool(page.title_en) or any(is_filled(getattr(page, f"{name}_{EN}")) for name in names)


def recommended_in_english(page):
    """Return the labels of English fields recommended for search engines."""
    names = [name for name in ("seo_title", "search_description") if is_untranslated(page, name)]
    return [str(page._meta.get_field(name).verbose_name) for name in names]


def translated_children(page):
    """Yield the page's child objects (goals, dates …) that define what English requires."""
    for relation in get_all_child_relations(type(page)):
        if hasattr(relation.related_model, "required_in_english"):
            yield from getattr(page, relation.get_accessor_name()).all()


def is_filled(value):
    """Return whether a value has content: an emptied rich text still contains tags."""
    if isinstance(value, str):
        from wagtail.rich_text import get_text_for_indexing

        return bool(get_text_for_indexing(value).strip())
    return bool(value)


def images_without_english(page):
    """Yield the images on the English page without English alternative text."""
    seen = set()
    for image, alt in meaningful_images(page, EN):
        if not alt and not localized(image, "alt_text", EN) and image.pk not in seen:
            seen.add(image.pk)
            yield image


def meaningful_images(page, language):
    """Yield (image, alternative text given in the block) for the page's pictures in one language."""
    for name in getattr(page, "image_fields", []):
        if image := getattr(page, name, None):
            yield image, ""
    for name in page.get_streamfield_names():
        if name.endswith(f"_{language}"):
            for block in getattr(page, name):
                yield from getattr(block.value, "meaningful_images", list)()


ENGLISH_IS_NOT_READY = gettext_lazy("English cannot be published yet:")
NOT_PUBLISHED = gettext_lazy("The page was not published:")


def why_not_published(error, model):
    """Return one text that explains a ValidationError of publishing: what English lacks, and field errors."""
    return " ".join(faults_in_words(error, model, introduction=[str(NOT_PUBLISHED)]))


def faults_in_words(error, model, introduction=()):
    """Return sentences for a ValidationError: what English lacks, then an introduction and the field errors."""
    faults = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
    lacking = faults.pop(f"live_{EN}", [])
    names = {field.name: capfirst(str(field.verbose_name)) for field in model._meta.fields}
    others = [
        f"{names[name]}: {' '.join(found)}" if name in names else " ".join(found) for name, found in faults.items()
    ]
    return [*([str(ENGLISH_IS_NOT_READY), *lacking] if lacking else []), *([*introduction, *others] if others else [])]
