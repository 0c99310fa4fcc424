"""Plain builders of the things tests speak about. Every keyword overrides a default."""

import itertools
from datetime import timedelta
from io import BytesIO

from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.text import slugify
from PIL import Image
from wagtail.models import Site
from wagtail.users.models import UserProfile

from cms.models import CustomImage, SiteSettings
from events.models import EventIndexPage, EventPage, Venue
from home.models import HomePage, StandardPage
from news.models import NewsCategory, NewsIndexPage, NewsPage

PASSWORD = "ąžuolas-ir-liepa-7"
_number = itertools.count(1)


def make_home(**kwargs):
    """Return the site's front page, published in both languages: the one that a migration made."""
    values = {"title": "Pradžia", "title_en": "Home", "slug": "pradzia", "hero_title_lt": "Kartu", "live_en": True}
    home = HomePage.objects.get()
    for name, value in {"hero_title_en": "Together", "draft_title": "Pradžia", **values, **kwargs}.items():
        setattr(home, name, value)
    home.save()
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


def make_event_index(home, **kwargs):
    return make_page(home, EventIndexPage, **{"title": "Renginiai", "title_en": "Events", **kwargs})


def make_event(index, starts_at=None, hours=2, **kwargs):
    """Return a live event of two hours, by default a week from now."""
    starts_at = starts_at or timezone.now().replace(second=0, microsecond=0) + timedelta(days=7)
    times = {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=hours)}
    terms = {"registering": "none", "pricing": "paid" if kwargs.get("price") else "free"}
    return make_page(index, EventPage, **{**times, **terms, **kwargs})


def make_venue(name="Biblioteka", name_en="Library", **kwargs):
    values = {"address_lt": "Turgaus a. 4, Gijuvėnai", "address_en": "4 Market Square, Gijuvėnai", **kwargs}
    return Venue.objects.create(name_lt=name, name_en=name_en, **values)


def make_admin(language="lt", **kwargs):
    """Return a superuser whose admin speaks the given language."""
    user = get_user_model().objects.create_superuser(
        username=kwargs.pop("username", f"admin{next(_number)}"), password=PASSWORD, **kwargs
    )
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
    return user


def make_topic(name="Projektai", name_en="Projects", **kwargs):
    return NewsCategory.objects.create(name_lt=name, name_en=name_en, **kwargs)


def make_image(width=640, height=480, title="paveikslas", **kwargs):
    """Return a drawn picture with the given fields, such as `alt_text_lt`."""
    content = BytesIO()
    Image.new("RGB", (width, height), "#a01f2d").save(content, "JPEG")
    image = CustomImage(title=title, file=ContentFile(content.getvalue(), f"{slugify(title)}.jpg"), **kwargs)
    image._set_image_file_metadata()
    image.save()
    return image


def make_site_settings(**kwargs):
    """Return the default site's settings, with the group's name and an office to write to."""
    values = {
        "organisation_name_lt": "Gijuvėnų VVG",
        "organisation_name_en": "Gijuvėnai LAG",
        "email": "biuras@example.org",
        "phone": "+370 600 00000",
        **kwargs,
    }
    site = Site.objects.get(is_default_site=True)
    return SiteSettings.objects.update_or_create(site=site, defaults=values)[0]
