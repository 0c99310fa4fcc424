"""What is indexed, what helps to find it, and what was asked. The words themselves: 0002."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from cms.migrations._tables import CreateModels


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("search", "0001_search_index"),
        ("search", "0006_reader_version"),
    ]

    dependencies = [
        ('cms', '0003_schema'),
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='SearchEntry',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.CharField(max_length=20)),
                    ('object_id', models.PositiveBigIntegerField()),
                    ('language', models.CharField(choices=[('lt', 'Lithuanian'), ('en', 'English')], max_length=2)),
                    ('title', models.CharField(max_length=255)),
                    ('title_length', models.PositiveSmallIntegerField()),
                    ('kind', models.CharField(max_length=20)),
                    ('section', models.PositiveBigIntegerField(null=True)),
                    ('dated_on', models.DateField(null=True)),
                    ('ends_at', models.DateTimeField(null=True)),
                    ('state', models.CharField(blank=True, max_length=100)),
                    ('version', models.PositiveSmallIntegerField()),
                    ('indexed_at', models.DateTimeField(auto_now=True)),
                    ('body', models.TextField()),
                ],
                options={
                    'indexes': [models.Index(fields=['version'], name='search_version'), models.Index(fields=['indexed_at'], name='search_indexed_at')],
                    'constraints': [models.UniqueConstraint(fields=('source', 'object_id', 'language'), name='one_entry_a_language')],
                },
            ),
            migrations.CreateModel(
                name='DocumentText',
                fields=[
                    ('document', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='cms.customdocument', verbose_name='document')),
                    ('file', models.CharField(max_length=255)),
                    ('version', models.PositiveSmallIntegerField(default=1)),
                    ('state', models.CharField(choices=[('read', 'Its text can be searched'), ('no_text', 'No text: pictures of pages, such as a scan'), ('encrypted', 'Locked with a password'), ('damaged', 'Damaged: it cannot be read'), ('too_much', 'Too large, or it takes too long to read'), ('other', 'A type of file whose text is not read')], max_length=10, verbose_name='status')),
                    ('text', models.TextField()),
                    ('read_at', models.DateTimeField(auto_now=True)),
                ],
                options={
                    'verbose_name': 'text of a document',
                    'verbose_name_plural': 'texts of documents',
                },
            ),
            migrations.CreateModel(
                name='Promotion',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('query', models.CharField(help_text='As visitors type them; every form of the words counts.', max_length=100, verbose_name='words')),
                    ('language', models.CharField(choices=[('lt', 'Lithuanian'), ('en', 'English')], default='lt', max_length=2, verbose_name='language')),
                    ('sort_order', models.PositiveSmallIntegerField(default=1, help_text='If several results come first for the same words.', verbose_name='place')),
                    ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='cms.customdocument', verbose_name='document')),
                    ('page', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page')),
                ],
                options={
                    'verbose_name': 'first result',
                    'verbose_name_plural': 'first results',
                    'ordering': ['sort_order', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('document__isnull', False), ('page', None)), models.Q(('document', None), ('page__isnull', False)), _connector='OR'), name='promotion_leads_to_one_thing', violation_error_message='Choose either a page or a document.')],
                },
            ),
            migrations.CreateModel(
                name='SearchCount',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('day', models.DateField(verbose_name='day')),
                    ('language', models.CharField(choices=[('lt', 'Lithuanian'), ('en', 'English')], max_length=2, verbose_name='language')),
                    ('canonical', models.CharField(max_length=200)),
                    ('query', models.CharField(max_length=100, verbose_name='words')),
                    ('searches', models.PositiveIntegerField(default=1, verbose_name='searches')),
                    ('hits', models.PositiveIntegerField(default=0, verbose_name='results')),
                ],
                options={
                    'verbose_name': 'search',
                    'verbose_name_plural': 'searches',
                    'constraints': [models.UniqueConstraint(fields=('day', 'language', 'canonical'), name='one_count_a_day')],
                },
            ),
            migrations.CreateModel(
                name='SearchTask',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.CharField(max_length=20)),
                    ('object_id', models.PositiveBigIntegerField()),
                    ('with_below', models.BooleanField(default=False)),
                    ('turn', models.PositiveIntegerField()),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('source', 'object_id'), name='one_task_an_object')],
                },
            ),
            migrations.CreateModel(
                name='SearchTerm',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('language', models.CharField(max_length=2)),
                    ('folded', models.CharField(max_length=64)),
                    ('initial', models.CharField(max_length=1)),
                    ('length', models.PositiveSmallIntegerField()),
                    ('spelling', models.CharField(max_length=64)),
                    ('number', models.PositiveIntegerField()),
                ],
                options={
                    'indexes': [models.Index(fields=['language', 'length', 'initial'], name='search_term_near')],
                    'constraints': [models.UniqueConstraint(fields=('language', 'folded'), name='one_term_a_language')],
                },
            ),
            migrations.CreateModel(
                name='SynonymSet',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('language', models.CharField(choices=[('lt', 'Lithuanian'), ('en', 'English')], default='lt', max_length=2, verbose_name='language')),
                    ('terms', models.TextField(help_text='Separated by commas, in upper or lower case: “VVG, vietos veiklos grupė”.', max_length=1000, verbose_name='words that mean the same')),
                ],
                options={
                    'verbose_name': 'set of synonyms',
                    'verbose_name_plural': 'synonyms',
                },
            ),
            migrations.CreateModel(
                name='SearchWords',
                fields=[
                    ('entry', models.OneToOneField(db_column='rowid', db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, primary_key=True, related_name='words', serialize=False, to='search.searchentry')),
                ],
                options={
                    'db_table': 'search_words',
                    'managed': False,
                },
            ),
        ]),
    ]
