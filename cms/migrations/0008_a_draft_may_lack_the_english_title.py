from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):

    dependencies = [("cms", "0007_site_settings")]

    operations = [
        migrations.RemoveConstraint(model_name="basepage", name="english_needs_a_title"),
        migrations.AddConstraint(
            model_name="basepage",
            constraint=models.CheckConstraint(
                condition=Q(live=False) | Q(live_en=False) | ~Q(title_en=""), name="english_needs_a_title"
            ),
        ),
    ]
