"""The glossary and its terms. See 0006 for the rights."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import cms.models.rows

RIGHTS = {"Editors": ("add", "change", "view"), "Moderators": ("add", "change", "view", "delete")}
MODELS = ("term",)


def permissions(apps, actions):
    """Permissions are made after all migrations; those needed here are made now, with Django's own wording."""
    for model in MODELS:
        content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
            app_label="home", model=model
        )
        name = apps.get_model("home", model)._meta.verbose_name
        for action in actions:
            yield apps.get_model("auth.Permission").objects.get_or_create(
                content_type_id=content_type.pk,
                codename=f"{action}_{model}",
                defaults={"name": f"Can {action} {name}"},
            )[0]


def give(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name__in=RIGHTS):
        group.permissions.add(*permissions(apps, RIGHTS[group.name]))


def take(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name__in=RIGHTS):
        group.permissions.remove(*permissions(apps, RIGHTS[group.name]))


class Migration(migrations.Migration):

    dependencies = [
        ('cms', '0012_who_keeps_programmes'),
        ('home', '0010_documents'),
        ('wagtailcore', '0098_apitoken'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('contenttypes', '0002_remove_content_type_name'),
    ]

    operations = [
        migrations.CreateModel(
            name='GlossaryPage',
            fields=[
                ('basepage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
            ],
            options={
                'verbose_name': 'glossary',
                'verbose_name_plural': 'glossaries',
            },
            bases=('cms.basepage',),
        ),
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('term', models.CharField(help_text='As texts write it, such as VVG in Lithuanian and LAG in English.', max_length=40, verbose_name='term')),
                ('term_lt', models.CharField(help_text='As texts write it, such as VVG in Lithuanian and LAG in English.', max_length=40, null=True, verbose_name='term')),
                ('term_en', models.CharField(help_text='As texts write it, such as VVG in Lithuanian and LAG in English.', max_length=40, null=True, verbose_name='term')),
                ('expansion', models.CharField(blank=True, max_length=200, verbose_name='what it stands for')),
                ('expansion_lt', models.CharField(blank=True, max_length=200, null=True, verbose_name='what it stands for')),
                ('expansion_en', models.CharField(blank=True, max_length=200, null=True, verbose_name='what it stands for')),
                ('definition', models.TextField(blank=True, max_length=1000, verbose_name='explanation')),
                ('definition_lt', models.TextField(blank=True, max_length=1000, null=True, verbose_name='explanation')),
                ('definition_en', models.TextField(blank=True, max_length=1000, null=True, verbose_name='explanation')),
                ('is_marked', models.BooleanField(default=True, help_text='Its first use on each page leads to the glossary and says what it stands for.', verbose_name='explain it in texts')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
            ],
            options={
                'verbose_name': 'term',
                'verbose_name_plural': 'terms',
                'ordering': ['term_lt'],
                'constraints': [models.UniqueConstraint(fields=('term_lt',), name='unique_term_in_lithuanian', violation_error_message='The glossary already has this term in Lithuanian.'), models.UniqueConstraint(condition=models.Q(('term_en', ''), _negated=True), fields=('term_en',), name='unique_term_in_english', violation_error_message='The glossary already has this term in English.')],
            },
            bases=(cms.models.rows.BilingualRowMixin, models.Model),
        ),
        migrations.RunPython(give, take),
    ]
