"""What a fresh database has before anybody signs in: groups with rights on pages, pictures and settings.

Wagtail's migrations have made two groups, a workflow, the root page and the root collection, with English names.
Migrations of other apps find the groups by their names in `_rights`, so they depend on this one.
"""

from django.db import migrations

from cms.migrations._rights import EDITORS, KEEP, MODERATORS, TRANSLATORS, give, permission, permissions

NAMES = {
    "auth.Group": ("name", {"Editors": EDITORS, "Moderators": MODERATORS}),
    "wagtailcore.Workflow": ("name", {"Moderators approval": "Moderatoriaus patvirtinimas"}),
    "wagtailcore.Task": ("name", {"Moderators approval": "Moderatoriaus patvirtinimas"}),
    "wagtailcore.Collection": ("name", {"Root": "Pagrindinė kolekcija"}),
}
ROOT_TITLES = {"title": "Svetainės šaknis", "draft_title": "Svetainės šaknis", "title_en": "Root"}

WRITE, PUBLISH = ("add", "change"), ("publish", "lock", "unlock")
PAGE_RIGHTS = {EDITORS: WRITE, MODERATORS: WRITE + PUBLISH, TRANSLATORS: ("change", "publish")}
# Wagtail asks for the rights on its own image and document models, whichever model is in use.
MEDIA = {"wagtailimages.image": ("add", "change", "choose"), "wagtaildocs.document": ("add", "change", "choose")}
ADMIN = {"wagtailadmin.admin": ("access",)}
RIGHTS = {
    EDITORS: {"cms.programme": KEEP},
    MODERATORS: {
        "cms.programme": (*KEEP, "publish", "delete"),
        "cms.sitesettings": ("change",),
        "cms.jobrun": ("view",),
        "wagtailredirects.redirect": (*KEEP, "delete"),
    },
    TRANSLATORS: ADMIN,
}


def name_in_lithuanian(apps, schema_editor):
    for label, (field, names) in NAMES.items():
        for english, lithuanian in names.items():
            apps.get_model(label).objects.filter(**{field: english}).update(**{field: lithuanian})
    apps.get_model("cms.BasePage").objects.filter(depth=1).update(**ROOT_TITLES)


def add_translators(apps, schema_editor):
    apps.get_model("auth.Group").objects.get_or_create(name=TRANSLATORS)


def give_rights_on_pages_and_files(apps, schema_editor):
    """Translators have no rights on files. Everybody else may write Lithuanian too, see cms/rights.py."""
    root = apps.get_model("cms.BasePage").objects.get(depth=1)
    collection = apps.get_model("wagtailcore.Collection").objects.get(depth=1)
    on_page = apps.get_model("wagtailcore.GroupPagePermission").objects
    on_collection = apps.get_model("wagtailcore.GroupCollectionPermission").objects
    for group in apps.get_model("auth.Group").objects.filter(name__in=PAGE_RIGHTS):
        for right in permissions(apps, {"cms.basepage": PAGE_RIGHTS[group.name]}):
            on_page.get_or_create(group=group, page=root, permission=right)
        if group.name != TRANSLATORS:
            group.permissions.add(permission(apps, "cms.editorpreferences", "edit_lithuanian"))
            for right in permissions(apps, MEDIA):
                on_collection.get_or_create(group=group, collection=collection, permission=right)


def put_workflow_on_all_pages(apps, schema_editor):
    workflow = apps.get_model("wagtailcore.Workflow").objects.get()
    root = apps.get_model("cms.BasePage").objects.get(depth=1)
    apps.get_model("wagtailcore.WorkflowPage").objects.get_or_create(page=root, defaults={"workflow": workflow})


def note_address_of_front_page(apps, schema_editor):
    page = apps.get_model("cms.BasePage").objects.get(depth=2)
    apps.get_model("cms.PublicAddress").objects.get_or_create(root=page, language="lt", path="", defaults={"page": page})


class Migration(migrations.Migration):
    replaces = [
        ("cms", "0006_editors_and_moderators"),
        ("cms", "0012_who_keeps_programmes"),
        ("cms", "0019_repeated_english_is_not_confirmed"),
        ("cms", "0021_names_of_ready_made_rows"),
    ]

    # All of Wagtail's migrations that look groups up by their English names come first.
    dependencies = [
        ("cms", "0003_schema"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]

    operations = [
        migrations.RunPython(name_in_lithuanian, migrations.RunPython.noop),
        migrations.RunPython(add_translators, migrations.RunPython.noop),
        migrations.RunPython(give(RIGHTS), migrations.RunPython.noop),
        migrations.RunPython(give_rights_on_pages_and_files, migrations.RunPython.noop),
        migrations.RunPython(put_workflow_on_all_pages, migrations.RunPython.noop),
        migrations.RunPython(note_address_of_front_page, migrations.RunPython.noop),
    ]
