from django.db import migrations

import cms.fields


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0007_names_and_answers_change'),
    ]

    operations = [
        migrations.AlterField(
            model_name='eventpage',
            name='body',
            field=cms.fields.StreamField(blank=True, verbose_name='what it is about'),
        ),
        migrations.AlterField(
            model_name='eventpage',
            name='body_en',
            field=cms.fields.StreamField(blank=True, null=True, verbose_name='what it is about'),
        ),
        migrations.AlterField(
            model_name='eventpage',
            name='body_lt',
            field=cms.fields.StreamField(blank=True, null=True, verbose_name='what it is about'),
        ),
        migrations.AlterField(
            model_name='eventpage',
            name='report',
            field=cms.fields.StreamField(blank=True, verbose_name='how it went'),
        ),
        migrations.AlterField(
            model_name='eventpage',
            name='report_en',
            field=cms.fields.StreamField(blank=True, null=True, verbose_name='how it went'),
        ),
        migrations.AlterField(
            model_name='eventpage',
            name='report_lt',
            field=cms.fields.StreamField(blank=True, null=True, verbose_name='how it went'),
        ),
    ]
