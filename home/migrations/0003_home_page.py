"""A front page in place of Wagtail's welcome page: the same row, so that the site keeps pointing at it."""

from django.db import migrations

HOME = {"title": "Pradžia", "draft_title": "Pradžia", "title_en": "Home", "slug_en": "home"}
WELCOME = "Welcome to your new Wagtail site!"


def content_type(apps, app_label, model):
    return apps.get_model("contenttypes.ContentType").objects.get_or_create(app_label=app_label, model=model)[0]


def welcome_page(apps):
    """Return Wagtail's own page if nobody has touched it and nothing stands beside or under it."""
    pages = apps.get_model("cms.BasePage").objects.filter(depth__gt=1)
    untouched = pages.filter(title=WELCOME, slug="home", latest_revision=None, numchild=0).first()
    return untouched if pages.count() == 1 else None


def replace(apps, schema_editor):
    if (page := welcome_page(apps)) is None:
        return
    for name, value in HOME.items():
        setattr(page, name, value)
    page.content_type = content_type(apps, "home", "homepage")
    page.save()
    home = apps.get_model("home.HomePage")(basepage_ptr=page, hero_title=HOME["title"], hero_title_lt=HOME["title"])
    home.__dict__.update({name: value for name, value in page.__dict__.items() if name != "_state"})
    home.save()


def put_back(apps, schema_editor):
    """The row stays, its front page goes."""
    for home in apps.get_model("home.HomePage").objects.all():
        page = home.basepage_ptr
        home.delete(keep_parents=True)
        page.title = page.draft_title = WELCOME
        page.title_en, page.live_en = "", False
        page.content_type = content_type(apps, "cms", "basepage")
        page.save()


class Migration(migrations.Migration):
    dependencies = [("home", "0002_contact_messages"), ("contenttypes", "0002_remove_content_type_name")]
    operations = [migrations.RunPython(replace, put_back)]
