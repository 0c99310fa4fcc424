"""Rows with a code know where it puts them: 1.10 after 1.9. See cms.fields.CodeOrderField."""

from django.db import migrations

import cms.fields
from cms.l10n.collation import code_order

CODES = {
    "priority": "code",
    "measure": "code",
    "indicator": "code",
    "legalact": "number",
    "officialdocument": "number",
    "projectpage": "code",
}


def put_in_order(apps, schema_editor):
    for name, field in CODES.items():
        rows = apps.get_model("home", name)._base_manager
        for pk, code in rows.exclude(**{field: ""}).values_list("pk", field):
            rows.filter(pk=pk).update(**{f"{field}_order": code_order(code)})


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0014_precision_of_steps'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='indicator',
            options={'ordering': ['measure__priority__strategy', 'measure__priority__code_order', 'measure__code_order', 'measure__pk', 'code_order', 'pk'], 'verbose_name': 'indicator', 'verbose_name_plural': 'indicators'},
        ),
        migrations.AlterModelOptions(
            name='measure',
            options={'ordering': ['priority__strategy', 'priority__code_order', 'code_order', 'pk'], 'verbose_name': 'measure', 'verbose_name_plural': 'measures'},
        ),
        migrations.AlterModelOptions(
            name='priority',
            options={'ordering': ['strategy', 'code_order', 'pk'], 'verbose_name': 'priority', 'verbose_name_plural': 'priorities'},
        ),
        migrations.RemoveField(
            model_name='measure',
            name='sort_order',
        ),
        migrations.AddField(
            model_name='indicator',
            name='code_order',
            field=cms.fields.CodeOrderField(default='', editable=False, max_length=500, of='code'),
        ),
        migrations.AddField(
            model_name='legalact',
            name='number_order',
            field=cms.fields.CodeOrderField(default='', editable=False, max_length=500, of='number'),
        ),
        migrations.AddField(
            model_name='measure',
            name='code_order',
            field=cms.fields.CodeOrderField(default='', editable=False, max_length=500, of='code'),
        ),
        migrations.AddField(
            model_name='officialdocument',
            name='number_order',
            field=cms.fields.CodeOrderField(default='', editable=False, max_length=500, of='number'),
        ),
        migrations.AddField(
            model_name='priority',
            name='code_order',
            field=cms.fields.CodeOrderField(default='', editable=False, max_length=500, of='code'),
        ),
        migrations.AddField(
            model_name='projectpage',
            name='code_order',
            field=cms.fields.CodeOrderField(default='', editable=False, max_length=500, of='code'),
        ),
        migrations.RunPython(put_in_order, migrations.RunPython.noop),
    ]
