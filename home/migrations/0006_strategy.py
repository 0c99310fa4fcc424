"""The strategy with its priorities, measures and indicators; editors keep them, moderators may also delete."""

import django.db.models.deletion
import modelcluster.fields
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

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
                ('state', models.CharField(choices=[('prepared', 'Being prepared'), ('running', 'Being carried out'), ('ended', 'Completed')], default='running', max_length=8, verbose_name='state')),
                ('starts_on', models.DateField(blank=True, null=True, verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('approved_on', models.DateField(blank=True, null=True, verbose_name='approved on')),
                ('approved_by', models.CharField(blank=True, max_length=200, verbose_name='approved by')),
                ('approved_by_lt', models.CharField(blank=True, max_length=200, null=True, verbose_name='approved by')),
                ('approved_by_en', models.CharField(blank=True, max_length=200, null=True, verbose_name='approved by')),
                ('territory', models.TextField(blank=True, verbose_name='territory')),
                ('territory_lt', models.TextField(blank=True, null=True, verbose_name='territory')),
                ('territory_en', models.TextField(blank=True, null=True, verbose_name='territory')),
                ('body', wagtail.fields.StreamField([('paragraph', 0), ('heading', 3), ('quote', 6), ('table', 12), ('accordion', 17), ('image', 22), ('gallery', 25), ('embed', 28), ('documents', 34), ('button', 38), ('contact', 43)], blank=True, block_lookup={0: ('cms.blocks.text.ParagraphBlock', (), {'group': 'Words', 'label': 'Text'}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 2: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('h2', 'Heading'), ('h3', 'Subheading')], 'label': 'Level'}), 3: ('wagtail.blocks.StructBlock', [[('text', 1), ('level', 2)]], {'group': 'Words', 'label': 'Heading'}), 4: ('wagtail.blocks.TextBlock', (), {'label': 'Text', 'rows': 3}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 4), ('author', 5)]], {'group': 'Words', 'label': 'Quotation'}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'Words', 'required': False}), 8: ('wagtail.blocks.DecimalBlock', (), {'label': 'Number or sum', 'required': False}), 9: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link'], 'label': 'Text with links', 'required': False}), 10: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 7), ('number', 8), ('rich_text', 9)]], {'label': 'Table'}), 11: ('wagtail.blocks.BooleanBlock', (), {'default': True, 'label': 'The first column names its row', 'required': False}), 12: ('wagtail.blocks.StructBlock', [[('table', 10), ('has_row_headings', 11)]], {'group': 'Words', 'label': 'Table'}), 13: ('wagtail.blocks.CharBlock', (), {'label': 'Question or title'}), 14: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul'], 'label': 'Answer or text'}), 15: ('wagtail.blocks.StructBlock', [[('title', 13), ('text', 14)]], {'label': 'Item'}), 16: ('wagtail.blocks.ListBlock', (15,), {'label': 'Items'}), 17: ('wagtail.blocks.StructBlock', [[('items', 16)]], {'group': 'Words', 'label': 'Questions and answers'}), 18: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Picture'}), 19: ('wagtail.blocks.CharBlock', (), {'help_text': 'What the picture shows, for people who cannot see it. If empty, the alternative text of the picture itself in this language.', 'label': 'Alternative text', 'max_length': 255, 'required': False}), 20: ('wagtail.blocks.BooleanBlock', (), {'help_text': 'Tick if nothing is lost without seeing it.', 'label': 'Only an ornament', 'required': False}), 21: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 255, 'required': False}), 22: ('wagtail.blocks.StructBlock', [[('image', 18), ('alt_text', 19), ('is_decorative', 20), ('caption', 21)]], {'group': 'Pictures and film', 'label': 'Picture'}), 23: ('wagtail.blocks.StructBlock', [[('image', 18), ('alt_text', 19), ('is_decorative', 20), ('caption', 21)]], {'label': 'Picture'}), 24: ('wagtail.blocks.ListBlock', (23,), {'label': 'Pictures', 'min_num': 1}), 25: ('wagtail.blocks.StructBlock', [[('pictures', 24)]], {'group': 'Pictures and film', 'label': 'Gallery'}), 26: ('wagtail.blocks.CharBlock', (), {'help_text': 'What the film is about.', 'label': 'Title'}), 27: ('wagtail.blocks.URLBlock', (), {'help_text': "The film's page on YouTube or Vimeo.", 'label': 'Address'}), 28: ('wagtail.blocks.StructBlock', [[('title', 26), ('url', 27)]], {'group': 'Pictures and film', 'label': 'Film'}), 29: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'required': False}), 30: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document'}), 31: ('wagtail.blocks.CharBlock', (), {'help_text': 'The title of the document if left empty.', 'label': 'Text of the link', 'required': False}), 32: ('wagtail.blocks.StructBlock', [[('document', 30), ('label', 31)]], {'label': 'Document'}), 33: ('wagtail.blocks.ListBlock', (32,), {'label': 'Documents', 'min_num': 1}), 34: ('wagtail.blocks.StructBlock', [[('heading', 29), ('documents', 33)]], {'group': 'Files, links, people', 'label': 'Documents'}), 35: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'max_length': 60}), 36: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page', 'required': False}), 37: ('wagtail.blocks.URLBlock', (), {'label': 'Or another address', 'required': False}), 38: ('wagtail.blocks.StructBlock', [[('text', 35), ('page', 36), ('url', 37)]], {'group': 'Files, links, people', 'label': 'Button'}), 39: ('wagtail.blocks.CharBlock', (), {'label': 'Name'}), 40: ('wagtail.blocks.CharBlock', (), {'label': 'Role', 'required': False}), 41: ('wagtail.blocks.EmailBlock', (), {'label': 'E-mail', 'required': False}), 42: ('wagtail.blocks.CharBlock', (), {'label': 'Telephone', 'max_length': 40, 'required': False}), 43: ('wagtail.blocks.StructBlock', [[('name', 39), ('role', 40), ('email', 41), ('phone', 42)]], {'group': 'Files, links, people', 'label': 'Contact'})}, verbose_name='content')),
                ('body_lt', wagtail.fields.StreamField([('paragraph', 0), ('heading', 3), ('quote', 6), ('table', 12), ('accordion', 17), ('image', 22), ('gallery', 25), ('embed', 28), ('documents', 34), ('button', 38), ('contact', 43)], blank=True, block_lookup={0: ('cms.blocks.text.ParagraphBlock', (), {'group': 'Words', 'label': 'Text'}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 2: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('h2', 'Heading'), ('h3', 'Subheading')], 'label': 'Level'}), 3: ('wagtail.blocks.StructBlock', [[('text', 1), ('level', 2)]], {'group': 'Words', 'label': 'Heading'}), 4: ('wagtail.blocks.TextBlock', (), {'label': 'Text', 'rows': 3}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 4), ('author', 5)]], {'group': 'Words', 'label': 'Quotation'}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'Words', 'required': False}), 8: ('wagtail.blocks.DecimalBlock', (), {'label': 'Number or sum', 'required': False}), 9: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link'], 'label': 'Text with links', 'required': False}), 10: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 7), ('number', 8), ('rich_text', 9)]], {'label': 'Table'}), 11: ('wagtail.blocks.BooleanBlock', (), {'default': True, 'label': 'The first column names its row', 'required': False}), 12: ('wagtail.blocks.StructBlock', [[('table', 10), ('has_row_headings', 11)]], {'group': 'Words', 'label': 'Table'}), 13: ('wagtail.blocks.CharBlock', (), {'label': 'Question or title'}), 14: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul'], 'label': 'Answer or text'}), 15: ('wagtail.blocks.StructBlock', [[('title', 13), ('text', 14)]], {'label': 'Item'}), 16: ('wagtail.blocks.ListBlock', (15,), {'label': 'Items'}), 17: ('wagtail.blocks.StructBlock', [[('items', 16)]], {'group': 'Words', 'label': 'Questions and answers'}), 18: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Picture'}), 19: ('wagtail.blocks.CharBlock', (), {'help_text': 'What the picture shows, for people who cannot see it. If empty, the alternative text of the picture itself in this language.', 'label': 'Alternative text', 'max_length': 255, 'required': False}), 20: ('wagtail.blocks.BooleanBlock', (), {'help_text': 'Tick if nothing is lost without seeing it.', 'label': 'Only an ornament', 'required': False}), 21: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 255, 'required': False}), 22: ('wagtail.blocks.StructBlock', [[('image', 18), ('alt_text', 19), ('is_decorative', 20), ('caption', 21)]], {'group': 'Pictures and film', 'label': 'Picture'}), 23: ('wagtail.blocks.StructBlock', [[('image', 18), ('alt_text', 19), ('is_decorative', 20), ('caption', 21)]], {'label': 'Picture'}), 24: ('wagtail.blocks.ListBlock', (23,), {'label': 'Pictures', 'min_num': 1}), 25: ('wagtail.blocks.StructBlock', [[('pictures', 24)]], {'group': 'Pictures and film', 'label': 'Gallery'}), 26: ('wagtail.blocks.CharBlock', (), {'help_text': 'What the film is about.', 'label': 'Title'}), 27: ('wagtail.blocks.URLBlock', (), {'help_text': "The film's page on YouTube or Vimeo.", 'label': 'Address'}), 28: ('wagtail.blocks.StructBlock', [[('title', 26), ('url', 27)]], {'group': 'Pictures and film', 'label': 'Film'}), 29: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'required': False}), 30: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document'}), 31: ('wagtail.blocks.CharBlock', (), {'help_text': 'The title of the document if left empty.', 'label': 'Text of the link', 'required': False}), 32: ('wagtail.blocks.StructBlock', [[('document', 30), ('label', 31)]], {'label': 'Document'}), 33: ('wagtail.blocks.ListBlock', (32,), {'label': 'Documents', 'min_num': 1}), 34: ('wagtail.blocks.StructBlock', [[('heading', 29), ('documents', 33)]], {'group': 'Files, links, people', 'label': 'Documents'}), 35: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'max_length': 60}), 36: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page', 'required': False}), 37: ('wagtail.blocks.URLBlock', (), {'label': 'Or another address', 'required': False}), 38: ('wagtail.blocks.StructBlock', [[('text', 35), ('page', 36), ('url', 37)]], {'group': 'Files, links, people', 'label': 'Button'}), 39: ('wagtail.blocks.CharBlock', (), {'label': 'Name'}), 40: ('wagtail.blocks.CharBlock', (), {'label': 'Role', 'required': False}), 41: ('wagtail.blocks.EmailBlock', (), {'label': 'E-mail', 'required': False}), 42: ('wagtail.blocks.CharBlock', (), {'label': 'Telephone', 'max_length': 40, 'required': False}), 43: ('wagtail.blocks.StructBlock', [[('name', 39), ('role', 40), ('email', 41), ('phone', 42)]], {'group': 'Files, links, people', 'label': 'Contact'})}, null=True, verbose_name='content')),
                ('body_en', wagtail.fields.StreamField([('paragraph', 0), ('heading', 3), ('quote', 6), ('table', 12), ('accordion', 17), ('image', 22), ('gallery', 25), ('embed', 28), ('documents', 34), ('button', 38), ('contact', 43)], blank=True, block_lookup={0: ('cms.blocks.text.ParagraphBlock', (), {'group': 'Words', 'label': 'Text'}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Text'}), 2: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('h2', 'Heading'), ('h3', 'Subheading')], 'label': 'Level'}), 3: ('wagtail.blocks.StructBlock', [[('text', 1), ('level', 2)]], {'group': 'Words', 'label': 'Heading'}), 4: ('wagtail.blocks.TextBlock', (), {'label': 'Text', 'rows': 3}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Author', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 4), ('author', 5)]], {'group': 'Words', 'label': 'Quotation'}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'Words', 'required': False}), 8: ('wagtail.blocks.DecimalBlock', (), {'label': 'Number or sum', 'required': False}), 9: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link'], 'label': 'Text with links', 'required': False}), 10: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 7), ('number', 8), ('rich_text', 9)]], {'label': 'Table'}), 11: ('wagtail.blocks.BooleanBlock', (), {'default': True, 'label': 'The first column names its row', 'required': False}), 12: ('wagtail.blocks.StructBlock', [[('table', 10), ('has_row_headings', 11)]], {'group': 'Words', 'label': 'Table'}), 13: ('wagtail.blocks.CharBlock', (), {'label': 'Question or title'}), 14: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link', 'ol', 'ul'], 'label': 'Answer or text'}), 15: ('wagtail.blocks.StructBlock', [[('title', 13), ('text', 14)]], {'label': 'Item'}), 16: ('wagtail.blocks.ListBlock', (15,), {'label': 'Items'}), 17: ('wagtail.blocks.StructBlock', [[('items', 16)]], {'group': 'Words', 'label': 'Questions and answers'}), 18: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Picture'}), 19: ('wagtail.blocks.CharBlock', (), {'help_text': 'What the picture shows, for people who cannot see it. If empty, the alternative text of the picture itself in this language.', 'label': 'Alternative text', 'max_length': 255, 'required': False}), 20: ('wagtail.blocks.BooleanBlock', (), {'help_text': 'Tick if nothing is lost without seeing it.', 'label': 'Only an ornament', 'required': False}), 21: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 255, 'required': False}), 22: ('wagtail.blocks.StructBlock', [[('image', 18), ('alt_text', 19), ('is_decorative', 20), ('caption', 21)]], {'group': 'Pictures and film', 'label': 'Picture'}), 23: ('wagtail.blocks.StructBlock', [[('image', 18), ('alt_text', 19), ('is_decorative', 20), ('caption', 21)]], {'label': 'Picture'}), 24: ('wagtail.blocks.ListBlock', (23,), {'label': 'Pictures', 'min_num': 1}), 25: ('wagtail.blocks.StructBlock', [[('pictures', 24)]], {'group': 'Pictures and film', 'label': 'Gallery'}), 26: ('wagtail.blocks.CharBlock', (), {'help_text': 'What the film is about.', 'label': 'Title'}), 27: ('wagtail.blocks.URLBlock', (), {'help_text': "The film's page on YouTube or Vimeo.", 'label': 'Address'}), 28: ('wagtail.blocks.StructBlock', [[('title', 26), ('url', 27)]], {'group': 'Pictures and film', 'label': 'Film'}), 29: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'required': False}), 30: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document'}), 31: ('wagtail.blocks.CharBlock', (), {'help_text': 'The title of the document if left empty.', 'label': 'Text of the link', 'required': False}), 32: ('wagtail.blocks.StructBlock', [[('document', 30), ('label', 31)]], {'label': 'Document'}), 33: ('wagtail.blocks.ListBlock', (32,), {'label': 'Documents', 'min_num': 1}), 34: ('wagtail.blocks.StructBlock', [[('heading', 29), ('documents', 33)]], {'group': 'Files, links, people', 'label': 'Documents'}), 35: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'max_length': 60}), 36: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page', 'required': False}), 37: ('wagtail.blocks.URLBlock', (), {'label': 'Or another address', 'required': False}), 38: ('wagtail.blocks.StructBlock', [[('text', 35), ('page', 36), ('url', 37)]], {'group': 'Files, links, people', 'label': 'Button'}), 39: ('wagtail.blocks.CharBlock', (), {'label': 'Name'}), 40: ('wagtail.blocks.CharBlock', (), {'label': 'Role', 'required': False}), 41: ('wagtail.blocks.EmailBlock', (), {'label': 'E-mail', 'required': False}), 42: ('wagtail.blocks.CharBlock', (), {'label': 'Telephone', 'max_length': 40, 'required': False}), 43: ('wagtail.blocks.StructBlock', [[('name', 39), ('role', 40), ('email', 41), ('phone', 42)]], {'group': 'Files, links, people', 'label': 'Contact'})}, null=True, verbose_name='content')),
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
