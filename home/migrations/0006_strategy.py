"""The strategy with its priorities, measures and indicators; editors keep them, moderators may also delete."""

import django.db.models.deletion
import modelcluster.fields
import wagtail.contrib.routable_page.models
from django.conf import settings
from django.db import migrations, models

import cms.fields

RIGHTS = {"Editors": ("add", "change", "view"), "Moderators": ("add", "change", "view", "delete")}
MODELS = ("priority", "indicator")


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
        ('cms', '0010_letters_and_jobs'),
        ('home', '0005_moderators_answer'),
        ('wagtailcore', '0098_apitoken'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('contenttypes', '0002_remove_content_type_name'),
    ]

    operations = [
        migrations.CreateModel(
            name='Measure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('code', models.CharField(help_text='As in the strategy, such as 1.2.', max_length=20, verbose_name='number in the strategy')),
                ('slug', models.SlugField(blank=True, editable=False, max_length=30, unique=True)),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('name_lt', models.CharField(max_length=255, null=True, verbose_name='name')),
                ('name_en', models.CharField(max_length=255, null=True, verbose_name='name')),
                ('planned_actions', models.PositiveSmallIntegerField(default=1, help_text='How many projects the strategy plans here. What became of them is counted.', verbose_name='planned actions')),
                ('budget', models.DecimalField(blank=True, decimal_places=2, help_text='As in the strategy.', max_digits=12, null=True, verbose_name='sum in euros')),
            ],
            options={
                'verbose_name': 'measure',
                'verbose_name_plural': 'measures',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Indicator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(blank=True, max_length=20, verbose_name='number in the strategy')),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('name_lt', models.CharField(max_length=255, null=True, verbose_name='name')),
                ('name_en', models.CharField(max_length=255, null=True, verbose_name='name')),
                ('unit', models.CharField(blank=True, help_text='Such as people, places or per cent.', max_length=60, verbose_name='unit')),
                ('unit_lt', models.CharField(blank=True, help_text='Such as people, places or per cent.', max_length=60, null=True, verbose_name='unit')),
                ('unit_en', models.CharField(blank=True, help_text='Such as people, places or per cent.', max_length=60, null=True, verbose_name='unit')),
                ('target', models.DecimalField(decimal_places=2, max_digits=14, verbose_name='target')),
                ('target_on', models.DateField(blank=True, null=True, verbose_name='to be reached by')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='indicators', to='home.measure', verbose_name='measure')),
            ],
            options={
                'verbose_name': 'indicator',
                'verbose_name_plural': 'indicators',
                'ordering': ['measure__priority__strategy', 'measure__code', 'code', 'pk'],
            },
            bases=(models.Model,),
        ),
        migrations.CreateModel(
            name='IndicatorValue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('measured_on', models.DateField(verbose_name='date')),
                ('value', models.DecimalField(decimal_places=2, max_digits=14, verbose_name='value reached')),
                ('source', models.CharField(help_text='Where the figure is from.', max_length=255, verbose_name='source')),
                ('source_lt', models.CharField(help_text='Where the figure is from.', max_length=255, null=True, verbose_name='source')),
                ('source_en', models.CharField(help_text='Where the figure is from.', max_length=255, null=True, verbose_name='source')),
                ('indicator', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='values', to='home.indicator')),
            ],
            options={
                'verbose_name': 'value of an indicator',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Priority',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(help_text='As in the strategy, such as 1 or II.', max_length=20, verbose_name='number in the strategy')),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('name_lt', models.CharField(max_length=255, null=True, verbose_name='name')),
                ('name_en', models.CharField(max_length=255, null=True, verbose_name='name')),
                ('description', models.TextField(blank=True, verbose_name='description')),
                ('description_lt', models.TextField(blank=True, null=True, verbose_name='description')),
                ('description_en', models.TextField(blank=True, null=True, verbose_name='description')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
            ],
            options={
                'verbose_name': 'priority',
                'verbose_name_plural': 'priorities',
                'ordering': ['strategy', 'code'],
            },
            bases=(models.Model,),
        ),
        migrations.AddField(
            model_name='measure',
            name='priority',
            field=modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='measures', to='home.priority'),
        ),
        migrations.CreateModel(
            name='StrategyPage',
            fields=[
                ('basepage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('state', models.CharField(choices=[('prepared', 'Being prepared'), ('running', 'Being carried out'), ('ended', 'Completed')], default='running', max_length=8, verbose_name='status')),
                ('starts_on', models.DateField(blank=True, null=True, verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('approved_on', models.DateField(blank=True, null=True, verbose_name='approved on')),
                ('approved_by', models.CharField(blank=True, max_length=200, verbose_name='approved by')),
                ('approved_by_lt', models.CharField(blank=True, max_length=200, null=True, verbose_name='approved by')),
                ('approved_by_en', models.CharField(blank=True, max_length=200, null=True, verbose_name='approved by')),
                ('territory', models.TextField(blank=True, verbose_name='territory')),
                ('territory_lt', models.TextField(blank=True, null=True, verbose_name='territory')),
                ('territory_en', models.TextField(blank=True, null=True, verbose_name='territory')),
                ('body', cms.fields.StreamField(blank=True, verbose_name='content')),
                ('body_lt', cms.fields.StreamField(blank=True, null=True, verbose_name='content')),
                ('body_en', cms.fields.StreamField(blank=True, null=True, verbose_name='content')),
                ('total', models.DecimalField(blank=True, decimal_places=2, help_text='As its text says. Checked against its measures and running costs; visitors see what adds up.', max_digits=12, null=True, verbose_name='sum of the strategy in euros')),
                ('running_costs', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='of it for running the strategy')),
                ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='cms.customdocument', verbose_name='text of the strategy')),
            ],
            options={
                'verbose_name': 'strategy',
                'verbose_name_plural': 'strategies',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'cms.basepage'),
        ),
        migrations.AddField(
            model_name='priority',
            name='strategy',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='priorities', to='home.strategypage', verbose_name='strategy'),
        ),
        migrations.AddConstraint(
            model_name='strategypage',
            constraint=models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='strategy_ends_after_it_starts', violation_error_message='The strategy must end after it starts.'),
        ),
        migrations.AddConstraint(
            model_name='priority',
            constraint=models.UniqueConstraint(fields=('strategy', 'code'), name='unique_priority_of_strategy', violation_error_message='The strategy already has a priority with this number.'),
        ),
        migrations.RunPython(give, take),
    ]
