"""English that is the Lithuanian word for word used to count as confirmed once it was published."""

from django.db import migrations
from django.db.models import F

from cms.translations.repeats import repeats_lithuanian


def unconfirm(apps, schema_editor):
    units = apps.get_model("cms", "TranslationUnit").objects
    same = units.filter(state="confirmed", is_left_out=False, target_hash=F("source_hash")).exclude(source_hash="")
    texts = same.values_list("pk", "source_text").iterator()
    repeated = [pk for pk, text in texts if repeats_lithuanian(text, text)]
    for start in range(0, len(repeated), 500):
        units.filter(pk__in=repeated[start : start + 500]).update(
            state="draft", source_hash="", target_hash="", source_text="", confirmed_by=None, confirmed_at=None
        )


class Migration(migrations.Migration):
    dependencies = [("cms", "0018_printed_emails")]

    operations = [migrations.RunPython(unconfirm, migrations.RunPython.noop)]
