"""The search source for pages of every type."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import override
from modelcluster.models import get_all_child_relations

from cms.i18n import EN
from cms.models import BasePage
from cms.translations.fields import translated_fields

from .sources import PAGE, Entry, Place, Source, source

SECTION_DEPTH = 3  # the children of the home page


def content_of(instance, name):
    """Return the texts of one field. Wagtail yields "None" for empty values."""
    field = instance._meta.get_field(name)
    value = field.value_from_object(instance)
    texts = field.get_searchable_content(value) if hasattr(field, "get_searchable_content") else [value]
    return [text for text in texts if text not in (None, "None")]


def text_of(instance, language, leave_out=()):
    """Return the text of an object's translated fields in one language, including its child objects."""
    parts = []
    for name in sorted(translated_fields(type(instance)), key=lambda name: name != "summary"):
        if name not in leave_out:
            parts += content_of(instance, f"{name}_{language}")
    for relation in get_all_child_relations(type(instance)):
        if translated_fields(relation.related_model):
            for child in getattr(instance, relation.get_accessor_name()).all():
                parts.append(text_of(child, language))
    return "\n".join(" ".join(str(part).split()) for part in parts if part)


@source("pages")
class PageSource(Source):
    model = BasePage

    def everything(self):
        return self.model.objects.filter(depth__gt=1, alias_of=None)

    def public(self, language):
        """Return public pages. Excludes expired ones even before the job unpublishes them."""
        now = timezone.now()
        return self.everything().visible(language).filter(Q(expire_at=None) | Q(expire_at__gt=now)).order_by()

    def load(self, ids):
        pages = list(self.everything().filter(pk__in=ids).specific())
        steps = self.model.steplen * SECTION_DEPTH
        tops = self.model.objects.filter(path__in={page.path[:steps] for page in pages}, depth=SECTION_DEPTH)
        sections = dict(tops.values_list("path", "pk"))
        for page in pages:
            page.search_section = sections.get(page.path[:steps])
        return pages

    def below(self, pk):
        page = self.model.objects.filter(pk=pk).first()
        return self.everything().descendant_of(page).values_list("pk", flat=True) if page else []

    def entry(self, page, language):
        title = page.title_en if language == EN else page.title
        if not title or (language == EN and not page.live_en):
            return None
        body = text_of(page, language, page.not_searched)
        with override(language):
            facts = {"kind": PAGE, **page.search_facts()}
        return Entry(title=title, body=body, section=page.search_section, **facts)

    def places(self, ids, language):
        pages = self.public(language).filter(pk__in=ids)
        with override(language):
            return {page.pk: Place(page.get_url() or "", page.localized_title) for page in pages}
