"""Publishes one language of a page while the other one's draft waits.

Both languages share one row and one line of revisions, so what goes live is a revision made for the
purpose: the live page with the other language's keys laid over it. The draft is saved again on top.
"""

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.actions.publish_page_revision import PublishPagePermissionError, PublishPageRevisionAction
from wagtail.log_actions import log

from cms.i18n import EN, LT

# Fields that editors do not set.
KEPT_BY_ITSELF = {"has_unpublished_changes", "latest_revision", "live_revision", "latest_revision_created_at"}
KEPT_BY_ITSELF |= {"last_published_at", "first_published_at", "draft_title"}
KEPT_BY_ITSELF |= {f"last_published_{language}_at" for language in (LT, EN)}


class PublishEnglishAction(PublishPageRevisionAction):
    """Wagtail's publish action, logged as English only, and allowed to users who may publish English only."""

    def __init__(self, revision, **kwargs):
        super().__init__(revision, log_action=False, **kwargs)
        self.object.languages_going_live = (EN,)

    def check(self, skip_permission_checks=False):
        allowed = skip_permission_checks or not self.user
        if not allowed and not self.object.permissions_for_user(self.user).can_publish_english():
            raise PublishPagePermissionError(_("You may not publish this page in English."))


def english_fields(model):
    """Return the names of a model's English columns, including inherited ones."""
    names = {field.name for field in model._meta.get_fields()}
    translated = {f"{name}_{EN}" for name in names if f"{name}_{LT}" in names}
    return (translated | {f"title_{EN}", f"slug_{EN}"}) & names


def with_english_of(live, draft, model):
    """Return the live page's JSON with the draft's English: its own fields and those of children both have."""
    merged = {**live, **{name: draft[name] for name in english_fields(model) if name in draft}}
    for relation in model._meta.related_objects:
        name = relation.get_accessor_name()
        if isinstance(live.get(name), list) and english_fields(relation.related_model):
            model_there = relation.related_model
            pairs = beside_each_other(live[name], draft.get(name, []), model_there)
            merged[name] = [with_english_of(child, other, model_there) for child, other in pairs]
    return merged


def beside_each_other(children, others, model):
    """Yield (child, the same child of the other version, or {}).

    A version that was saved when a child was new does not know its number: all else but its English tells which it is.
    """
    numbered = {other["pk"]: other for other in others if other["pk"]}
    loose = [other for other in others if not other["pk"] or other["pk"] not in {child["pk"] for child in children}]
    for child in children:
        same = numbered.get(child["pk"])
        for other in [] if same else loose:
            if not (other["pk"] and child["pk"]) and but_english(other, model) == but_english(child, model):
                same = other
                loose.remove(other)
                break
        yield child, same or {}


def but_english(child, model):
    """Return a child's data without English, id and order, with "" and None treated alike."""
    english = english_fields(model)
    bases = {name.removesuffix(f"_{EN}") for name in english}  # hold whichever language was active
    left_out = english | bases | {"pk", "sort_order"}
    return {name: value or "" for name, value in child.items() if name not in left_out and not isinstance(value, list)}


@transaction.atomic
def publish_english(page, user=None):
    """Publish the draft's English; the Lithuanian draft stays a draft.

    Raises ValidationError if required English is missing, PublishPermissionError without permission.
    """
    page.lock_tree()
    page = page.specific
    draft = page.get_latest_revision_as_object()
    draft_content = draft.serializable_data()
    live = type(page).objects.get(pk=page.pk)
    merged = live.with_content_json(with_english_of(live.serializable_data(), draft_content, type(live)))
    merged.live_en = True
    revision = merged.save_revision(user=user, as_it_stands=True)
    PublishEnglishAction(revision, user=user).execute()
    log(instance=live, action="cms.publish_english", user=user, revision=revision, content_changed=True)
    keep_draft(live, draft_content, user)


@transaction.atomic
def unpublish_english(page, user=None):
    """Unpublish English at once; Lithuanian and all texts stay unchanged."""
    page.lock_tree()
    live = type(page.specific).objects.get(pk=page.pk)
    draft_content = page.specific.get_latest_revision_as_object().serializable_data()
    live.live_en = False
    revision = live.save_revision(user=user, as_it_stands=True)
    PublishEnglishAction(revision, user=user).execute()
    log(instance=live, action="cms.unpublish_english", user=user, revision=revision, content_changed=True)
    keep_draft(live, {**draft_content, "live_en": False}, user)


def keep_draft(page, draft_content, user):
    """Save the draft again after publishing, if it contains anything else unpublished."""
    published = type(page).objects.get(pk=page.pk)
    draft = published.with_content_json({**draft_content, "live_en": draft_content["live_en"] or published.live_en})
    if comparable(draft) != comparable(published):
        draft.save_revision(user=user, changed=True, as_it_stands=True)


def comparable(page):
    """Return a page's editable data, with "" and None treated alike."""
    return {name: value or "" for name, value in page.serializable_data().items() if name not in KEPT_BY_ITSELF}
