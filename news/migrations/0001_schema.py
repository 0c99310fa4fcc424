"""News with topics, tags and attachments."""

import django.db.models.deletion
import django.utils.timezone
import modelcluster.contrib.taggit
import modelcluster.fields
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

import cms.fields
from cms.migrations._tables import CreateModels


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("news", "0001_initial"),
        ("news", "0002_topic_addresses"),
        ("news", "0003_body_blocks"),
        ("news", "0005_former_slugs"),
        ("news", "0006_steps_and_examples"),
        ("news", "0007_news_of_a_day_to_come"),
    ]

    dependencies = [
        ('cms', '0003_schema'),
    ]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='NewsCategory',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('name', models.CharField(max_length=80, verbose_name='name')),
                    ('name_lt', models.CharField(max_length=80, null=True, verbose_name='name')),
                    ('name_en', models.CharField(max_length=80, null=True, verbose_name='name')),
                    ('slug', models.SlugField(blank=True, help_text='If left empty, it is made from the name.', max_length=80, unique=True, verbose_name='address in Lithuanian')),
                    ('slug_en', models.SlugField(blank=True, help_text='If left empty, it is made from the name.', max_length=80, unique=True, verbose_name='address in English')),
                ],
                options={
                    'verbose_name': 'topic',
                    'verbose_name_plural': 'topics',
                },
            ),
            migrations.CreateModel(
                name='NewsIndexPage',
                fields=[
                    ('basepage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ],
                options={
                    'verbose_name': 'news list',
                    'verbose_name_plural': 'news lists',
                },
                bases=('cms.basepage',),
            ),
            migrations.CreateModel(
                name='NewsTag',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('name', models.CharField(max_length=100, unique=True, verbose_name='name')),
                    ('slug', models.SlugField(allow_unicode=True, max_length=100, unique=True, verbose_name='slug')),
                    ('name_en', models.CharField(blank=True, max_length=100, verbose_name='name in English')),
                ],
                options={
                    'verbose_name': 'tag',
                    'verbose_name_plural': 'tags',
                },
            ),
            migrations.CreateModel(
                name='FormerSlug',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('slug', models.SlugField(max_length=80, unique=True)),
                    ('topic', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='former_slugs', to='news.newscategory')),
                ],
            ),
            migrations.CreateModel(
                name='NewsPage',
                fields=[
                    ('basepage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                    ('published_on', models.DateField(default=django.utils.timezone.localdate, help_text='If the date is in the future, publishing schedules the post: it goes public at the start of that day.', verbose_name='date')),
                    ('corrected_on', models.DateField(blank=True, help_text='Fill in when you correct a factual error.', null=True, verbose_name='corrected on')),
                    ('image_caption', models.CharField(blank=True, max_length=255, verbose_name='caption of the picture')),
                    ('image_caption_lt', models.CharField(blank=True, max_length=255, null=True, verbose_name='caption of the picture')),
                    ('image_caption_en', models.CharField(blank=True, max_length=255, null=True, verbose_name='caption of the picture')),
                    ('is_pinned', models.BooleanField(default=False, verbose_name='keep at the top of the list')),
                    ('body', cms.fields.StreamField(blank=True, verbose_name='content')),
                    ('body_lt', cms.fields.StreamField(blank=True, null=True, verbose_name='content')),
                    ('body_en', cms.fields.StreamField(blank=True, null=True, verbose_name='content')),
                    ('funding_text', wagtail.fields.RichTextField(blank=True, help_text='In the wording the funder requires.', verbose_name='acknowledgement of the funder')),
                    ('funding_text_lt', wagtail.fields.RichTextField(blank=True, help_text='In the wording the funder requires.', null=True, verbose_name='acknowledgement of the funder')),
                    ('funding_text_en', wagtail.fields.RichTextField(blank=True, help_text='In the wording the funder requires.', null=True, verbose_name='acknowledgement of the funder')),
                    ('category', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='pages', to='news.newscategory', verbose_name='topic')),
                ],
                options={
                    'verbose_name': 'news post',
                    'verbose_name_plural': 'news posts',
                },
                bases=('cms.basepage',),
            ),
            migrations.CreateModel(
                name='Attachment',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='cms.customdocument', verbose_name='document')),
                    ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='attachments', to='news.newspage')),
                ],
                options={
                    'ordering': ['sort_order'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='RelatedPage',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                    ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='related_pages', to='news.newspage')),
                    ('related', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page')),
                ],
                options={
                    'ordering': ['sort_order'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='TaggedNewsPage',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('content_object', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='tagged_items', to='news.newspage')),
                    ('tag', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tagged_pages', to='news.newstag')),
                ],
                options={
                    'abstract': False,
                },
            ),
        ]),
        migrations.AddField(
            model_name='newspage',
            name='tags',
            field=modelcluster.contrib.taggit.ClusterTaggableManager(blank=True, help_text='A comma-separated list of tags.', through='news.TaggedNewsPage', to='news.NewsTag', verbose_name='tags'),
        ),
    ]
