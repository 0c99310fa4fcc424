"""Redirects from old addresses, language by language (WAGTAILREDIRECTS_AUTO_CREATE = False).

Wagtail's own handler knows one language and one in-memory url_path, and with nothing to do it
deletes every automatic redirect of every site (wagtail #11338).
"""

from django.db.models import Q
from django.dispatch import receiver
from django.urls import reverse
from django.utils.translation import override
from wagtail.contrib.redirects.models import Redirect

from .i18n import EN, LT
from .models import BasePage, url_paths_changed

OLD_PATH_LENGTH = Redirect._meta.get_field("old_path").max_length


def public_path(language, url_path):
    with override(language):
        return Redirect.normalise_path(reverse("wagtail_serve", args=(url_path.split("/", 2)[2],)))


@receiver(url_paths_changed)
def create_redirects(page, before, **kwargs):
    """For the page and each public descendant, in each language whose path changed."""
    page = BasePage.objects.filter(pk=page.pk).first()  # the newest paths, if saved twice in one transaction
    if page is None or page.depth <= 2:  # deleted; or a site root, whose component is in no URL
        return
    for language, field in ((LT, "url_path"), (EN, "url_path_en")):
        if before[field] != getattr(page, field):
            redirect_language(page, language, field, before)


def redirect_language(page, language, field, before):
    old = before[field]
    known = BasePage.objects.filter(path__startswith=page.path, live=True)
    if language == EN:
        # Before its first publication nobody can have known an English address.
        known = known.filter(first_published_en_at__isnull=False)
        if before["first_published_en_at"] is None:
            known = known.exclude(pk=page.pk)
    site_ids = [root.site_id for root in page._get_relevant_site_root_paths()]
    redirects, now_served = [], []
    for target in known:
        current = getattr(target, field)
        now_served.append(public_path(language, current))
        old_path = public_path(language, old + current[len(getattr(page, field)) :])
        redirects += [
            Redirect(old_path=old_path, site_id=site_id, redirect_page=target, automatically_created=True)
            for site_id in site_ids
        ]
    stale = Q(old_path__in=now_served) | Q(old_path__in=[redirect.old_path for redirect in redirects])
    Redirect.objects.filter(stale, site_id__in=site_ids, automatically_created=True).delete()
    Redirect.objects.bulk_create(r for r in redirects if len(r.old_path) <= OLD_PATH_LENGTH)
