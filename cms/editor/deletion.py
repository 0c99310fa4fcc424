"""What prevents a deletion, what to do instead, and what happens to links to a deleted page."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import ProtectedError, RestrictedError
from django.db.models.deletion import Collector
from django.utils.translation import gettext as _
from wagtail.blocks import RichTextBlock
from wagtail.contrib.redirects.models import Redirect
from wagtail.fields import RichTextField, StreamField
from wagtail.models import ReferenceIndex, Site

from cms.l10n.quotes import inner_quotes
from cms.models import BasePage

SHOWN = 10


def protection_reasons(rows):
    """Return sentences about the references that protect these rows from deletion; [] if there are none."""
    collector = Collector(using=rows.db, origin=rows)
    try:
        collector.collect(rows)
    except (ProtectedError, RestrictedError) as error:
        return explain(error)
    return []


def explain(error):
    """Return a sentence for each kind of object in Django's ProtectedError or RestrictedError.

    A model may define a class method `why_it_stays(objects)`; "" if another model's sentence suffices.
    """
    found = getattr(error, "protected_objects", None) or getattr(error, "restricted_objects", ())
    by_model = {}
    for one in found:
        by_model.setdefault(type(one), []).append(one)
    sentences = [
        model.why_it_stays(objects) if hasattr(model, "why_it_stays") else needed_by(model, objects)
        for model, objects in sorted(by_model.items(), key=lambda item: item[0]._meta.label)
    ]
    return [sentence for sentence in sentences if sentence]


def needed_by(model, objects):
    names = sorted(str(one) for one in objects)
    listed = ", ".join(str(name) for name in names[:SHOWN]) + ("…" if len(names) > SHOWN else "")
    text = _("Still needed by: %(names)s (%(kind)s). Choose something else there first, or delete them.")
    return text % {"kind": model._meta.verbose_name_plural, "names": listed}


def obstacles(page):
    """Return sentences about what prevents deleting a page and its descendants; [] if nothing does."""
    below = BasePage.objects.filter(path__startswith=page.path)
    found = []
    if Site.objects.filter(root_page__in=below).exists():
        text = _("The website begins with “%(title)s”. Choose another first page under Settings → Sites first.")
        found.append(text % {"title": inner_quotes(page.get_admin_display_title())})
    return found + protection_reasons(below)


def links_to(page):
    """Return [(object, what happens to its links)] for links from elsewhere to a page or its descendants."""
    pages = page.get_base_content_type()
    deleted = [str(pk) for pk in BasePage.objects.filter(path__startswith=page.path).values_list("pk", flat=True)]
    references = ReferenceIndex.objects.filter(to_content_type=pages, to_object_id__in=deleted)
    references = references.exclude(base_content_type=pages, object_id__in=deleted)
    references = references.exclude(base_content_type=ContentType.objects.get_for_model(Redirect))
    by_source = {}
    for reference in references.order_by("base_content_type", "object_id", "model_path"):
        outcomes = by_source.setdefault((reference.base_content_type_id, reference.object_id), [])
        if (outcome := outcome_of(reference)) not in outcomes:
            outcomes.append(outcome)
    return [(source, outcomes) for key, outcomes in by_source.items() if (source := source_of(*key))]


def source_of(content_type_id, pk):
    """Return the object, None if the reference index is outdated."""
    model = ContentType.objects.get_for_id(content_type_id).model_class()
    source = model and model._default_manager.filter(pk=pk).first()
    return source.specific if isinstance(source, BasePage) else source


def outcome_of(reference):
    """Return what happens to one link of the source, starting with the name of its field."""
    if reference.on_delete == models.CASCADE:
        text = _("“%(place)s”: this entry is deleted too")
    elif is_rich_text(reference):
        text = _("“%(place)s”: the text stays, without a link")
    else:
        text = _("“%(place)s”: the button or link disappears")
    return text % {"place": inner_quotes(reference.describe_source_field())}


def is_rich_text(reference):
    field = reference.source_field
    if not isinstance(field, StreamField):
        return isinstance(field, RichTextField)
    block = field.stream_block
    for part in reference.model_path.split(".")[1:]:
        block = block.child_block if hasattr(block, "child_block") else block.child_blocks[part]
    return isinstance(block, RichTextBlock)
