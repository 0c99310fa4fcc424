"""From an address to its page in one query, where walking down the tree takes three for each level."""

from django.db.models import Exists, OneToOneRel, OuterRef, Q
from django.db.models.functions import Length, Substr
from django.http import Http404
from wagtail.models import PageViewRestriction, Site

from cms.i18n import EN, content_language

# No page stands deeper; an address with more parts is looked for no further.
DEEPEST = 12


def types_of(base):
    """Return {page type: name of the relation that leads to it}."""
    relations = [relation for relation in base._meta.related_objects if isinstance(relation, OneToOneRel)]
    return {relation.related_model: relation.name for relation in relations if relation.parent_link}


def has(model, child):
    relation = model._meta.get_field(child)
    return Exists(relation.related_model.objects.filter(**{relation.field.name: OuterRef("pk")}))


class RoutingMixin:
    # Foreign keys of a page type that its template always needs, and children that it often has none of:
    # `has_<relation>` spares asking for them.
    served_with = []
    served_flags = []

    @classmethod
    def route_for_request(cls, request, path):
        site = Site.find_for_request(request)
        if site and not hasattr(request, "_wagtail_route_for_request"):
            components = [component for component in path.split("/") if component]
            if page := cls.deepest(site.root_page, components):
                rest = components[page.depth - site.root_page.depth :]
                try:
                    # where Wagtail itself looks first
                    request._wagtail_route_for_request = page.route(request, rest)
                except Http404:
                    request._wagtail_route_for_request = None
        return super().route_for_request(request, path)

    @classmethod
    def deepest(cls, root, components):
        """Return the last page on the way that an address in the active language describes, with all its fields."""
        field = "url_path_en" if content_language() == EN else "url_path"
        start, parts = getattr(root, field), components[:DEEPEST]
        addresses = [start + "".join(f"{part}/" for part in parts[:n]) for n in range(len(parts) + 1)]
        return cls.whole(cls.served().filter(**{f"{field}__in": addresses}).order_by("-depth").first())

    @classmethod
    def served(cls):
        types = types_of(cls.base_page_model)
        joined = [f"{name}__{field}" for model, name in types.items() for field in model.served_with]
        restrictions = PageViewRestriction.objects.filter(
            Q(page__path=Substr(OuterRef("path"), 1, Length("page__path"))) | Q(page__aliases__isnull=False)
        )
        pages = cls.base_page_model.objects.select_related("listing_image", *types.values(), *joined)
        flags = {
            f"{name}_has_{child}": has(model, child) for model, name in types.items() for child in model.served_flags
        }
        return pages.annotate(may_be_private=Exists(restrictions), **flags)

    @classmethod
    def whole(cls, page):
        """Return the page in its own type, which the same query has brought."""
        name = page and types_of(cls.base_page_model).get(page.specific_class)
        if not name:
            return page and page.specific
        specific = getattr(page, name)
        specific.may_be_private = page.may_be_private
        specific.listing_image = page.listing_image
        for child in specific.served_flags:
            setattr(specific, f"has_{child}", getattr(page, f"{name}_has_{child}"))
        return specific

    def get_view_restrictions(self):
        """As Wagtail's own, which takes two queries even where nothing is private."""
        if getattr(self, "may_be_private", True):
            return super().get_view_restrictions()
        return PageViewRestriction.objects.none()
