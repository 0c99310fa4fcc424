from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("events", "0013_places_go_with_their_event")]

    operations = [
        migrations.RenameField("seatpool", "convenience_days", "contact_retention_days"),
        migrations.RenameField("seatpool", "evidence_days", "evidence_retention_days"),
        migrations.RenameField("seatpool", "told", "announced"),
    ]
