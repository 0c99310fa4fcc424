"""The years of a programme need not be known."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cms', '0021_names_of_ready_made_rows'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='programme',
            options={'ordering': [models.OrderBy(models.F('starts_in'), descending=True, nulls_last=True), 'pk'], 'verbose_name': 'programme', 'verbose_name_plural': 'programmes'},
        ),
        migrations.AlterField(
            model_name='programme',
            name='starts_in',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='first year'),
        ),
    ]
