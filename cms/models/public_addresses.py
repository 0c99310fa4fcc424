"""Every address at which a page was ever public.

A row is written when a page goes public or moves and is never taken back, so that cms/web/redirects.py can answer for
the address whatever happens to the page in between: drafts, moves while it is unpublished, renamed parents, deletion.
"""

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import Site

from cms.i18n import EN, LANGUAGES, LT

FIELDS = {LT: "url_path", EN: "url_path_en"}


class PublicAddressQuerySet(models.QuerySet):
    def known(self, root, language, paths):
        """Return the rows of any of these paths, in upper or lower case."""
        rows = self.filter(root=root, language=language).annotate(folded=Lower("path"))
        return rows.filter(folded__in={path.lower() for path in paths})


class PublicAddress(models.Model):
    # The site root above the page: unlike a site's host or the root's own slug, it does not change.
    root = models.ForeignKey(settings.WAGTAIL_PAGE_MODEL, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=2, choices=LANGUAGES)
    path = models.TextField()  # relative to root and language: "renginiai/talka/", "" for the home page
    # The last page that was public here; null once it is deleted.
    page = models.ForeignKey(settings.WAGTAIL_PAGE_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = PublicAddressQuerySet.as_manager()

    wagtail_reference_index_ignore = True  # an old address does not count as a use of the page

    class Meta:
        constraints = [models.UniqueConstraint(fields=["root", "language", "path"], name="one_page_at_an_address")]
        indexes = [models.Index("root", "language", Lower("path"), name="public_address_in_any_case")]

    def __str__(self):
        return self.old_path

    @property
    def old_path(self):
        """Return the address in the notation of Wagtail's redirects."""
        return f"/{self.language}/{self.path}".rstrip("/")


def keep_public_addresses(page, before):
    """Record the public addresses of a page just saved and of its descendants.

    `before` holds the row's url_path, url_path_en, live and live_en before it was saved; None for a new page.
    """
    now = {name: getattr(page, name) for name in (*FIELDS.values(), "live", "live_en")}
    # A site root's slug is not part of public addresses.
    has_moved = before is not None and page.depth > 2 and any(before[name] != now[name] for name in FIELDS.values())
    if page.depth < 2 or not (has_moved or page.live) or before == {**(before or {}), **now}:
        return
    pages = page.base_page_model.objects.filter(live=True)
    pages = pages.filter(path__startswith=page.path) if has_moved else pages.filter(pk=page.pk)
    found = list(pages.order_by("path").values("pk", "live_en", *FIELDS.values()))
    roots = dict(page.base_page_model.objects.filter(depth=2).values_list("url_path", "pk"))
    if has_moved:
        # Recorded already, unless something bypassed the model.
        left = [moved_back(row, before, now) for row in found if row["pk"] != page.pk or before["live"]]
        PublicAddress.objects.bulk_create(addresses(left, roots), ignore_conflicts=True)
    taken = addresses(found, roots)
    PublicAddress.objects.bulk_create(
        taken, update_conflicts=True, unique_fields=["root", "language", "path"], update_fields=["page"]
    )
    drop_redirects(taken)


def moved_back(row, before, now):
    """Return the row of a page or descendant as before the move."""
    old = {name: before[name] + row[name][len(now[name]) :] for name in FIELDS.values()}
    is_the_page = row["url_path"] == now["url_path"]
    return {**row, **old, "live_en": row["live_en"] and (before["live_en"] or not is_the_page)}


def addresses(rows, roots):
    found = []
    for row in rows:
        for language in (LT, EN) if row["live_en"] else (LT,):
            _empty, root, path = row[FIELDS[language]].split("/", 2)
            if root := roots.get(f"/{root}/"):
                found.append(PublicAddress(root_id=root, language=language, path=path, page_id=row["pk"]))
    return found


def drop_redirects(taken):
    """Delete redirects for an address at which a page goes public."""
    sites = models.Q(site__root_page__in={address.root_id for address in taken})
    if len(Site.get_site_root_paths()) == 1:
        sites |= models.Q(site=None)
    for redirect in Redirect.objects.filter(sites, old_path__in=[address.old_path for address in taken]):
        log(instance=redirect, action="wagtail.delete", deleted=True)
        redirect.delete()
