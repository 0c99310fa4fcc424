from django.db import migrations

import cms.fields


class Migration(migrations.Migration):

    dependencies = [
        ('news', '0005_former_slugs'),
    ]

    operations = [
        migrations.AlterField(
            model_name='newspage',
            name='body',
            field=cms.fields.StreamField(blank=True, verbose_name='content'),
        ),
        migrations.AlterField(
            model_name='newspage',
            name='body_en',
            field=cms.fields.StreamField(blank=True, null=True, verbose_name='content'),
        ),
        migrations.AlterField(
            model_name='newspage',
            name='body_lt',
            field=cms.fields.StreamField(blank=True, null=True, verbose_name='content'),
        ),
    ]
