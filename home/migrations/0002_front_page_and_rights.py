"""A front page in place of Wagtail's welcome page, and who keeps what this app has."""

from django.db import migrations

from cms.migrations._rights import EDITORS, KEEP, MODERATORS, give

HOME = {"title": "Pradžia", "draft_title": "Pradžia", "title_en": "Home", "slug_en": "home"}
WELCOME = "Welcome to your new Wagtail site!"

KEPT = (
    "home.priority",
    "home.indicator",
    "home.place",
    "home.body",
    "home.organisation",
    "home.officialdocument",
    "home.legalact",
    "home.annualfacts",
    "home.idea",
    "home.term",
)
RIGHTS = {
    EDITORS: dict.fromkeys(KEPT, KEEP),
    MODERATORS: {
        **dict.fromkeys(KEPT, (*KEEP, "delete")),
        "home.officialdocument": (*KEEP, "delete", "publish"),
        "home.contactmessage": ("view", "change", "delete"),
        "home.application": ("view", "change", "delete"),
        "home.ideasender": ("view",),
    },
}


def content_type(apps, app_label, model):
    return apps.get_model("contenttypes.ContentType").objects.get_or_create(app_label=app_label, model=model)[0]


def replace_welcome_page(apps, schema_editor):
    """The row stays the same, so that the site goes on pointing at it."""
    page = apps.get_model("cms.BasePage").objects.get(title=WELCOME, depth=2)
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
    replaces = [
        ("home", "0003_home_page"),
        ("home", "0005_moderators_answer"),
    ]

    dependencies = [("home", "0001_schema"), ("cms", "0004_groups_and_rows")]

    operations = [
        migrations.RunPython(replace_welcome_page, put_back),
        migrations.RunPython(give(RIGHTS), migrations.RunPython.noop),
    ]
