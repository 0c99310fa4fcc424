"""Queries for reports that editors should look at."""

from django.contrib.contenttypes.models import ContentType
from wagtail.models import ReferenceIndex

from cms.i18n import EN
from cms.models import BasePage


def english_links_to_lithuanian_only():
    """Return (page, target) for each link of a public English page to a page that is public in Lithuanian only.

    Considers links in English fields and blocks; sorted by both titles. Takes three queries.
    """
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(BasePage),
        to_content_type=ContentType.objects.get_for_model(BasePage),
        model_path__regex=rf"(^|\.)[a-z_]+_{EN}(\.|$)",  # also in child objects: goals.item.text_en
    )
    pairs = {(int(source), int(target)) for source, target in references.values_list("object_id", "to_object_id")}
    sources = BasePage.objects.live().filter(live_en=True).in_bulk({source for source, _target in pairs})
    targets = BasePage.objects.live().filter(live_en=False).in_bulk({target for _source, target in pairs})
    found = [(sources[source], targets[target]) for source, target in pairs if source in sources and target in targets]
    return sorted(found, key=lambda pair: [page.title.casefold() for page in pair])
