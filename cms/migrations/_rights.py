"""How the migrations of all apps give rights to the groups of a fresh database.

Django ignores modules of this folder whose names begin with an underscore.
"""

EDITORS, MODERATORS, TRANSLATORS = "Redaktoriai", "Moderatoriai", "Vertėjai"
KEEP = ("add", "change", "view")


def permission(apps, label, codename):
    """Return a permission of the model with this label, such as "news.newstag".

    Django makes permissions after all migrations. Those needed earlier are made here, with Django's own wording.
    """
    meta = apps.get_model(label)._meta
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label=meta.app_label, model=meta.model_name
    )
    action = codename.partition("_")[0]
    name = dict(meta.permissions).get(codename, f"Can {action} {meta.verbose_name}")
    return apps.get_model("auth.Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": name}
    )[0]


def permissions(apps, rights):
    """Return the permissions in rights: a tuple of actions for each label of a model."""
    return [
        permission(apps, label, f"{action}_{label.partition('.')[2]}")
        for label, actions in rights.items()
        for action in actions
    ]


def give(rights):
    """Return a function for RunPython that gives each group, by its name, its rights."""

    def forwards(apps, schema_editor):
        for name, rights_of_group in rights.items():
            group = apps.get_model("auth.Group").objects.get(name=name)
            group.permissions.add(*permissions(apps, rights_of_group))

    return forwards
