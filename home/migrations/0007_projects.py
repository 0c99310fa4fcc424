"""Projects, and the places of the territory they are in. See 0006 for the rights."""

import django.db.models.deletion
import modelcluster.fields
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

RIGHTS = {"Editors": ("add", "change", "view"), "Moderators": ("add", "change", "view", "delete")}
MODELS = ("place",)


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
        ('home', '0006_strategy'),
    ]

    operations = [
        migrations.CreateModel(
            name='Place',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('name_lt', models.CharField(max_length=120, null=True, verbose_name='name')),
                ('name_en', models.CharField(max_length=120, null=True, verbose_name='name')),
                ('slug', models.SlugField(blank=True, help_text='Made from the name if empty. Stands in the addresses of filtered lists.', max_length=120, unique=True, verbose_name='word in addresses')),
            ],
            options={
                'verbose_name': 'place of the territory',
                'verbose_name_plural': 'places of the territory',
            },
        ),
        migrations.CreateModel(
            name='ProjectIndexPage',
            fields=[
                ('basepage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
            ],
            options={
                'verbose_name': 'list of projects',
                'verbose_name_plural': 'lists of projects',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'cms.basepage'),
        ),
        migrations.CreateModel(
            name='ProjectPage',
            fields=[
                ('basepage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('kind', models.CharField(choices=[('local', 'Local project'), ('cooperation', 'Cooperation project'), ('running', 'Running the strategy')], default='local', max_length=12, verbose_name='kind')),
                ('code', models.CharField(blank=True, help_text='The number of the contract.', max_length=60, verbose_name='code')),
                ('holder_name', models.CharField(blank=True, max_length=200, verbose_name='project holder')),
                ('holder_name_lt', models.CharField(blank=True, max_length=200, null=True, verbose_name='project holder')),
                ('holder_name_en', models.CharField(blank=True, max_length=200, null=True, verbose_name='project holder')),
                ('holder_is_person', models.BooleanField(default=False, help_text='The name disappears from this website two years after the page was first published. Write it nowhere else on the page.', verbose_name='the holder is a natural person')),
                ('contract_on', models.DateField(blank=True, help_text='The page must be public within 20 days.', null=True, verbose_name='contract signed on')),
                ('planned_start', models.DateField(blank=True, null=True, verbose_name='planned start')),
                ('planned_end', models.DateField(blank=True, null=True, verbose_name='planned end')),
                ('aim', models.TextField(blank=True, verbose_name='aim')),
                ('aim_lt', models.TextField(blank=True, null=True, verbose_name='aim')),
                ('aim_en', models.TextField(blank=True, null=True, verbose_name='aim')),
                ('activities', wagtail.fields.RichTextField(blank=True, verbose_name='activities')),
                ('activities_lt', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='activities')),
                ('activities_en', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='activities')),
                ('results', wagtail.fields.RichTextField(blank=True, verbose_name='results')),
                ('results_lt', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='results')),
                ('results_en', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='results')),
                ('total', models.DecimalField(blank=True, decimal_places=2, help_text='Checked against the sources; visitors see what these add up to.', max_digits=12, null=True, verbose_name='sum of the contract in euros')),
                ('address', models.CharField(blank=True, max_length=200, verbose_name='address')),
                ('address_lt', models.CharField(blank=True, max_length=200, null=True, verbose_name='address')),
                ('address_en', models.CharField(blank=True, max_length=200, null=True, verbose_name='address')),
                ('latitude', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='latitude')),
                ('longitude', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='longitude')),
                ('measure', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='projects', to='home.measure', verbose_name='measure')),
                ('place', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='projects', to='home.place', verbose_name='place')),
            ],
            options={
                'verbose_name': 'project',
                'verbose_name_plural': 'projects',
            },
            bases=('cms.basepage',),
        ),
        migrations.CreateModel(
            name='ProjectDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='cms.customdocument', verbose_name='document')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='documents', to='home.projectpage')),
            ],
            options={
                'verbose_name': 'document',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ProjectPartner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=200, verbose_name='organisation')),
                ('name_lt', models.CharField(max_length=200, null=True, verbose_name='organisation')),
                ('name_en', models.CharField(max_length=200, null=True, verbose_name='organisation')),
                ('is_group', models.BooleanField(default=False, verbose_name='a local action group')),
                ('is_lead', models.BooleanField(default=False, verbose_name='leads the project')),
                ('url', models.URLField(blank=True, verbose_name='address on the internet')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='partners', to='home.projectpage')),
            ],
            options={
                'verbose_name': 'partner',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ProjectPhoto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('caption', models.CharField(blank=True, max_length=255, verbose_name='caption')),
                ('caption_lt', models.CharField(blank=True, max_length=255, null=True, verbose_name='caption')),
                ('caption_en', models.CharField(blank=True, max_length=255, null=True, verbose_name='caption')),
                ('image', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='cms.customimage', verbose_name='picture')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='photos', to='home.projectpage')),
            ],
            options={
                'verbose_name': 'photograph',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='projectpage',
            name='strategy',
            field=models.ForeignKey(blank=True, help_text='Follows the measure.', null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='projects', to='home.strategypage', verbose_name='strategy'),
        ),
        migrations.CreateModel(
            name='ProjectBudget',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('source', models.CharField(choices=[('eu', 'European Union'), ('state', 'National budget'), ('municipality', 'Municipality'), ('own', 'Own contribution'), ('other', 'Others')], max_length=12, verbose_name='source')),
                ('amount', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='sum in euros')),
                ('spent', models.DecimalField(decimal_places=2, default=0, max_digits=12, verbose_name='of it spent')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='budget', to='home.projectpage')),
            ],
            options={
                'verbose_name': 'source of money',
                'ordering': ['sort_order'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('amount__gte', 0), ('spent__gte', 0)), name='money_is_not_negative', violation_error_message='A sum is never below zero.'), models.CheckConstraint(condition=models.Q(('spent__lte', models.F('amount'))), name='no_more_is_spent_than_granted', violation_error_message='More is spent than there is from this source.')],
            },
        ),
        migrations.CreateModel(
            name='ProjectStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('happened_on', models.DateField(verbose_name='date')),
                ('state', models.CharField(blank=True, choices=[('submitted', 'Application submitted'), ('approved', 'Approved, not begun'), ('running', 'Under way'), ('suspended', 'Suspended'), ('finished', 'Finished'), ('terminated', 'Terminated')], help_text='If left empty, the status stays the same. A future date counts from that day.', max_length=12, verbose_name='status from then on')),
                ('title', models.CharField(blank=True, help_text='If left empty, the status is shown.', max_length=200, verbose_name='what happened')),
                ('title_lt', models.CharField(blank=True, help_text='If left empty, the status is shown.', max_length=200, null=True, verbose_name='what happened')),
                ('title_en', models.CharField(blank=True, help_text='If left empty, the status is shown.', max_length=200, null=True, verbose_name='what happened')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('text_lt', models.TextField(blank=True, null=True, verbose_name='text')),
                ('text_en', models.TextField(blank=True, null=True, verbose_name='text')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='home.projectpage')),
            ],
            options={
                'verbose_name': 'step of the project',
                'verbose_name_plural': 'steps of the project',
                'ordering': ['sort_order'],
                'abstract': False,
                'indexes': [models.Index(fields=['page', 'happened_on'], name='project_step_date')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', ''), _negated=True), models.Q(('title_lt__isnull', False), models.Q(('title_lt', ''), _negated=True)), _connector='OR'), name='a_step_says_something', violation_error_message='Say what happened, or choose the new status.')],
            },
        ),
        migrations.AddConstraint(
            model_name='projectpage',
            constraint=models.CheckConstraint(condition=models.Q(('planned_start', None), ('planned_end', None), ('planned_end__gte', models.F('planned_start')), _connector='OR'), name='project_ends_after_it_starts', violation_error_message='The project must end after it starts.'),
        ),
        migrations.RunPython(give, take),
    ]
