"""Whether every page's two addresses follow from its own slugs and its parent's addresses."""

from cms.models import BasePage


def wrong_paths():
    """Return (page, field, found, expected) for each address that does not follow; the result should be empty."""
    wrong, parents = [], {}
    for page in BasePage.objects.order_by("path"):
        parent = parents.get(page.path[: -page.steplen])
        for field, slug in (("url_path", page.slug), ("url_path_en", page.slug_en)):
            expected = f"{getattr(parent, field)}{slug}/" if parent else "/"
            if getattr(page, field) != expected:
                wrong.append((page, field, getattr(page, field), expected))
        parents[page.path] = page
    return wrong
