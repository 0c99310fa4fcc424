"""Plain builders of the things tests speak about. Every keyword overrides a default."""

import itertools

from django.contrib.auth import get_user_model
from wagtail.models import Site
from wagtail.users.models import UserProfile

from cms.models import BasePage
from home.models import HomePage, StandardPage
from news.models import NewsIndexPage, NewsPage

PASSWORD = "ąžuolas-ir-liepa-7"
_number = itertools.count(1)


def make_home(**kwargs):
    """Return the site's front page, published in both languages, in place of whatever a migration made."""
    for page in BasePage.objects.filter(depth=2):
        page.delete()
    values = {"title": "Pradžia", "title_en": "Home", "slug": "pradzia", "hero_title_lt": "Kartu", "live_en": True}
    home = HomePage(**{"hero_title_en": "Together", **values, **kwargs})
    BasePage.objects.get(depth=1).add_child(instance=home)
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    return home


def make_page(parent, model=StandardPage, **kwargs):
    """Return a live page in both languages; `title_en=""` makes it Lithuanian only."""
    number = next(_number)
    values = {"title": f"Puslapis {number}", "title_en": f"Page {number}", **kwargs}
    page = model(**{"live_en": bool(values["title_en"]), **values})
    return parent.add_child(instance=page)


def make_news_index(home, **kwargs):
    return make_page(home, NewsIndexPage, **{"title": "Naujienos", "title_en": "News", **kwargs})


def make_news(index, **kwargs):
    return make_page(index, NewsPage, **kwargs)


def make_admin(language="lt", **kwargs):
    """Return a superuser whose admin speaks the given language."""
    user = get_user_model().objects.create_superuser(
        username=kwargs.pop("username", f"admin{next(_number)}"), password=PASSWORD, **kwargs
    )
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
    return user
