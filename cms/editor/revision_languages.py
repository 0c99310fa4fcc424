"""Which languages a revision, a comment or a link concerns."""

from django.utils.translation import gettext_lazy as _
from modelcluster.models import get_all_child_relations
from wagtail.models import COMMENTS_RELATION_NAME, Revision

from cms.i18n import EN, LANGUAGES, LT, language_of
from cms.translations.publishing import KEPT_BY_ITSELF, beside_each_other

# In no particular language: a date, a picture, the order of blocks.
SHARED = "shared"
CHOICES = [*LANGUAGES, (SHARED, _("What both share"))]
NAMES = dict(CHOICES)

OF_ENGLISH = {"cms.publish_english", "cms.unpublish_english", "cms.confirm_english", "cms.import_xliff"}
# Derived fields, and ids assigned on saving.
FOLLOWS = KEPT_BY_ITSELF | {
    COMMENTS_RELATION_NAME,
    "pk",
    "path",
    "url_path",
    f"url_path_{EN}",
    f"first_published_{EN}_at",
}
BATCH = 50


def languages_changed(before, after, model):
    """Return which of LT, EN and SHARED differ between two revision contents."""
    children = {relation.get_accessor_name(): relation for relation in get_all_child_relations(model)}
    found = set()
    for name in (before.keys() | after.keys()) - FOLLOWS:
        old, new = before.get(name) or "", after.get(name) or ""
        if old == new or is_base(name, after):
            continue
        if name in children:
            found |= children_changed(old or [], new or [], children[name])
        else:
            found.add(language_of(name) or SHARED)
    return found


def is_base(name, content):
    """Return whether a field is the untranslated base column, next to those of each language."""
    return f"{name}_{LT}" in content and f"{name}_{EN}" in content


def children_changed(old, new, relation):
    model, own = relation.related_model, {relation.field.name}
    found = {SHARED} if len(old) != len(new) else set()
    for child, before in beside_each_other(new, old, model):
        child, before = ({k: v for k, v in one.items() if k not in own} for one in (child, before))
        found |= languages_changed(before, child, model)
    return found


def language_of_path(path):
    """Return the language of a path such as `body_en.<block>.page` or `goals.3.text_lt`, or SHARED."""
    first, *rest = path.split(".")
    ended = [part for part in rest if part.endswith((f"_{LT}", f"_{EN}"))]
    return language_of(first) or next(map(language_of, ended), SHARED)


def languages_of_entries(entries):
    """Yield (entry, languages) for page log entries, with one query per fifty."""
    entries = list(entries)
    for start in range(0, len(entries), BATCH):
        some = entries[start : start + BATCH]
        ids = {pk for entry in some for pk in (entry.revision_id, entry.previous_revision_id) if pk}
        contents = dict(Revision.objects.filter(pk__in=ids).values_list("pk", "content"))
        for entry in some:
            yield entry, languages_of_entry(entry, contents)


def languages_of_entry(entry, contents):
    if entry.action in OF_ENGLISH:
        return {EN}
    if entry.action.startswith("wagtail.comments"):
        return {language_of_path(entry.data.get("comment", {}).get("contentpath", ""))}
    content = contents.get(entry.revision_id)
    if not (content and entry.content_changed):
        return set()
    if entry.action == "wagtail.publish":
        return {LT, EN} if content.get(f"live_{EN}") else {LT}
    return languages_changed(contents.get(entry.previous_revision_id, {}), content, entry.page.specific_class)
