"""Finds a page by its address in one query, where walking down the tree takes three for each level."""

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length, Substr
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from wagtail.models import PageViewRestriction, Site

from cms.i18n import EN, content_language

# Pages are not deeper; longer addresses are not looked up.
DEEPEST = 12


# What was last found at an address tells which tables to join: joining those of all types takes five times as long to
# put into words as the database takes to answer. A wrong guess costs one more query.
_types_seen = {}
MOST_REMEMBERED = 10_000


def remember(address, model):
    if len(_types_seen) >= MOST_REMEMBERED:
        _types_seen.clear()
    _types_seen[address] = model


def relation_to(model, base):
    """Return the name of the relation from the base to a page type; None for the base itself."""
    link = model and model._meta.get_ancestor_link(base)
    return link.remote_field.get_accessor_name() if link else None


def has(model, child):
    relation = model._meta.get_field(child)
    if relation.many_to_many:  # from either side
        rows = (relation if relation.auto_created else relation.remote_field).through
        name = next(field.name for field in rows._meta.fields if field.related_model is model)
    else:
        rows, name = relation.related_model, relation.field.name
    return Exists(rows.objects.filter(**{name: OuterRef("pk")}))


class RoutingMixin:
    # Foreign keys of a page type that its template always needs, and children that it often has none of:
    # `has_<relation>` spares asking for them.
    # `served_always` are those of every type.
    served_with = []
    served_flags = []
    served_always = []

    @classmethod
    def route_for_request(cls, request, path):
        site = Site.find_for_request(request)
        if site and not hasattr(request, "_wagtail_route_for_request"):
            components = [component for component in path.split("/") if component]
            if page := cls.deepest(site.root_page, components):
                rest = components[page.depth - site.root_page.depth :]
                try:
                    # the cache that Wagtail checks first
                    request._wagtail_route_for_request = page.route(request, rest)
                except Http404:
                    request._wagtail_route_for_request = None
        return super().route_for_request(request, path)

    @classmethod
    def deepest(cls, root, components):
        """Return the deepest page on an address's path in the active language, with all its fields."""
        field = "url_path_en" if content_language() == EN else "url_path"
        start, parts = getattr(root, field), components[:DEEPEST]
        addresses = [start + "".join(f"{part}/" for part in parts[:n]) for n in range(len(parts) + 1)]
        guess = next((_types_seen[address] for address in reversed(addresses) if address in _types_seen), None)
        pages = cls.served(guess).filter(**{f"{field}__in": addresses}).order_by()
        page = max(pages, key=lambda page: page.depth, default=None)
        if page and page.specific_class is not guess:
            remember(getattr(page, field), page.specific_class)
            page = cls.served(page.specific_class).get(pk=page.pk)
        return page and cls.whole(page)

    @classmethod
    def served(cls, model):
        """Return all pages, joined with what this page type needs."""
        restrictions = PageViewRestriction.objects.filter(
            Q(page__path=Substr(OuterRef("path"), 1, Length("page__path"))) | Q(page__aliases__isnull=False)
        )
        flags = {f"has_{child}": has(cls.base_page_model, child) for child in cls.served_always}
        pages = cls.base_page_model.objects.select_related("listing_image").annotate(
            may_be_private=Exists(restrictions),
            is_anything_private=Exists(PageViewRestriction.objects.all()),
            **flags,
        )
        if name := relation_to(model, cls.base_page_model):
            pages = pages.select_related(name, *(f"{name}__{field}" for field in model.served_with))
            pages = pages.annotate(**{f"has_{child}": has(model, child) for child in model.served_flags})
        return pages

    @classmethod
    def whole(cls, page):
        """Return the specific page, loaded by the same query."""
        model = page.specific_class
        name = relation_to(model, cls.base_page_model)
        if not name:
            return page.specific
        specific = getattr(page, name)
        flags = [f"has_{child}" for child in (*cls.served_always, *model.served_flags)]
        for brought in ("may_be_private", "is_anything_private", "listing_image", *flags):
            setattr(specific, brought, getattr(page, brought))
        return specific

    def related_or_empty(self, child, *related):
        """Return the children of one kind, without a query if the page is known to have none."""
        if not getattr(self, f"has_{child}", True):
            return []
        manager = getattr(self, child)
        return manager.select_related(*related) if related else manager.all()

    def get_view_restrictions(self):
        """Like Wagtail's, which takes two queries even if nothing is private."""
        if getattr(self, "may_be_private", True):
            return super().get_view_restrictions()
        return PageViewRestriction.objects.none()

    def serve_password_required_response(self, request, form, action_url):
        """Like Wagtail's, but without the page in the context: the templates would print its title."""
        context = {"form": form, "action_url": action_url}
        response = TemplateResponse(request, "wagtailcore/password_required.html", context)
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        add_never_cache_headers(response)
        return response
