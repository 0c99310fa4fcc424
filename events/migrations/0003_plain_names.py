from django.db import migrations


class Migration(migrations.Migration):
    replaces = [("events", "0014_plain_names")]

    dependencies = [("events", "0002_rights")]

    operations = [
        migrations.RenameField("seatpool", "convenience_days", "contact_retention_days"),
        migrations.RenameField("seatpool", "evidence_days", "evidence_retention_days"),
        migrations.RenameField("seatpool", "told", "announced"),
    ]
