"""The library: official documents, legal acts, figures of the years. See 0006 for the rights."""

import django.db.models.deletion
import modelcluster.fields
import wagtail.contrib.routable_page.models
from django.conf import settings
from django.db import migrations, models

import cms.models.rows

RIGHTS = {"Editors": ("add", "change", "view"), "Moderators": ("add", "change", "view", "delete")}
MODELS = ("officialdocument", "legalact", "annualfacts")
# Only official documents have drafts.
MODERATED = {"officialdocument": ("publish",)}


def permissions(apps, actions):
    """Permissions are made after all migrations; those needed here are made now, with Django's own wording."""
    for model in MODELS:
        content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
            app_label="home", model=model
        )
        name = apps.get_model("home", model)._meta.verbose_name
        further = MODERATED.get(model, ()) if "delete" in actions else ()
        for action in (*actions, *further):
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
        ('home', '0009_people'),
        ('wagtailcore', '0098_apitoken'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('contenttypes', '0002_remove_content_type_name'),
    ]

    operations = [
        migrations.CreateModel(
            name='DocumentIndexPage',
            fields=[
                ('basepage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
            ],
            options={
                'verbose_name': 'library of documents',
                'verbose_name_plural': 'libraries of documents',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, cms.models.rows.LithuanianAskedForMixin, 'cms.basepage'),
        ),
        migrations.CreateModel(
            name='LegalAct',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=400, verbose_name='title')),
                ('title_lt', models.CharField(max_length=400, null=True, verbose_name='title')),
                ('title_en', models.CharField(max_length=400, null=True, verbose_name='title')),
                ('issuer', models.CharField(blank=True, max_length=200, verbose_name='issued by')),
                ('issuer_lt', models.CharField(blank=True, max_length=200, null=True, verbose_name='issued by')),
                ('issuer_en', models.CharField(blank=True, max_length=200, null=True, verbose_name='issued by')),
                ('number', models.CharField(blank=True, max_length=60, verbose_name='number')),
                ('issued_on', models.DateField(blank=True, null=True, verbose_name='date')),
                ('url', models.URLField(help_text='In the register of legal acts.', max_length=500, verbose_name='address of the text')),
                ('url_lt', models.URLField(help_text='In the register of legal acts.', max_length=500, null=True, verbose_name='address of the text')),
                ('url_en', models.URLField(help_text='In the register of legal acts.', max_length=500, null=True, verbose_name='address of the text')),
                ('level', models.CharField(choices=[('eu', 'European Union'), ('national', 'Lithuania'), ('internal', 'Our own')], default='national', max_length=8, verbose_name='level')),
                ('checked_on', models.DateField(blank=True, help_text='When somebody last looked whether it is in force.', null=True, verbose_name='checked on')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('superseded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='former', to='home.legalact', verbose_name='superseded by')),
            ],
            options={
                'verbose_name': 'legal act',
                'verbose_name_plural': 'legal acts',
                'ordering': ['level', models.OrderBy(models.F('issued_on'), descending=True, nulls_last=True), 'pk'],
            },
            bases=(cms.models.rows.BilingualRowMixin, models.Model),
        ),
        migrations.CreateModel(
            name='AnnualFacts',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(unique=True, verbose_name='year')),
                ('members', models.PositiveSmallIntegerField(verbose_name='members at year end')),
                ('members_before', models.PositiveSmallIntegerField(blank=True, help_text='Left empty, what is said of that year.', null=True, verbose_name='members at the end of the previous year')),
                ('legal_persons', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='of which organisations')),
                ('staff', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='employees')),
                ('received', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='received in euros')),
                ('spent', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='spent in euros')),
                ('plan', models.TextField(blank=True, verbose_name='plan for the next year')),
                ('plan_lt', models.TextField(blank=True, null=True, verbose_name='plan for the next year')),
                ('plan_en', models.TextField(blank=True, null=True, verbose_name='plan for the next year')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
            ],
            options={
                'verbose_name': 'figures of a year',
                'verbose_name_plural': 'figures of the years',
                'ordering': ['-year'],
                'constraints': [models.CheckConstraint(condition=models.Q(('legal_persons', None), ('legal_persons__lte', models.F('members')), _connector='OR'), name='legal_persons_are_some_of_the_members', violation_error_message='This is more than the total number of members.')],
            },
            bases=(cms.models.rows.BilingualRowMixin, models.Model),
        ),
        migrations.CreateModel(
            name='OfficialDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('live', models.BooleanField(default=True, editable=False, verbose_name='live')),
                ('has_unpublished_changes', models.BooleanField(default=False, editable=False, verbose_name='has unpublished changes')),
                ('first_published_at', models.DateTimeField(blank=True, db_index=True, null=True, verbose_name='first published at')),
                ('last_published_at', models.DateTimeField(editable=False, null=True, verbose_name='last published at')),
                ('go_live_at', models.DateTimeField(blank=True, null=True, verbose_name='go live date/time')),
                ('expire_at', models.DateTimeField(blank=True, null=True, verbose_name='expiry date/time')),
                ('expired', models.BooleanField(default=False, editable=False, verbose_name='expired')),
                ('kind', models.CharField(choices=[('report', 'Annual report'), ('financial', 'Financial statements'), ('statutes', 'Statutes'), ('strategy', 'Strategy'), ('minutes', 'Minutes'), ('procedure', 'Procedure'), ('form', 'Form'), ('contract', 'Contract'), ('other', 'Other document')], max_length=12, verbose_name='kind')),
                ('title', models.CharField(max_length=255, verbose_name='title')),
                ('title_lt', models.CharField(max_length=255, null=True, verbose_name='title')),
                ('title_en', models.CharField(max_length=255, null=True, verbose_name='title')),
                ('slug', models.SlugField(blank=True, editable=False, max_length=120, unique=True)),
                ('number', models.CharField(blank=True, max_length=60, verbose_name='number')),
                ('adopted_by', models.CharField(blank=True, choices=[('meeting', 'general meeting'), ('board', 'board'), ('director', 'director'), ('other', 'others')], max_length=12, verbose_name='adopted by')),
                ('adopted_on', models.DateField(blank=True, null=True, verbose_name='adopted on')),
                ('year', models.PositiveSmallIntegerField(blank=True, help_text='Which year it is about, for a report; left empty, the year in which it was adopted.', null=True, verbose_name='year')),
                ('period', models.CharField(blank=True, help_text='Where it is more than a year, such as 2023–2029.', max_length=30, verbose_name='period')),
                ('signatory', models.CharField(blank=True, help_text='The office that was held, such as chair of the board.', max_length=120, verbose_name='signed by')),
                ('signatory_lt', models.CharField(blank=True, help_text='The office that was held, such as chair of the board.', max_length=120, null=True, verbose_name='signed by')),
                ('signatory_en', models.CharField(blank=True, help_text='The office that was held, such as chair of the board.', max_length=120, null=True, verbose_name='signed by')),
                ('calls', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='official_documents', to='home.callpage', verbose_name='valid for the calls')),
                ('file_en', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cms.customdocument', verbose_name='file in English')),
                ('file_lt', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cms.customdocument', verbose_name='file in Lithuanian')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                ('supersedes', models.ForeignKey(blank=True, help_text='The version in force before. Of all versions visitors are shown the last as the valid one.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='successors', to='home.officialdocument', verbose_name='supersedes')),
            ],
            options={
                'verbose_name': 'official document',
                'verbose_name_plural': 'official documents',
                'ordering': [models.OrderBy(models.F('adopted_on'), descending=True, nulls_last=True), '-pk'],
                'constraints': [models.UniqueConstraint(fields=('supersedes',), name='one_version_supersedes_another', violation_error_message='Another version already supersedes this one.')],
            },
            bases=(cms.models.rows.BilingualRowMixin, models.Model),
        ),
        migrations.RunPython(give, take),
    ]
