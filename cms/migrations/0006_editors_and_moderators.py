"""Editors write and submit, moderators publish and keep the site's settings, from the first day.

Most of it Wagtail's own migrations have done already, for whichever page model there is; it is said here in full, so
that it stays true whatever the next Wagtail does. A group that the organisation has deleted is not brought back.
"""

from django.db import migrations

WRITE = [("cms", "basepage", "add"), ("cms", "basepage", "change")]
PUBLISH = [("cms", "basepage", name) for name in ("publish", "lock", "unlock")]
# Wagtail asks for the rights on its own image and document models, whichever model is in use.
MEDIA = [
    (app, model, name)
    for app, model in (("wagtailimages", "image"), ("wagtaildocs", "document"))
    for name in ("add", "change", "choose")
]
KEEP_HOUSE = [
    ("cms", "sitesettings", "change"),
    *(("wagtailredirects", "redirect", name) for name in ("add", "change", "delete", "view")),
]


def permission(apps, app, model, name):
    """Permissions are made after all migrations; one that is needed here is made now, with Django's own wording."""
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(app_label=app, model=model)
    return apps.get_model("auth.Permission").objects.get_or_create(
        content_type=content_type, codename=f"{name}_{model}", defaults={"name": f"Can {name} {model}"}
    )[0]


def groups(apps):
    return apps.get_model("auth.Group").objects.filter(name__in=("Editors", "Moderators"))


def give(apps, schema_editor):
    root = apps.get_model("cms.BasePage").objects.filter(depth=1).first()
    collection = apps.get_model("wagtailcore.Collection").objects.filter(depth=1).first()
    page_permissions = apps.get_model("wagtailcore.GroupPagePermission").objects
    collection_permissions = apps.get_model("wagtailcore.GroupCollectionPermission").objects
    for group in groups(apps):
        moderates = group.name == "Moderators"
        for right in WRITE + PUBLISH * moderates:
            page_permissions.get_or_create(group=group, page=root, permission=permission(apps, *right))
        for right in MEDIA:
            collection_permissions.get_or_create(group=group, collection=collection, permission=permission(apps, *right))
        group.permissions.add(admin_access(apps), *(permission(apps, *right) for right in KEEP_HOUSE * moderates))
        if moderates:
            put_workflow_on(apps, root)


def admin_access(apps):
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(app_label="wagtailadmin", model="admin")
    return apps.get_model("auth.Permission").objects.get_or_create(
        content_type=content_type, codename="access_admin", defaults={"name": "Can access Wagtail admin"}
    )[0]


def put_workflow_on(apps, root):
    workflow = apps.get_model("wagtailcore.Workflow").objects.filter(active=True, workflow_tasks__task__active=True).first()
    pages = apps.get_model("wagtailcore.WorkflowPage").objects
    if workflow and not pages.filter(page=root).exists():
        pages.create(page=root, workflow=workflow)


def take_back(apps, schema_editor):
    """Only what Wagtail itself had not given."""
    for group in groups(apps).filter(name="Moderators"):
        group.permissions.remove(*(permission(apps, *right) for right in KEEP_HOUSE))


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0005_english_media_and_settings"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]
    operations = [migrations.RunPython(give, take_back)]
